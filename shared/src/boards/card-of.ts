import { type Day, plusDays } from '../calendar'
import { answersFor, isGone } from '../organisation/absence'
import type { Area } from '../organisation/areas'
import { hotlineOf, hoursOf } from '../organisation/reach'
import type { Member } from '../organisation/roster'
import type { Absence, District, Officer } from '../organisation/schema'
import type { Card } from './schema'

/** What a card has of its own; everything else follows from the district and its roster. */
type SignFacts = Pick<
  Card,
  | 'code'
  | 'district'
  | 'version'
  | 'sign'
  | 'createdOn'
  | 'printed'
  | 'verifiedOn'
  | 'report'
  | 'retired'
  | 'replacedBy'
  | 'scannedOn'
>
type Roster = ReadonlyMap<string, Member>

/** Bytes of a card as JSON: with its line in the office's list it stays within the 4 KB of half a read unit. */
const MOST_BYTES = 3 * 1024
/** Officers, and absences of each, that are tried in turn until the card is small enough. */
const fits = [
  [4, 20],
  [4, 8],
  [4, 3],
  [4, 1],
  [3, 1],
  [2, 1],
  [1, 1],
] as const

/**
 * The card of a sign as the organisation is on a day. Undefined when it has no sign, or its area or that area's station
 * is gone: then it stays as it was, for a stale person is more than none.
 */
export const cardOf = (facts: SignFacts, district: District, roster: Roster, today: Day): Card | undefined => {
  const area = district.areas.find(({ id }) => id === facts.sign?.area)
  const station = district.bodies.find(({ id }) => id === area?.station)
  if (!area || !station) return undefined
  const street = district.streets.find(({ id }) => id === area.street)
  const card = {
    ...facts,
    area: street ? `${street.name} · ${area.name}` : area.name,
    union: street?.union ?? district.name,
    station: { id: station.id, name: station.name, phone: station.phone ?? hotlineOf(area, district).number },
    hotline: hotlineOf(area, district),
    hours: hoursOf(area, district),
    climb: area.climb
      .flatMap((id) => district.bodies.filter((body) => body.id === id))
      .map(({ id, name }) => ({ id, name })),
  }
  for (const [people, absences] of fits) {
    const made = { ...card, ...officersOf(area, roster, today, people, absences) }
    if (bytesOf(made) <= MOST_BYTES || people === 1) return made
  }
  return undefined
}

/** The same card brought up to date; numbers nobody has checked since they changed are not called checked. */
export const renewed = (card: Card, district: District, roster: Roster, today: Day): Card | undefined => {
  const { verifiedOn, ...facts } = card
  const made = cardOf(facts, district, roster, today)
  if (!made || verifiedOn === undefined) return made
  return numbersOf(made) === numbersOf(card) ? { ...made, verifiedOn } : made
}

const numbersOf = ({ officers: [first] }: Card): string =>
  JSON.stringify(first && [first.id, first.landline, first.mobile])

const officersOf = (
  { officers }: Area,
  roster: Roster,
  today: Day,
  most: number,
  absences: number,
): Pick<Card, 'officers' | 'regulars'> => {
  const members = officers.flatMap((id) => roster.get(id) ?? []).filter((one) => !isGone(one, today))
  const own = members.slice(0, most).map((one) => ({ ...one, away: turnsOf(one, roster, today).slice(0, absences) }))
  const asked = own
    .flatMap(({ away }) => away)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ substitute }) => (substitute === undefined ? [] : (roster.get(substitute) ?? [])))
  // Each stands in on days on which they are there: of their own absences nothing has to be known.
  const others = asked.filter(({ id }) => !own.some((one) => one.id === id)).map((one) => ({ ...one, away: [] }))
  const all = [...new Map([...own, ...others].map((one) => [one.id, one])).values()].slice(0, most)
  const isHere = (id: string | undefined) => all.some((one) => one.id === id)
  return { officers: all.map((one) => onCard(one, isHere)), regulars: own.length }
}

const onCard = (member: Officer, isHere: (id: string | undefined) => boolean): Officer => {
  const { id, name, title, landline, mobile, email, employer, away } = member
  return {
    id,
    name,
    title,
    ...(landline ? { landline } : {}),
    ...(mobile ? { mobile } : {}),
    ...(email ? { email } : {}),
    ...(employer ? { employer } : {}),
    // Whoever has no room on the card cannot be asked; the next officer of the area is.
    away: away.map(({ from, to, substitute }) => ({ from, to, ...(isHere(substitute) ? { substitute } : {}) })),
  }
}

/** An officer's absences not over yet, each part of them naming whoever the chain of substitutes ends with then. */
const turnsOf = (officer: Member, roster: Roster, today: Day): Absence[] =>
  officer.away
    .filter(({ to }) => to >= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap((absence) => partsOf(officer, absence, roster, today))

const partsOf = (officer: Member, { from, to }: Absence, roster: Roster, today: Day): Absence[] => {
  const start = from < today ? today : from
  const parts: Absence[] = []
  for (const day of [start, ...changesWithin(start, to, roster)]) {
    const substitute = answersFor(officer, day, roster)?.id
    const last = parts.at(-1)
    if (last && last.substitute === substitute) continue
    if (last) last.to = plusDays(day, -1)
    parts.push({ from: last ? day : from, to, ...(substitute === undefined ? {} : { substitute }) })
  }
  return parts
}

/** The days after `start` on which anybody goes or comes back: between them nothing changes. */
const changesWithin = (start: Day, to: Day, roster: Roster): Day[] => {
  const days = [...roster.values()].flatMap(({ away }) => away.flatMap((one) => [one.from, plusDays(one.to, 1)]))
  return [...new Set(days)].filter((day) => start < day && day <= to).sort()
}

const bytesOf = (card: Card): number =>
  [...JSON.stringify(card)].reduce((sum, letter) => sum + bytesOfLetter(letter.codePointAt(0) ?? 0), 0)

const bytesOfLetter = (point: number): number => {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
