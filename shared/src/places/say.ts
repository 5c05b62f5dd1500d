import type { Acting, Effect } from './acting'
import { type Amenity, amenityWords, isPlaceFault, placeFaults, type Subject, subjectWords } from './amenities'
import { isClosedOn } from './hours'
import type { PlaceMove } from './moves'
import { ENOUGH_PEOPLE } from './rules'
import type { Case, Confirmed, Place } from './schema'

/** As many reporters as a case remembers: further ones say nothing new. */
const PEOPLE_MAX = 60

type Of<M extends PlaceMove['move']> = Extract<PlaceMove, { move: M }>
type Saying = Amenity | 'open'

/** Who says so, as the view names them. */
const confirmerOf = ({ as }: Acting): Confirmed['by'] =>
  as === 'host' ? 'host' : as === 'outdoor' ? 'outdoor' : 'office'

/** The place without the case of a subject. */
export const without = (place: Place, subject: Subject): Place => ({
  ...place,
  cases: place.cases.filter((one) => one.subject !== subject),
})

/** Somebody has seen today that it is so. */
export const confirmedBy = (place: Place, what: Saying, acting: Acting): Place => ({
  ...place,
  verifiedOn: acting.today,
  confirmed: { ...place.confirmed, [what]: { at: acting.at, by: confirmerOf(acting) } },
})

/** Does the place say that it has it? A stopped amenity is offered: it only does not work. */
export const hasAmenity = ({ amenities, toilet }: Pick<Place, 'amenities' | 'toilet'>, what: Amenity): boolean =>
  what === 'toilet' ? toilet.where !== 'none' : amenities.includes(what)

/** It is so: whoever keeps the place answers with it what was reported, anybody else takes back or denies. */
export const confirm = (place: Place, { subject }: Of<'confirm'>, acting: Acting): Effect => {
  if (subject !== 'open' && !hasAmenity(place, subject)) return { next: place }
  const about: readonly Subject[] = subject === 'open' ? placeFaults : [subject]
  const cleared: Subject[] = []
  let next = confirmedBy(place, subject, acting)
  for (const one of place.cases.filter((found) => about.includes(found.subject))) {
    const left = acting.as === 'outdoor' ? denied(one, acting.reporter) : undefined
    if (left) next = withCase(next, left)
    else {
      next = without(next, one.subject)
      if (acting.as !== 'outdoor' || !one.people.includes(acting.reporter)) cleared.push(one.subject)
    }
  }
  if (acting.as !== 'outdoor') next = { ...next, stopped: next.stopped.filter((one) => one !== subject) }
  const what = subject === 'open' ? '能进' : `${amenityWords[subject]}能用`
  return cleared.length === 0 ? { next } : { next, words: `${what}，不再提示“${cleared.map(subjectWords).join('、')}”` }
}

/** The case after somebody said that it is all right; undefined when that settles it. */
const denied = (one: Case, person: string): Case | undefined => {
  if (one.people.includes(person)) {
    const people = one.people.filter((other) => other !== person)
    return people.length > 0 ? { ...one, people } : undefined
  }
  const all = [...new Set([...one.denied, person])]
  return all.length >= ENOUGH_PEOPLE ? undefined : { ...one, denied: all }
}

/** Somebody reports a fault; one person counts once, and what is known already says nothing new. */
export const report = (place: Place, { subject }: Of<'report'>, { reporter, at, due, today }: Acting): Effect => {
  if (isKnown(place, subject, today)) return { next: place }
  const found = place.cases.find((one) => one.subject === subject) ?? { subject, at, due, people: [], denied: [] }
  if (found.people.includes(reporter) || found.people.length === PEOPLE_MAX) return { next: place }
  const people = [...found.people, reporter]
  const isEnough = people.length >= ENOUGH_PEOPLE && found.doubtfulAt === undefined
  const next = withCase(place, {
    ...found,
    people,
    denied: found.denied.filter((one) => one !== reporter),
    ...(isEnough ? { doubtfulAt: at } : {}),
  })
  if (people.length === 1) return { next, words: `有人反映${subjectWords(subject)}` }
  return isEnough ? { next, words: `${ENOUGH_PEOPLE}个人反映${subjectWords(subject)}` } : { next }
}

const isKnown = (place: Place, subject: Subject, today: string): boolean => {
  if (!isPlaceFault(subject)) return !hasAmenity(place, subject) || place.stopped.includes(subject)
  if (subject === 'refused') return place.access === 'inside'
  return subject === 'closed' && isClosedOn(place, today)
}

const withCase = (place: Place, next: Case): Place => {
  const isThere = place.cases.some(({ subject }) => subject === next.subject)
  const cases = isThere ? place.cases.map((one) => (one.subject === next.subject ? next : one)) : [...place.cases, next]
  return { ...place, cases }
}
