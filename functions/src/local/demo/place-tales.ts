import { dayOf, type Instant, plusDays, plusWorkingDays, type WorkCalendar } from '@lianxin/shared/calendar'
import type { Acting } from '@lianxin/shared/places/acting'
import type { Amenity, Subject } from '@lianxin/shared/places/amenities'
import { applyMove, withLate } from '@lianxin/shared/places/apply'
import type { PlaceMove } from '@lianxin/shared/places/moves'
import { ANSWER_DAYS } from '@lianxin/shared/places/rules'
import type { Place } from '@lianxin/shared/places/schema'
import { demoId } from './ids'

/** Changes one place of the demo as people would. */
type Saying = (place: Place) => Place

const before = (start: Instant, hours: number): Instant =>
  new Date(Date.parse(start) - Math.round(hours * 3600_000)).toISOString()

/** What people say, counted back from the demo's start. */
const sayingsFrom = (start: Instant, calendar: WorkCalendar) => {
  const actingAt = (at: Instant, who: string, as: Acting['as']): Acting => {
    const today = dayOf(at)
    return { reporter: demoId(who), as, at, today, due: plusWorkingDays(today, ANSWER_DAYS, calendar) }
  }
  const said =
    (move: PlaceMove, at: Instant, who: string, as: Acting['as'] = 'outdoor'): Saying =>
    (place) =>
      applyMove(place, move, actingAt(at, who, as))
  return {
    confirmed: (subject: Amenity | 'open', hours: number): Saying =>
      said({ move: 'confirm', subject }, before(start, hours), 'rider-0'),
    /** By so many different people, the first so many hours ago. */
    reported: (subject: Subject, hours: number, people = 1): Saying => {
      const all = Array.from({ length: people }, (_, n) =>
        said({ move: 'report', subject }, before(start, hours - n), `rider-${n + 1}`),
      )
      return (place) => all.reduce((now, say) => say(now), place)
    },
    /** Reported so long ago that its day has passed. */
    late: (subject: Subject): Saying => {
      const at = before(start, 24 * 9)
      return (place) =>
        withLate(
          said({ move: 'report', subject }, at, 'rider-9')(place),
          actingAt(before(start, 2), 'nobody', 'system'),
        )
    },
    badged: said({ move: 'badge', badge: true }, before(start, 24 * 20), 'office', 'office'),
    renovated: (place: Place): Place => ({
      ...place,
      closure: { from: plusDays(dayOf(start), -3), until: plusDays(dayOf(start), 25), words: '门店装修，暂停开放' },
    }),
    hostedBy:
      (name: string): Saying =>
      (place) => ({
        ...place,
        hosts: [...place.hosts, { id: demoId(name), name, since: plusDays(dayOf(start), -60) }],
      }),
  }
}

/** What the bank's guard keeps; the first of them has a report to answer. */
export const HOSTED: readonly string[] = ['惠民银行金融大街支行暖心驿站', '惠民银行武定侯街支行暖心驿站']

const hostNames = ['李娜', '周敏', '陈刚', '许静', '马超', '吴霞', '郭亮', '林芳']

/** What was said of each of the demo's places. */
export const talesOf = (start: Instant, calendar: WorkCalendar) => {
  const { confirmed, reported, late, badged, renovated, hostedBy } = sayingsFrom(start, calendar)
  const told: Readonly<Record<string, readonly Saying[]>> = {
    惠民银行金融大街支行暖心驿站: [badged, confirmed('warm', 3), confirmed('open', 3), reported('water', 5)],
    惠民银行武定侯街支行暖心驿站: [confirmed('open', 7), reported('charging', 30, 3)],
    禾木里面馆太平桥大街店暖心驿站: [badged, confirmed('discount', 1), confirmed('open', 1)],
    月坛社区医院急诊候诊厅: [badged, confirmed('open', 2), confirmed('water', 2), confirmed('toilet', 2)],
    京禾银行太平桥大街支行暖心驿站: [confirmed('open', 20), late('charging')],
    晨帆便利店广宁伯街店: [reported('moved', 50, 3)],
    丰盛胡同社区党群服务中心暖心驿站: [confirmed('open', 4), confirmed('hot_meal', 4), reported('toilet', 28, 2)],
    晨帆快递武定侯街网点: [confirmed('battery_swap', 2), confirmed('open', 2)],
    长亭外饺子馆大木仓胡同店暖心驿站: [renovated],
    辟才胡同公厕: [reported('closed', 6)],
    十月枫粥铺金融大街店夜间驿站: [confirmed('open', 9), confirmed('hot_meal', 9)],
  }
  const usual = ({ access, amenities, verifiedOn, host }: Place, turn: number): Saying[] => [
    ...(host && turn % 3 === 0 ? [hostedBy(hostNames[turn % hostNames.length] ?? '')] : []),
    ...(access === 'outdoor' && verifiedOn && turn % 9 !== 4 && turn % 2 === 0
      ? [confirmed('open', 1 + (turn % 40))]
      : []),
    ...(access === 'outdoor' && turn % 9 === 2 && amenities[0] ? [confirmed(amenities[0], 2 + turn)] : []),
  ]
  return {
    names: Object.keys(told),
    toldOf: (place: Place, turn: number): readonly Saying[] => told[place.name] ?? usual(place, turn),
  }
}
