import { type Day, plusDays } from '@lianxin/shared/calendar'
import { UNVERIFIED_DAYS } from '@lianxin/shared/places/rules'
import type { PlaceRow } from '@lianxin/shared/places/views'

export const shows = ['all', 'unverified', 'reported', 'removed'] as const
export type Show = (typeof shows)[number]

/** What the office asked to see. */
export type Filter = { show: Show; typed: string }

/** Is this one of the lists an address may name? */
export const isShow = (text: string | undefined): text is Show => shows.some((show) => show === text)

/** Has nobody confirmed anything of it for too long? */
export const isUnverified = ({ verifiedOn }: PlaceRow, today: Day): boolean =>
  verifiedOn === undefined || verifiedOn <= plusDays(today, -UNVERIFIED_DAYS)

const isOf: Readonly<Record<Show, (row: PlaceRow, today: Day) => boolean>> = {
  all: ({ removedOn }) => removedOn === undefined,
  unverified: (row, today) => row.removedOn === undefined && isUnverified(row, today),
  reported: ({ removedOn, cases }) => removedOn === undefined && cases > 0,
  removed: ({ removedOn }) => removedOn !== undefined,
}

/** How many places stand in each list. */
export const countsOf = (rows: readonly PlaceRow[], today: Day): Record<Show, number> => {
  const counts = { all: 0, unverified: 0, reported: 0, removed: 0 }
  for (const row of rows) for (const show of shows) if (isOf[show](row, today)) counts[show] += 1
  return counts
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** The places asked for; of those reported the soonest due first. Found by any part of name, address or street. */
export const filtered = (
  rows: readonly PlaceRow[],
  { show, typed }: Filter,
  today: Day,
  streetName: (id: string) => string,
): PlaceRow[] => {
  const sought = plain(typed)
  const found = rows.filter(
    (row) =>
      isOf[show](row, today) &&
      (sought === '' || plain(`${row.name} ${row.address} ${streetName(row.street)} ${row.id}`).includes(sought)),
  )
  return show === 'reported' ? found.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)) : found
}
