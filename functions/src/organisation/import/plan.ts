import { PART_ROWS } from '@lianxin/shared/organisation/import-limits'
import type { Value } from '@lianxin/shared/organisation/sheets/cells'
import type { Flat } from '@lianxin/shared/organisation/sheets/column'
import type { Bad } from '@lianxin/shared/organisation/sheets/sheet'
import * as z from 'zod'

const Held = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** One field: what it holds when the sheet is checked, and what the sheet says. */
const Change = z.tuple([z.string(), Held, Held])
type Change = z.infer<typeof Change>

/** A record the sheet would make or change, and nothing else of it. */
export const PlannedRow = z.object({ id: z.string(), changes: z.array(Change) })
export type PlannedRow = z.infer<typeof PlannedRow>

/** What one line would come to. */
export const marks = { blank: '.', bad: '!', fresh: '+', changed: '~', same: '=' } as const

/** A checked line: what it would come to, what tells it from other lines, what is wrong with it, what it would change. */
export type Checked = { mark: string; key: string; bad: Bad[]; row?: PlannedRow }

export const blank: Checked = { mark: marks.blank, key: '', bad: [] }
export const badLine = (key: string, bad: Bad[]): Checked => ({ mark: marks.bad, key, bad })

/** The line of the sheet as the person sees it; the first holds the titles. */
export const lineOf = (part: number, at: number): number => part * PART_ROWS + at + 2

/** How many rows one part of a sheet has; none when there is no such part. */
export const rowsOfPart = (rows: number, part: number): number =>
  Math.max(0, Math.min(PART_ROWS, rows - part * PART_ROWS))

export const partsOf = (rows: number): number => Math.ceil(rows / PART_ROWS)

const held = (value: Value) => value ?? null

/** A line that can be taken: of the fields it speaks of, those that differ. */
export const goodLine = (id: string, key: string, before: Flat | undefined, says: Flat, fields: string[]): Checked => {
  const changes = fields
    .map((field): Change => [field, held(before?.[field]), held(says[field])])
    .filter(([, was, becomes]) => was !== becomes)
  const mark = before ? (changes.length > 0 ? marks.changed : marks.same) : marks.fresh
  return { mark, key, bad: [], ...(mark === marks.same ? {} : { row: { id, changes } }) }
}

/**
 * A record after the planned changes: each is made as it was shown, and a field that somebody has changed since the check
 * keeps what they made of it. Done twice it is as done once. Undefined: nothing is left to change.
 */
export const applied = (now: Flat | undefined, { changes }: PlannedRow): Flat | undefined => {
  const due = changes.filter(([field, was]) => held(now?.[field]) === was)
  if (due.length === 0) return undefined
  return { ...now, ...Object.fromEntries(due.map(([field, , becomes]) => [field, becomes ?? undefined])) }
}
