import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Instant } from '@lianxin/shared/calendar'
import { type Item, nameOf, textOf } from './kinds'
import { lineOf } from './lines'
import { fileOf, MANIFEST, type Manifest, PHOTO_LIST } from './manifest'
import { isWithin, scopeOf } from './scope'
import { itemsOf, type RawTable } from './table-items'

type Asked = { district: string; folder: string; now: Instant }
type File = { stream: WriteStream; hash: Hash; items: number }

/**
 * Writes everything of a district as JSON Lines, a file for each kind, its photos as a list; the table is read twice.
 * What is written meanwhile may lack its other half: take it from a table restored to one moment, or while nobody works.
 * @throws Error when the folder is not empty, when there is no such district, or when an item's kind is unknown
 */
export const exportDistrict = async (table: RawTable, { district, folder, now }: Asked): Promise<Manifest> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`)
  const scope = await scopeOf(itemsOf(table), district)
  const files = new Map<string, File>()
  const photos: string[] = []
  for await (const item of itemsOf(table)) {
    if (!isWithin(scope, item)) continue
    await append(files, folder, item)
    if (nameOf(item) === 'photo') photos.push(textOf(item, 'object'))
  }
  if (!files.has('district')) throw new Error(`there is no district ${district}`)
  const manifest: Manifest = { format: 1, district, at: now, kinds: await closed(files) }
  await writeFile(
    join(folder, PHOTO_LIST),
    photos
      .sort()
      .map((key) => `${key}\n`)
      .join(''),
  )
  // Last: a folder without it is an export that was cut short.
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

const append = async (files: Map<string, File>, folder: string, item: Item): Promise<void> => {
  const kind = nameOf(item)
  const file = files.get(kind) ?? {
    stream: createWriteStream(join(folder, fileOf(kind))),
    hash: createHash('sha256'),
    items: 0,
  }
  files.set(kind, file)
  const line = lineOf(item)
  file.hash.update(line)
  file.items += 1
  if (!file.stream.write(line)) await once(file.stream, 'drain')
}

const closed = async (files: Map<string, File>): Promise<Manifest['kinds']> => {
  const kinds: Manifest['kinds'] = {}
  for (const [kind, { stream, hash, items }] of [...files].sort()) {
    stream.end()
    await finished(stream)
    kinds[kind] = { items, sha256: hash.digest('hex') }
  }
  return kinds
}
