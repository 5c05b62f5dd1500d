import type { RightDates } from '../needs/right-schema'
import type { Need, NeedEvent } from '../needs/schema'
import { masked, type Traces } from './mask'

/** Why nothing is left: its filer asked for it, or it has been kept for as long as it may be. */
export type Erasure = 'self' | 'expired'

/** What stands in place of what a person wrote. */
export const erasedWords: Record<Erasure, string> = {
  self: '本人已删除',
  expired: '已过保存期，内容已删除',
}

/**
 * A need as it is kept once nothing of its filer may be: that it was there, where, of what kind, who dealt with it and
 * when, for the quarter's count. `nobody` stands for its filer. Erasing it again changes nothing.
 */
export const erased = (need: Need, why: Erasure, nobody: string): Need => {
  const { category, employer } = need.telling
  return {
    ...need,
    filer: nobody,
    telling: { category, words: erasedWords[why], identity: 'nobody', employer },
    events: need.events.map((event) =>
      event.by.as === 'filer' ? ownErased(event, why, nobody) : othersErased(event, need),
    ),
  }
}

/** Without its photos alone. */
export const withoutPhotos = (need: Need): Need => ({
  ...need,
  telling: { ...need.telling, photos: undefined },
  events: need.events.map(bare),
})

const bare = (event: NeedEvent): NeedEvent => ('photos' in event ? { ...event, photos: undefined } : event)

const ownErased = (event: NeedEvent, why: Erasure, nobody: string): NeedEvent => {
  const own = blurred({ ...bare(event), by: { ...event.by, id: nobody } })
  return 'words' in own && own.words !== undefined ? { ...own, words: erasedWords[why] } : own
}

// What officers wrote is their work's record and stays, but not what it repeats of the worker.
const othersErased = (event: NeedEvent, { telling, events }: Need): NeedEvent => {
  const said = events.flatMap((one) => (one.by.as === 'filer' && 'words' in one ? (one.words ?? []) : []))
  const traces = { names: [telling.name, telling.workplace], texts: [telling.words, ...said] }
  return blurred(rewritten(bare(event), traces))
}

const rewritten = (event: NeedEvent, traces: Traces): NeedEvent => {
  const clean = (text: string) => masked(text, traces)
  if (event.move === 'cannot') return { ...event, tried: clean(event.tried), why: clean(event.why) }
  const next = 'outside' in event && event.outside !== undefined ? { ...event, outside: clean(event.outside) } : event
  return 'words' in next && next.words !== undefined ? { ...next, words: clean(next.words) } : next
}

// The day of an accident or a dismissal tells in a small unit who it was; the year does not.
const blurred = (event: NeedEvent): NeedEvent => {
  if (event.move === 'expiring') return { ...event, until: yearOf(event.until) }
  if (event.move !== 'date') return event
  return { ...event, dates: blurredDates(event.dates), until: undefined, warnOn: undefined }
}

const blurredDates = (dates: RightDates): RightDates => {
  switch (dates.right) {
    case 'arbitration':
      return { ...dates, knownOn: yearOf(dates.knownOn) }
    case 'injury':
      return { ...dates, happenedOn: yearOf(dates.happenedOn) }
    case 'wages':
      return { ...dates, leftOn: dates.leftOn && yearOf(dates.leftOn) }
  }
}

const yearOf = (day: string): string => `${day.slice(0, 4)}-01-01`
