import type { Instant } from '@lianxin/shared/calendar'
import { termOf } from '@lianxin/shared/needs/categories'
import type { ProblemState, Worded } from '@lianxin/shared/problems/problem-state'
import type { Problem } from '@lianxin/shared/problems/schema'
import { ProblemRow } from '@lianxin/shared/problems/views'
import * as z from 'zod'
import { problemAt } from '../dynamo/keys'

/** As the list prints it: the office's words, or the category and area until somebody wrote them. */
export const titleOf = ({ category, area }: Pick<Problem, 'category' | 'area'>, wording: Worded | undefined): string =>
  wording?.title ?? `${termOf(category)}（${area}）`

/** Has somebody of the office written all that the list prints? */
export const isWorded = (wording: Worded | undefined): boolean =>
  wording?.tried !== undefined && wording.unsolved !== undefined

/** The one line lists print. */
export const rowOf = (problem: Problem, { wording, needs, status, plan }: ProblemState): ProblemRow => ({
  district: problem.district,
  quarter: problem.quarter,
  needId: problem.needId,
  title: titleOf(problem, wording),
  area: problem.area,
  category: problem.category,
  why: problem.why,
  people: needs.length,
  status,
  worded: isWorded(wording),
  raisedAt: problem.raisedAt,
  carriedOver: problem.carriedOver,
  // A plan that was sent back is nobody's task.
  ...(plan && status !== 'listed'
    ? { lead: plan.lead.name, owner: plan.owner.name, due: plan.due, ...(plan.leader && { leader: plan.leader.name }) }
    : {}),
})

// A row lies in two indexes, and a page of fifty must cost four units: short names, nothing its key already says.
const StoredRow = z.object({
  t: z.string().optional(),
  a: ProblemRow.shape.area,
  c: ProblemRow.shape.category,
  y: z.literal(1).optional(),
  p: z.number(),
  s: ProblemRow.shape.status,
  w: z.literal(1).optional(),
  r: z.number(),
  o: z.number().optional(),
  l: z.string().optional(),
  u: z.string().optional(),
  b: z.string().optional(),
  d: ProblemRow.shape.due,
})
type StoredRow = z.infer<typeof StoredRow>

const Place = z.object({ pk: z.string(), sk: z.string(), row: StoredRow })

/** The stored form of a row. */
export const storedRow = (row: ProblemRow): StoredRow => ({
  t: row.title === titleOf(row, undefined) ? undefined : row.title,
  a: row.area,
  c: row.category,
  y: row.why === 'overdue' ? 1 : undefined,
  p: row.people,
  s: row.status,
  w: row.worded ? 1 : undefined,
  r: Date.parse(row.raisedAt),
  o: row.carriedOver === 0 ? undefined : row.carriedOver,
  l: row.lead,
  u: row.owner,
  b: row.leader,
  d: row.due,
})

const instant = (ms: number): Instant => new Date(ms).toISOString()

/** Reads one line of an index. @throws ZodError when the table holds something else. */
export const readRow = (item: unknown): ProblemRow => {
  const { row, ...key } = Place.parse(item)
  const of = { area: row.a, category: row.c }
  return {
    ...problemAt(key),
    ...of,
    title: row.t ?? titleOf(of, undefined),
    why: row.y === 1 ? 'overdue' : 'beyond_reach',
    people: row.p,
    status: row.s,
    worded: row.w === 1,
    raisedAt: instant(row.r),
    carriedOver: row.o ?? 0,
    ...(row.l === undefined ? {} : { lead: row.l }),
    ...(row.u === undefined ? {} : { owner: row.u }),
    ...(row.b === undefined ? {} : { leader: row.b }),
    ...(row.d === undefined ? {} : { due: row.d }),
  }
}
