import { type Day, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import { type DayKinds, isAlwaysOpen, openUntil } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'

/** When a place has to be open to count. */
export const times = ['day', 'evening', 'always'] as const
export type Time = (typeof times)[number]

const clocks = { day: '12:00', evening: '21:40' } as const

/** The instant a choice stands for: on the next working day after `today`. */
export const instantOf = (time: 'day' | 'evening', today: Day, { off, work }: DayKinds): Instant => {
  const days = Array.from({ length: 21 }, (_, n) => plusDays(today, n + 1))
  const isWorked = (day: Day) => {
    const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
    return work.includes(day) || (weekday !== 0 && weekday !== 6 && !off.includes(day))
  }
  return instantAt(days.find(isWorked) ?? plusDays(today, 1), clocks[time])
}

/** The places somebody who works outdoors can go into then and sit down: no public toilets. */
export const openThen = (places: readonly TilePlace[], time: Time, today: Day, kinds: DayKinds): TilePlace[] => {
  const at = time === 'always' ? undefined : instantOf(time, today, kinds)
  return places.filter(
    (place) =>
      place.access === 'outdoor' &&
      place.kind !== 'toilet' &&
      (at === undefined ? isAlwaysOpen(place) && !place.closure : openUntil(place, at, kinds) !== undefined),
  )
}
