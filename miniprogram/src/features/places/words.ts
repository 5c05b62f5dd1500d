import { dayOf, type Instant, plusDays } from '@lianxin/shared/calendar'
import { dayText, timeText } from '@lianxin/shared/dates'
import {
  type Amenity,
  amenityWords,
  isPlaceFault,
  placeFaultWords,
  type Subject,
  subjectWords,
  toiletWords,
} from '@lianxin/shared/places/amenities'
import { metresText, type Way } from '@lianxin/shared/places/distance'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import type { PlaceLive } from '@lianxin/shared/places/views'
import { agoText } from '../../ui/age'
import type { Nearby } from './nearest'

const ways: Readonly<Record<Way, string>> = { ride: '骑车', walk: '走路' }

/** `约350米 · 骑车2分钟` */
export const wayWords = ({ metres, minutes }: Pick<Nearby, 'metres' | 'minutes'>, way: Way): string =>
  `${metresText(metres)} · ${ways[way]}${minutes < 120 ? `${minutes}分钟` : `${Math.round(minutes / 60)}小时`}`

// A minute past midnight is still tonight to whoever reads it, but the clock says tomorrow.
const momentWords = (at: Instant, now: Instant): string => {
  const [day, today] = [dayOf(at), dayOf(now)]
  if (day === today) return timeText(at)
  return day === plusDays(today, 1) ? `明天${timeText(at)}` : `${dayText(day)} ${timeText(at)}`
}

/** `到17:00`, `24小时`, `现在关着，明天08:30开门`; `现在进不去` when enough people say so, or nobody knows when. */
export const openingWords = ({ isOpen, isAlways, until, opensAt }: Nearby['opening'], now: Instant): string => {
  if (isOpen && isAlways) return '24小时'
  if (isOpen) return until === undefined ? '开着' : `到${momentWords(until, now)}`
  return opensAt === undefined ? '现在进不去' : `现在关着，${momentWords(opensAt, now)}开门`
}

/** `明天08:30开门` */
export const opensWords = (opensAt: Instant, now: Instant): string => `${momentWords(opensAt, now)}开门`

/** `如厕（站内）` */
export const toiletText = ({ where, note }: TilePlace['toilet']): string =>
  where === 'nearby' && note ? `附近：${note}` : toiletWords[where]

/** `饮水 如厕（站内） 休息`, in the order of the source. */
export const amenitiesWords = ({ amenities, toilet }: Pick<TilePlace, 'amenities' | 'toilet'>): string =>
  amenities
    .map((one) => (one === 'toilet' ? `${amenityWords.toilet}（${toiletWords[toilet.where]}）` : amenityWords[one]))
    .join('  ')

type Confirmed = NonNullable<PlaceLive['confirmed'][Amenity]>
const confirmers: Readonly<Record<Confirmed['by'], string>> = { outdoor: '骑手', host: '站点', office: '工会' }

/** `骑手3小时前确认` */
export const confirmedWords = ({ at, by }: Confirmed, now: Instant): string =>
  `${confirmers[by]}${agoText(Math.max(0, Date.parse(now) - Date.parse(at)))}确认`

/** The last of all that was said to be so. */
export const lastConfirmed = ({ confirmed }: Pick<PlaceLive, 'confirmed'>): Confirmed | undefined =>
  Object.values(confirmed).reduce<Confirmed | undefined>(
    (last, one) => (last === undefined || one.at > last.at ? one : last),
    undefined,
  )

/** `3人说没开门`, as far as it is known how many. */
export const doubtWords = (doubts: readonly Subject[], live: Pick<PlaceLive, 'faults'> | undefined): string[] =>
  live
    ? live.faults
        .filter(({ isDoubtful, isLate }) => isDoubtful || isLate)
        .map(({ subject, people }) => `${people}人说${subjectWords(subject)}`)
    : doubts.map((subject) => `有人说${subjectWords(subject)}`)

/** What becomes of a report, said at once. */
export const reportedWords = (subject: Subject): string => {
  if (isPlaceFault(subject))
    return `记下了：${placeFaultWords[subject]}。已请站点两个工作日内说明；三个人都这么说，马上提醒别人。`
  return `记下了：${subjectWords(subject)}。已告诉站点，请他们两个工作日内修好。`
}

/** What becomes of a confirmation. */
export const CONFIRMED_NOW = '谢谢，别人会看到刚刚有人确认过。'
