import { Card, SignRow } from '@lianxin/shared/boards/schema'
import { signRowOf } from '@lianxin/shared/boards/signs'
import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys, listKeys, outShard, shardOf } from '../dynamo/keys'

// A row lies in the card and in the index: short names, and nothing its key already says.
const StoredRow = z.object({
  a: SignRow.shape.area,
  n: SignRow.shape.areaName,
  u: SignRow.shape.unit,
  s: SignRow.shape.spot,
  o: SignRow.shape.officer,
  i: SignRow.shape.officers,
  c: SignRow.shape.createdOn,
  p: SignRow.shape.printedOn,
  x: z.literal(1).optional(),
  d: SignRow.shape.scannedOn,
  v: SignRow.shape.verifiedOn,
  r: SignRow.shape.report,
  t: z.literal(1).optional(),
  e: SignRow.shape.version,
})
type StoredRow = z.infer<typeof StoredRow>

const Line = z.object({ line: z.string(), row: StoredRow })

const storedRow = (row: SignRow): StoredRow => ({
  a: row.area,
  n: row.areaName,
  u: row.unit,
  s: row.spot,
  o: row.officer,
  i: row.officers,
  c: row.createdOn,
  p: row.printedOn,
  x: row.isOutdated ? 1 : undefined,
  d: row.scannedOn,
  v: row.verifiedOn,
  r: row.report,
  t: row.retired ? 1 : undefined,
  e: row.version,
})

/** Reads one line of the index. @throws ZodError when the table holds something else. */
export const readSign = (item: unknown): SignRow => {
  const { line, row } = Line.parse(item)
  return {
    code: line,
    area: row.a,
    areaName: row.n,
    ...(row.u ? { unit: row.u } : {}),
    ...(row.s ? { spot: row.s } : {}),
    ...(row.o ? { officer: row.o } : {}),
    officers: row.i,
    createdOn: row.c,
    ...(row.p ? { printedOn: row.p } : {}),
    isOutdated: row.x === 1,
    ...(row.d ? { scannedOn: row.d } : {}),
    ...(row.v ? { verifiedOn: row.v } : {}),
    ...(row.r ? { report: row.r } : {}),
    retired: row.t === 1,
    version: row.e,
  }
}

/** Where a board lies in its district's list. */
export const lineOf = (district: string, code: string) => ({ list: listKeys.signs(district), line: code })

/** A card as it is stored; one without a sign is in no list. */
export const itemOf = (card: Card): Record<string, unknown> => {
  const row = signRowOf(card)
  return {
    ...keys.board(card.code),
    ...card,
    ...(row ? { ...lineOf(card.district, card.code), row: storedRow(row) } : {}),
  }
}

/**
 * The update that makes a stored card this one, in version v over v-1. The day of the last scan is left alone: it is
 * noted without a version, and no other writer may undo it. With `outAt` the card lies in the outbox until it is told.
 */
export const cardUpdate = ({ name }: Pick<Table, 'name'>, card: Card, outAt?: Instant | undefined) => {
  const { code: _code, district: _district, scannedOn: _scannedOn, ...rest } = Card.shape
  const row = signRowOf(card)
  const { d: _day, ...stored } = row ? storedRow(row) : { d: undefined }
  const written = new Map<string, unknown>(Object.entries(card))
  const paths: [path: string[], value: unknown][] = [
    ...Object.keys(rest).map((one): [string[], unknown] => [[one], written.get(one)]),
    ...Object.entries(stored).map(([one, value]): [string[], unknown] => [['row', one], value]),
    ...(outAt ? outboxOf(card, outAt) : []),
  ]
  const named = (path: string[]) => path.map((one) => `#${one}`).join('.')
  const present = paths.filter(([, value]) => value !== undefined)
  const absent = paths.filter(([, value]) => value === undefined)
  const removed = absent.length > 0 ? ` REMOVE ${absent.map(([path]) => named(path)).join(', ')}` : ''
  return {
    TableName: name,
    Key: keys.board(card.code),
    UpdateExpression: `SET ${present.map(([path]) => `${named(path)} = :${path.join('_')}`).join(', ')}${removed}`,
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: Object.fromEntries(paths.flatMap(([path]) => path.map((one) => [`#${one}`, one]))),
    ExpressionAttributeValues: {
      ...Object.fromEntries(present.map(([path, value]) => [`:${path.join('_')}`, value])),
      ':seen': card.version - 1,
    },
  }
}

const outboxOf = ({ code }: Card, outAt: Instant): [string[], unknown][] => [
  [['out'], outShard(shardOf(code))],
  [['outAt'], outAt],
]
