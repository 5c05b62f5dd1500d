import { type Day, dayOf, type Instant, isOpenAt, nextOpening, type WorkCalendar } from '../calendar'
import { answersFor } from '../organisation/absence'
import type { Officer } from '../organisation/schema'
import type { Card, CardView, Rung } from './schema'

type Present = Pick<Card, 'officers' | 'regulars'>

/**
 * Who can be asked on a day, in order: for each of the area's officers whoever answers for them then, each once. Nobody
 * who is away is among them, and nobody who only stands in on other days.
 */
export const presentOn = ({ officers, regulars }: Present, day: Day): Officer[] => {
  const all = new Map(officers.map((officer) => [officer.id, officer]))
  const answering = officers.slice(0, regulars).flatMap((officer) => answersFor(officer, day, all) ?? [])
  return [...new Set(answering)]
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
