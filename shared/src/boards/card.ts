import { type Day, dayOf, type Instant, isOpenAt, nextOpening, type WorkCalendar } from '../calendar'
import type { Officer } from '../organisation/schema'
import type { Card, CardView, Rung } from './schema'

/** Is the officer at work on this day, as far as the union has said? */
export const isPresent = (officer: Officer, day: Day): boolean =>
  !officer.away.some((period) => period.from <= day && day <= period.to)

/** Who answers for the board on a day: the first officer present; undefined when all are away (then the station). */
export const answeringOfficer = (card: Card, day: Day): Officer | undefined =>
  card.officers.find((officer) => isPresent(officer, day))

/**
 * What a scan shows at an instant: the ladder officer → substitute → station → 12351, nobody on it who is away.
 * Decided at read, so nothing is written at midnight. Used by the mini-program and by the plain page alike.
 */
export const cardView = (card: Card, now: Instant, calendar: WorkCalendar): CardView => {
  const day = dayOf(now)
  const present = card.officers.filter((officer) => isPresent(officer, day))
  const open = isOpenAt(now, calendar, card.hours)
  const first = card.officers[0]
  return {
    code: card.code,
    area: card.area,
    union: card.union,
    rungs: [...present.map((officer) => officerRung(officer, officer === first)), ...lastRungs(card)],
    ...(first && present[0] !== first ? { standingInFor: first.name } : {}),
    hours: card.hours,
    open,
    ...(open ? {} : { opensAt: nextOpening(now, calendar, card.hours) }),
    ...(card.verifiedOn ? { verifiedOn: card.verifiedOn } : {}),
  }
}

const officerRung = ({ name, title, landline, mobile, email }: Officer, isFirst: boolean): Rung => ({
  kind: isFirst ? 'officer' : 'substitute',
  name,
  title,
  ...(landline ? { landline } : {}),
  ...(mobile ? { mobile } : {}),
  ...(email ? { email } : {}),
})

const lastRungs = (card: Card): Rung[] => [
  { kind: 'station', name: card.station.name, landline: card.station.phone },
  { kind: 'hotline', name: '职工服务热线', landline: card.hotline.number, hours: card.hotline.hours },
]
