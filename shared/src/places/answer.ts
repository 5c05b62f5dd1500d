import type { Day } from '../calendar'
import type { Acting, Effect } from './acting'
import { type Amenity, isPlaceFault, type PlaceFault, subjectWords } from './amenities'
import type { PlaceMove } from './moves'
import { confirmedBy, hasAmenity, without } from './say'
import type { Place } from './schema'

type Answer = Extract<PlaceMove, { move: 'answer' }>

/** What whoever keeps a place says to a report. Said again it changes nothing more. */
export const answer = (place: Place, move: Answer, acting: Acting): Effect => {
  const { subject } = move
  const next = isPlaceFault(subject)
    ? faultAnswered(place, subject, move, acting)
    : amenityAnswered(place, subject, move, acting)
  return { next, words: `${subjectWords(subject)}：${answerWords(move)}` }
}

const answerWords = ({ answer: how, subject, until }: Answer): string => {
  if (!isPlaceFault(subject)) return { fixed: '修好了', stopped: '先停用', ended: '不再提供' }[how]
  if (how === 'stopped') return until === undefined ? '暂停开放' : `暂停开放到${until}`
  return how === 'fixed' ? '正常开放' : endOf[subject]
}

const endOf: Readonly<Record<PlaceFault, string>> = {
  closed: '不再开放',
  moved: '已经搬走',
  refused: '只供本单位职工',
}

const amenityAnswered = (place: Place, subject: Amenity, { answer: how }: Answer, acting: Acting): Place => {
  const left = without(place, subject)
  const stopped = place.stopped.filter((one) => one !== subject)
  if (how === 'fixed') {
    const isOpen = left.cases.length < place.cases.length || stopped.length < place.stopped.length
    return isOpen ? confirmedBy({ ...left, stopped }, subject, acting) : place
  }
  if (how === 'stopped') return hasAmenity(place, subject) ? { ...left, stopped: [...stopped, subject] } : left
  if (subject === 'toilet') return { ...left, stopped, toilet: { where: 'none' } }
  return { ...left, stopped, amenities: place.amenities.filter((one) => one !== subject) }
}

const faultAnswered = (place: Place, subject: PlaceFault, { answer: how, until }: Answer, acting: Acting): Place => {
  const left = without(place, subject)
  if (how === 'fixed') return left.cases.length < place.cases.length ? confirmedBy(left, 'open', acting) : place
  if (how === 'stopped') return { ...left, closure: closureFrom(place, acting.today, until) }
  return subject === 'refused' ? { ...left, access: 'inside' } : removed(place, acting.today, endOf[subject])
}

const closureFrom = ({ closure }: Place, today: Day, until: Day | undefined) =>
  closure && closure.from <= today && closure.until === until
    ? closure
    : { from: today, ...(until === undefined ? {} : { until }), words: '暂停开放' }

/** Taken away: nobody is left to answer what was reported of it. */
export const removed = (place: Place, on: Day, reason: string): Place =>
  place.removed?.reason === reason ? place : { ...place, removed: { on, reason }, cases: [] }
