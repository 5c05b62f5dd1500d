import { type Day, dayOf, type Instant, isOpenAt, nextOpening, type WorkCalendar } from '../calendar'
import { absenceOn, answersFor } from '../organisation/absence'
import type { Officer } from '../organisation/schema'
import type { Card, CardView, Rung } from './schema'

/** Who answers for the board on a day: the first officer, or whoever their absences lead to; else the first present. */
export const answeringOfficer = (card: Pick<Card, 'officers'>, day: Day): Officer | undefined => presentOn(card, day)[0]

/** The officers at work on a day, as far as the union has said: whoever answers first, then the rest in order. */
export const presentOn = ({ officers }: Pick<Card, 'officers'>, day: Day): Officer[] => {
  const all = new Map(officers.map((officer) => [officer.id, officer]))
  const [first] = officers
  const answering = first && answersFor(first, day, all)
  const present = officers.filter((officer) => !absenceOn(officer, day) && officer !== answering)
  return answering ? [answering, ...present] : present
}

/**
 * What a scan shows at an instant: the ladder officer → substitute → station → 12351, nobody on it who is away or whose
 * number was reported dead. Decided at read, so nothing is written at midnight. Used by the mini-program and by the
 * plain page alike.
 */
export const cardView = (card: Card, now: Instant, calendar: WorkCalendar): CardView => {
  const day = dayOf(now)
  const doubted = card.report?.kind === 'dead_number' ? card.report.officer : undefined
  const present = presentOn(card, day).filter(({ id }) => id !== doubted)
  const open = isOpenAt(now, calendar, card.hours)
  const first = card.officers[0]
  const inDoubt = card.officers.find(({ id }) => id === doubted)
  return {
    code: card.code,
    area: card.area,
    union: card.union,
    rungs: [...present.map((officer) => officerRung(officer, officer === first)), ...lastRungs(card)],
    ...(first && present[0] !== first && first.id !== doubted ? { standingInFor: first.name } : {}),
    ...(inDoubt ? { doubted: inDoubt.name } : {}),
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
