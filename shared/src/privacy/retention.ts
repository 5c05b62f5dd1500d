import { type Day, dayOf, plusDays } from '../calendar'
import type { NeedState } from '../needs/need-state'

/**
 * How many days each kind of thing is kept, and from when. The reasons stand in docs/privacy.md. `job`: a daily job takes
 * it away. `ttl`: it is read no more by then, and the table removes it by itself a little later.
 */
export const retention = {
  /** Words, name, phone and filer of a need; a lawsuit over wages may be brought for three years (民法典 188). */
  words: { days: 3 * 365, from: 'end', by: 'job' },
  photos: { days: 180, from: 'end', by: 'job' },
  /** Who did what for the union: as long as its files of that kind. */
  audit: { days: 5 * 365, from: 'made', by: 'job' },
  notices: { days: 180, from: 'made', by: 'ttl' },
  calls: { days: 90, from: 'made', by: 'ttl' },
  signIns: { days: 30, from: 'made', by: 'ttl' },
  counters: { days: 1, from: 'made', by: 'ttl' },
} as const satisfies Record<string, { days: number; from: 'end' | 'made'; by: 'job' | 'ttl' }>

/** What is counted from a need's end. */
export type Ending = 'words' | 'photos'
export const endings: readonly Ending[] = ['photos', 'words']

/** When the table may remove something made at an instant: seconds since 1970, as its TTL wants them. */
export const expiresAt = (kind: 'notices' | 'calls', at: string): number =>
  Math.floor(Date.parse(at) / 1000) + retention[kind].days * 24 * 3600

/** The day on which a need ended; undefined while it may still go on. */
export const endedOn = ({
  status,
  closedAt,
  changedAt,
}: Pick<NeedState, 'status' | 'closedAt' | 'changedAt'>): Day | undefined => {
  if (status === 'closed') return dayOf(closedAt ?? changedAt)
  return status === 'withdrawn' ? dayOf(changedAt) : undefined
}

/** The day from which that part of an ended need is not kept any more. */
export const dueOn = (kind: Ending, ended: Day): Day => plusDays(ended, retention[kind].days)
