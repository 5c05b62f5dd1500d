import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readJson, writeJson } from './disk'

const Secrets = z.object({ session: z.string().min(32), queryCode: z.string().min(32) })

/** This machine's own secrets, made at the first start and kept, so that sessions survive a restart. */
export const localSecrets = (path: string): z.infer<typeof Secrets> => {
  const known = readJson(path, Secrets)
  if (known) return known
  const made = { session: randomBytes(32).toString('base64url'), queryCode: randomBytes(32).toString('base64url') }
  writeJson(path, made)
  return made
}
