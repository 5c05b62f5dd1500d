import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod'

/** Reads a small JSON file, or gives undefined when it is not there or not whole. */
export const readJson = <S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes it whole or not at all: a kill in between leaves the old file. */
export const writeJson = (path: string, value: unknown): void => {
  writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
