import { quarterText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import type { Progress, QuarterProgress } from '@lianxin/shared/office/report'

/** How the progress may be looked at. */
export const bys = [
  { value: 'quarter', words: '按季度' },
  { value: 'department', words: '按牵头部室' },
  { value: 'category', words: '按类别' },
] as const
export type By = (typeof bys)[number]['value']

/** One set of bars. */
export type Bars = { name: string; counts: Progress }

/** The bars of one way to look, what has found most first; quarters keep their order, newest first. */
export const barsOf = (quarters: readonly QuarterProgress[], by: By, quarter: string): Bars[] => {
  if (by === 'quarter') return quarters.map((one) => ({ name: quarterText(one.quarter), counts: one.all }))
  const chosen = quarters.find((one) => one.quarter === quarter)
  const bars =
    by === 'category'
      ? (chosen?.categories ?? []).map(({ category, counts }) => ({ name: termOf(category), counts }))
      : (chosen?.departments ?? [])
  return [...bars].sort((a, b) => b.counts.found - a.counts.found)
}
