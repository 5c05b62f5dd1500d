import type { Quarter } from '@lianxin/shared/calendar'

/** How many partitions the open index and the outbox have: a district's filing never meets one partition's limit. */
export const SHARDS = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Which of the eight partitions an id falls in; ids are hashes, so the sum of their characters spreads evenly. */
export const shardOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8

const NEED = 'need#'

/** Every key of the table, in one place. */
export const keys = {
  need: (id: string) => ({ pk: `${NEED}${id}`, sk: 'need' }),
  district: (id: string) => ({ pk: `district#${id}`, sk: 'config' }),
  /** One line for each district, so that a job can go through them without a Scan. */
  districtLine: (id: string) => ({ pk: 'districts', sk: id }),
  queryCode: (code: string) => ({ pk: `query#${code}`, sk: 'need' }),
  board: (code: string) => ({ pk: `board#${code}`, sk: 'card' }),
  person: (id: string) => ({ pk: `person#${id}`, sk: 'person' }),
  identity: (key: string) => ({ pk: `identity#${key}`, sk: 'identity' }),
  limit: (what: string, hour: string) => ({ pk: `limit#${what}#${hour}`, sk: 'count' }),
  notice: (person: string, id: string) => ({ pk: `notices#${person}`, sk: `n#${id}` }),
  /** Sorts after every notice, so that one descending Query gives the marker first and the newest notices next. */
  readMarker: (person: string) => ({ pk: `notices#${person}`, sk: 'read' }),
  problem: (district: string, quarter: Quarter, needId: string) => ({
    pk: `problems#${district}#${quarter}`,
    sk: needId,
  }),
  problemList: (district: string, quarter: Quarter) => ({ pk: `lists#${district}`, sk: quarter }),
}

export const openShard = (shard: number): string => `open#${shard}`
export const outShard = (shard: number): string => `out#${shard}`

/** Is this the partition key of a need? */
export const isNeed = (pk: string): boolean => pk.startsWith(NEED)

/** The need an item's partition key names. */
export const needIdOf = (pk: string): string => pk.slice(NEED.length)
