import type { Day } from '@lianxin/shared/calendar'
import type { RightDates } from '@lianxin/shared/needs/right-schema'
import { type PastDay, pastDayOf, pastOf } from './past-day'

type Kind = RightDates['right']

/** The answers to the questions of a legal time limit, as far as they have been given. */
export type RightDraft = { kind?: Kind | undefined; isThere?: 'there' | 'left' | undefined; day: PastDay }

/** What is asked first: of one kind nobody is asked which. */
export const firstDraft = (dates: RightDates | undefined, kinds: readonly Kind[]): RightDraft => {
  const kind = dates?.right ?? (kinds.length === 1 ? kinds[0] : undefined)
  if (dates?.right !== 'wages') return { kind, day: pastOf(dayIn(dates)) }
  return { kind, isThere: dates.leftOn === undefined ? 'there' : 'left', day: pastOf(dates.leftOn) }
}

const dayIn = (dates: Exclude<RightDates, { right: 'wages' }> | undefined): Day | undefined =>
  dates?.right === 'injury' ? dates.happenedOn : dates?.knownOn

/** What was answered, or what is missing. */
export const datesOf = ({ kind, isThere, day }: RightDraft, today: Day): RightDates | { missing: string } => {
  if (kind === undefined) return { missing: '先选是哪种事。' }
  if (kind === 'wages' && isThere === undefined) return { missing: '先说还在不在单位上班。' }
  if (kind === 'wages' && isThere === 'there') return { right: kind }
  const chosen = pastDayOf(day, today)
  if (chosen === undefined) return { missing: '请选年和月。' }
  if (kind === 'wages') return { right: kind, leftOn: chosen }
  return kind === 'injury' ? { right: kind, happenedOn: chosen } : { right: kind, knownOn: chosen }
}
