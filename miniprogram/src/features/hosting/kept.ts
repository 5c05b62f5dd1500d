import type { OpenHours, Span } from '@lianxin/shared/places/hours'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'

/** What hosts keep true of a place, as it is sent. */
export const keptOf = ({
  hours,
  days,
  closure,
  amenities,
  toilet,
  phone,
  note,
  photos,
}: Pick<KeptPlace, keyof PlaceKept>): PlaceKept => ({
  hours,
  days,
  closure,
  amenities,
  toilet,
  phone,
  note,
  photos: photos.map(({ id }) => id),
})

/** The same with some of it changed. */
export const afterPart = (place: KeptPlace, part: Partial<PlaceKept>): PlaceKept => ({ ...keptOf(place), ...part })

/** Is what is about to be changed the same in both? */
export const isSameIn = (seen: KeptPlace, latest: KeptPlace, part: Partial<PlaceKept>): boolean => {
  const [before, after] = [keptOf(seen), keptOf(latest)]
  return namesIn(part).every((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]))
}

const names = ['hours', 'days', 'closure', 'amenities', 'toilet', 'phone', 'note', 'photos'] as const
const namesIn = (part: Partial<PlaceKept>) => names.filter((name) => name in part)

/** Hours as they are sent. */
export const sentHours = ({ week, holiday }: OpenHours): PlaceKept['hours'] => ({
  week: week.map(sentSpans),
  ...(holiday ? { holiday: sentSpans(holiday) } : {}),
})

/** One day's hours as they are sent. */
export const sentSpans = (spans: readonly Span[]): [number, number][] => spans.map(([from, to]) => [from, to])
