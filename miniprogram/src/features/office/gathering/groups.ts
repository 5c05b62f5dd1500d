import type { Quarter } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'

export type Gathered = Output<'previewQuarter'>['rows'][number]
export type Mine = Output<'gatherMine'>['rows'][number]

/** Why a need would enter, what presses most first: a right that runs out cannot wait for a list. */
export const groups = ['expiring', 'beyond_reach', 'overdue', 'carried'] as const
export type Group = (typeof groups)[number]
/** One that would enter, and why. */
export type Entering = Gathered & { group: Group }

/** Does a legal time limit end so soon that those above have been told? */
export const isExpiring = ({ row }: Gathered): boolean => row.right?.told === true

/** Which group a need of the preview stands in; undefined when it stays and no right of it runs out soon. */
export const groupOf = (one: Gathered, quarter: Quarter): Group | undefined => {
  if (isExpiring(one)) return 'expiring'
  if (!one.enters) return undefined
  // What an earlier list has is being worked on by its plan.
  return one.row.listed && one.row.listed.quarter < quarter ? 'carried' : one.enters
}

/** The needs that enter, group by group, within each what has waited longest first. */
export const sorted = (rows: readonly Gathered[], quarter: Quarter): Entering[] =>
  rows
    .flatMap((one) => {
      const group = groupOf(one, quarter)
      return group ? [{ ...one, group }] : []
    })
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.row.raisedAt.localeCompare(b.row.raisedAt))
