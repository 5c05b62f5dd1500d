import { type Day, dayOf, type Instant, plusDays } from '@lianxin/shared/calendar'
import { dayText, shortDayText } from '@lianxin/shared/dates'
import { type DayKinds, isClosing, type Opening, spansOn } from '@lianxin/shared/places/hours'
import { hoursText, spansText } from '@lianxin/shared/places/hours-text'
import type { TilePlace } from '@lianxin/shared/places/tile-place'

/** Days ahead of which other hours are worth a line. */
const AHEAD = 14

/** `今天 09:00-17:00` */
export const todayWords = (place: Opening, now: Instant, kinds: DayKinds): string =>
  `今天 ${spansText(spansOn(place, dayOf(now), kinds))}`

/** The whole week as people write it. */
export const weekWords = ({ hours }: Opening): string => hoursText(hours)

/** The days ahead that are not as their weekday says, and why the place is closed: a line each. */
export const unusualWords = (place: TilePlace, now: Instant, kinds: DayKinds): string[] => [
  ...closureWords(place, dayOf(now)),
  ...Array.from({ length: AHEAD }, (_, n) => plusDays(dayOf(now), n))
    .filter((day) => isUnusual(place, day, kinds))
    .map((day) => `${dayText(day)} ${spansText(spansOn(place, day, kinds))}`),
]

const closureWords = ({ closure }: TilePlace, today: Day): string[] => {
  if (!closure || !isClosing({ closure }, today)) return []
  const until = closure.until === undefined ? '什么时候再开还没定' : `到${shortDayText(closure.until)}`
  const from = closure.from > today ? `${shortDayText(closure.from)}起` : ''
  return [`${from}暂时关闭：${closure.words}，${until}。`]
}

const isUnusual = (place: TilePlace, day: Day, kinds: DayKinds): boolean => {
  const isDated = place.days?.some((one) => one.day === day) === true
  const isHoliday = place.hours.holiday !== undefined && kinds.off.includes(day)
  return isDated || isHoliday || (kinds.work.includes(day) && !isDated)
}
