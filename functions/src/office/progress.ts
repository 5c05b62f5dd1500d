import type { Quarter } from '@lianxin/shared/calendar'
import { categories } from '@lianxin/shared/needs/categories'
import type { Progress, QuarterProgress } from '@lianxin/shared/office/report'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { LEAST_BEHIND } from '@lianxin/shared/problems/wording'

/** Found → planned → solved of one list, as the office sees it (mechanism 1.15). */
export const progressOf = (quarter: Quarter, rows: readonly ProblemRow[]): QuarterProgress => {
  const leads = [...new Set(rows.flatMap(({ lead }) => lead ?? []))].sort()
  return {
    quarter,
    all: counts(rows),
    categories: byCategory(rows).map(({ category, some }) => ({ category, counts: counts(some) })),
    departments: leads.map((name) => ({ name, counts: counts(rows.filter(({ lead }) => lead === name)) })),
  }
}

/** The same for everybody; undefined while fewer than five people are behind all of it. */
export const publicProgressOf = (quarter: Quarter, rows: readonly ProblemRow[]): QuarterProgress | undefined => {
  if (behind(rows) < LEAST_BEHIND) return undefined
  const groups = shown(byCategory(rows).map((group) => ({ ...group, people: behind(group.some) })))
  return {
    quarter,
    all: counts(rows),
    categories: groups.map(({ category, some }) => ({ category, counts: counts(some) })),
  }
}

const byCategory = (rows: readonly ProblemRow[]) =>
  categories
    .map((category) => ({ category, some: rows.filter((row) => row.category === category) }))
    .filter(({ some }) => some.length > 0)

const behind = (rows: readonly ProblemRow[]): number => rows.reduce((sum, { people }) => sum + people, 0)

/**
 * The groups that may be shown beside their total: without those of fewer than five people, and without the next
 * smallest as long as the total would give away what is missing.
 */
const shown = <T extends { people: number }>(groups: readonly T[]): T[] => {
  const largestFirst = [...groups].sort((a, b) => b.people - a.people)
  const kept = largestFirst.filter(({ people }) => people >= LEAST_BEHIND)
  const hidden = largestFirst.slice(kept.length)
  const isGivenAway = () => hidden.length === 1 || hidden.reduce((sum, { people }) => sum + people, 0) < LEAST_BEHIND
  while (hidden.length > 0 && kept.length > 0 && isGivenAway()) hidden.push(...kept.splice(-1))
  return groups.filter((group) => kept.includes(group))
}

const counts = (rows: readonly ProblemRow[]): Progress => {
  const count = (is: (row: ProblemRow) => boolean): number => rows.filter(is).length
  const isSolved = ({ status }: ProblemRow) => status === 'concluded' || status === 'finished'
  return {
    found: rows.length,
    // What was carried on with a plan was planned; a plan that waits for approval is none yet.
    planned: count((row) => isSolved(row) || (row.lead !== undefined && row.status !== 'planned')),
    solved: count(isSolved),
    carried: count(({ carriedOver }) => carriedOver > 0),
  }
}
