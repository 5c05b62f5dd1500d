import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The files of one local system. */
export type DataDir = {
  root: string
  clock: string
  secrets: string
  running: string
  schedule: string
  demo: string
  /** The directory of photos. */
  photos: string
}

/** Makes the directory when it is not there. */
export const openDataDir = (path: string): DataDir => {
  const root = resolve(path)
  mkdirSync(root, { recursive: true })
  const file = (name: string) => join(root, `${name}.json`)
  return {
    root,
    clock: file('clock'),
    secrets: file('secrets'),
    running: file('running'),
    schedule: file('schedule'),
    demo: file('demo'),
    photos: join(root, 'photos'),
  }
}
