import type { Day } from '@lianxin/shared/calendar'
import { dayText, shortDayText } from '@lianxin/shared/dates'
import {
  type Amenity,
  accessWords,
  amenityTerms,
  amenityWords,
  isPlaceFault,
  type Subject,
  toiletText,
} from '@lianxin/shared/places/amenities'
import { isClosing } from '@lianxin/shared/places/hours'
import { hoursText, spansText } from '@lianxin/shared/places/hours-text'
import { offered } from '@lianxin/shared/places/rules'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import type { KeptPlace, PlaceRow } from '@lianxin/shared/places/views'

type Case = KeptPlace['cases'][number]
export type Answer = 'fixed' | 'stopped' | 'ended'

/** `2人反映，11月24日 周二前答复`; once nobody did in time, what became of it. */
export const caseText = ({ subject, people, due, lateOn }: Case): string => {
  if (lateOn === undefined) return `${people}人反映，请在${dayText(due)}下班前答复`
  const now = isPlaceFault(subject) ? '骑手那里写着这条提醒' : '骑手那里已经不显示这一项'
  return `${people}人反映，${shortDayText(due)}到期没有答复。${now}，也告诉了街道服务站。`
}

const answersOfPlace = { fixed: '正常开放', stopped: '先停用，到哪天', ended: '不再是站点' } as const
const answersOfAmenity = { fixed: '修好了', stopped: '先停用', ended: '不再提供' } as const

/** What its buttons are called. */
export const answerWords = (subject: Subject): Readonly<Record<Answer, string>> => {
  if (!isPlaceFault(subject)) return answersOfAmenity
  if (subject === 'refused') return { ...answersOfPlace, fixed: '都能进', ended: '只给本单位用' }
  return subject === 'moved' ? { ...answersOfPlace, fixed: '没搬，正常开放' } : answersOfPlace
}

/** What an end means, before it is made sure of. */
export const endingText = (subject: Subject): string => {
  if (!isPlaceFault(subject)) return `骑手以后看不到${amenityWords[subject]}了。真的不再提供？`
  return subject === 'refused'
    ? '以后骑手会看到：只供本单位职工。确定？'
    : '骑手以后看不到这个站点了，要恢复得找区总工会。确定？'
}

/** What couriers see once it is answered. */
export const answeredText = (subject: Subject, answer: Answer, until?: Day): string => {
  if (!isPlaceFault(subject)) {
    const word = amenityWords[subject]
    if (answer === 'fixed') return `骑手现在看到：${word}能用，站点刚确认。`
    return answer === 'stopped'
      ? `骑手现在看不到${word}了。修好了，在这一页点“恢复”。`
      : `${word}去掉了，骑手看不到了。`
  }
  if (answer === 'fixed') return '骑手现在看到：能进，站点刚确认。'
  if (answer === 'stopped') return until ? `骑手现在看到：关门，到${shortDayText(until)}。` : '骑手现在看到：暂时关门。'
  return subject === 'refused' ? '骑手现在看到：只供本单位职工。' : '站点撤下了，骑手看不到了。'
}

/** `临时关门，11月20日到11月25日：装修` */
export const closureText = ({ from, until, words }: NonNullable<PlaceKept['closure']>): string =>
  `${until === from ? `${shortDayText(from)}不开` : `${shortDayText(from)}起关门${until ? `，到${shortDayText(until)}` : '，什么时候开另说'}`}：${words}`

/** `饮水、休息、如厕（站内）`: what couriers are told that there is. */
export const offeredText = (place: KeptPlace): string => {
  const all = offered(place).map((one) =>
    one === 'toilet' ? `如厕（${toiletText(place.toilet)}）` : amenityWords[one],
  )
  return all.length > 0 ? all.join('、') : '还没有写'
}

/** What a courier reads of the place now, line by line. */
export const seenOf = (place: KeptPlace, today: Day): string[] => [
  accessWords[place.access],
  ...(place.closure && isClosing(place, today) ? [closureText(place.closure)] : []),
  hoursText(place.hours),
  offeredText(place),
]

/** `热可纳凉、渴可饮水`, as the office and hosts call them. */
export const amenityList = (all: readonly Amenity[]): string =>
  all.map((one) => amenityTerms[one]).join('、') || '没有别的'

/** `11月27日 周五 休息` */
export const datedText = ({ day, spans }: PlaceKept['days'][number]): string => `${dayText(day)} ${spansText(spans)}`

/** `热可纳凉`, with how it stands. */
export const amenityText = (one: Amenity, stopped: readonly Amenity[]): string =>
  stopped.includes(one) ? `${amenityTerms[one]}（停用中）` : amenityTerms[one]

/** What waits at a place: `2条反映，11月24日前答复`. */
export const waitingText = ({ cases, due, isLate }: PlaceRow): string => {
  if (cases === 0) return '没有要办的'
  if (isLate) return `${cases}条反映，有的过期了`
  return due ? `${cases}条反映，${shortDayText(due)}前答复` : `${cases}条反映`
}

/** `11月20日核对过` */
export const verifiedText = (verifiedOn: Day | undefined): string =>
  verifiedOn ? `${verifiedOn.slice(0, 4)}年${shortDayText(verifiedOn)}核对过` : '还没有核对过'
