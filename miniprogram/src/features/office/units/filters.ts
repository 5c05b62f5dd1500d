import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { Unit } from '@lianxin/shared/organisation/units'

export const shows = ['all', 'unassigned', 'stale', 'moved_out'] as const
export type Show = (typeof shows)[number]

/** What the clerk asked to see. */
export type Filter = { show: Show; street?: string | undefined; area?: string | undefined; name: string }

/** On which day it is, and how long a verification holds, in days. */
export type Today = { today: Day; verifyDays: number }

/** Is this one of the lists an address may name? */
export const isShow = (text: string | undefined): text is Show => shows.some((show) => show === text)

const isOf: Readonly<Record<Show, (unit: Unit, today: Today) => boolean>> = {
  all: () => true,
  unassigned: ({ status, assignment }) => status === 'active' && assignment === undefined,
  stale: ({ status, verifiedOn }, { today, verifyDays }) =>
    status === 'active' && (verifiedOn === undefined || verifiedOn < plusDays(today, -verifyDays)),
  moved_out: ({ status }) => status !== 'active',
}

/** How many units stand in each list. */
export const countsOf = (units: readonly Unit[], today: Today): Record<Show, number> => {
  const counts = { all: 0, unassigned: 0, stale: 0, moved_out: 0 }
  for (const unit of units) for (const show of shows) if (isOf[show](unit, today)) counts[show] += 1
  return counts
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** The units that were asked for, in their order; a name is found by any part of it, and so is a number. */
export const filtered = (units: readonly Unit[], filter: Filter, today: Today): Unit[] => {
  const sought = plain(filter.name)
  return units.filter(
    (unit) =>
      isOf[filter.show](unit, today) &&
      (filter.street === undefined || unit.street === filter.street) &&
      (filter.area === undefined || unit.assignment?.area === filter.area) &&
      (sought === '' || plain(unit.name).includes(sought) || unit.id.includes(sought)),
  )
}
