import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { Listed } from '../photos/bucket-listing'
import { isKey, RAW } from '../photos/keys'
import { type Bucket, type Place, signedFor } from '../photos/store-bucket'

/** S3's stand-in: a directory of objects, with one more way in, for what was posted with a form. */
export type DiskBucket = Bucket & { post(key: string, bytes: Uint8Array): Promise<void> }

type Around = { clock: Clock; chance: Chance }

/** Keeps objects under `root`; one is there whole or not at all, whenever the machine stops. */
export const diskBucket = (root: string, place: Place, { clock, chance }: Around): DiskBucket => {
  const write = async (key: string, bytes: Uint8Array) => {
    const [path, draft] = [pathOf(root, key), join(root, 'drafts', chance.id())]
    await mkdir(dirname(draft), { recursive: true })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, bytes, { mode: 0o600, flush: true })
    await rename(draft, path)
  }
  return {
    ...signedFor(place, clock),
    get: async (key) => absent(readFile(pathOf(root, key))),
    put: (key, _type, bytes) => write(key, bytes),
    post: (key, bytes) => write(key, bytes),
    remove: (key) => rm(pathOf(root, key), { force: true }),
    list: (prefix) => listed(root, prefix),
  }
}

// A key of ours has no dots or slashes but its own, so no name can leave the directory.
const pathOf = (root: string, key: string): string => {
  if (!isKey(key)) throw new RangeError('no key of ours')
  return join(root, 'objects', key)
}

const absent = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const listed = async (root: string, prefix: string): Promise<Listed[]> => {
  const objects = join(root, 'objects')
  const found = (await absent(readdir(objects, { recursive: true, withFileTypes: true }))) ?? []
  const files = found.filter((entry) => entry.isFile())
  const all = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const at = (await absent(stat(path)))?.mtime.toISOString()
      return { key: path.slice(objects.length + 1).replaceAll('\\', '/'), at: at ?? '' }
    }),
  )
  return all.filter(({ key, at }) => at !== '' && key.startsWith(prefix))
}

/** Removes drafts a stop left half written; call it before anything is posted. */
export const dropDrafts = (root: string): Promise<void> => rm(join(root, 'drafts'), { recursive: true, force: true })

/** Only what nobody has looked at yet can be posted. */
export const isPostable = (key: string): boolean => isKey(key) && key.startsWith(RAW)
