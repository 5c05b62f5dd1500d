import type { TileEntry, TileIndex } from '@lianxin/shared/places/tile-index'
import { forget, keep, kept, keptKeys } from '../../platform/storage'

/** The index as it was last read, with its mark; `at` by the server's clock, in milliseconds. */
export type KeptIndex = { index: TileIndex; tag: string | undefined; at: number }
type KeptTile = { version: string; text: string; at: number }

const INDEX = 'lianxin.places.index'
const TILE = 'lianxin.places.tile.'
const MOST_TILES = 12
/** WeChat allows 1 MB a key, and a Chinese character takes three bytes of it. */
const MOST_CHARACTERS = 330_000

/** What this phone knows of the tiles there are. */
export const keptIndex = (): KeptIndex | undefined => kept<KeptIndex>(INDEX)

/** Keeps the index; the text of an only tile is kept as that tile. */
export const keepIndex = ({ index: { only: _, ...index }, tag, at }: KeptIndex): void => {
  keep(INDEX, { index, tag, at })
}

/** The text of a tile in exactly this version; another would not fit the index. */
export const keptTile = ({ key, version }: TileEntry): string | undefined => {
  const tile = kept<KeptTile>(TILE + key)
  return tile?.version === version ? tile.text : undefined
}

/** Keeps a tile, and no more of them than the phone has room for: the longest kept go first. */
export const keepTile = ({ key, version }: TileEntry, text: string, at: number): void => {
  if (text.length > MOST_CHARACTERS) return
  keep(TILE + key, { version, text, at })
  const all = keptKeys(TILE)
  if (all.length <= MOST_TILES) return
  const oldestFirst = all
    .map((name) => ({ name, at: kept<KeptTile>(name)?.at ?? 0 }))
    .sort((one, other) => one.at - other.at)
  for (const { name } of oldestFirst.slice(0, all.length - MOST_TILES)) forget(name)
}
