import * as z from 'zod'
import { Point } from '../organisation/areas'
import { Named } from '../organisation/schema'
import { DayText, Id, InstantText, Phone, ShortId, words } from '../text'
import { accesses, amenities, placeKinds, subjects, toiletPlaces } from './amenities'
import { overlapIn } from './hours'
import { HOSTS_MAX, PLACE_PHOTOS_MAX } from './limits'

/** A place's id: 8 Crockford characters (40 bits), since a snapshot carries one for each of its places. */
export const PlaceId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '站点编号不对。')

/** Minutes from the day's midnight; beyond 1440 it goes on into the next day. */
export const Span = z
  .tuple([z.number().int().min(0).max(1439), z.number().int().min(1).max(2880)])
  .refine(([from, to]) => to > from && to - from <= 1440, '开门要早于关门，一次最多开24小时。')

const Spans = z.array(Span).max(4)

/** Opening hours, Shanghai: a week from Monday on; `holiday` replaces it on statutory holidays, absent they change nothing. */
export const OpenHours = z
  .object({ week: z.array(Spans).length(7), holiday: Spans.optional() })
  .refine((hours) => overlapIn(hours) === undefined, '开放时间有重叠，请改一下。')

/** One dated day on which other hours hold; none is a day closed. */
export const DayHours = z.object({ day: DayText, spans: Spans })

/** Closed for a while; without `until` until somebody says otherwise. */
export const Closure = z.object({ from: DayText, until: DayText.optional(), words: words(40) })

export const Toilet = z.object({ where: z.enum(toiletPlaces), note: words(30).optional() })

/** What hosts keep true. */
const kept = {
  hours: OpenHours,
  days: z.array(DayHours).max(40).default([]),
  closure: Closure.optional(),
  /** Without `toilet`, which `toilet.where` says. */
  amenities: z.array(z.enum(amenities).exclude(['toilet'])).max(amenities.length),
  toilet: Toilet,
  phone: Phone.optional(),
  note: words(60).optional(),
  photos: z.array(Id).max(PLACE_PHOTOS_MAX).default([]),
}
export const PlaceKept = z.object(kept)
export type PlaceKept = z.infer<typeof PlaceKept>

/** What the office knows of a place. */
export const PlaceFacts = z.object({
  kind: z.enum(placeKinds),
  name: words(30),
  address: words(60),
  street: ShortId,
  /** GCJ-02, as everything on a map here. */
  point: Point,
  access: z.enum(accesses),
  /** The bank, restaurant or centre that hosts it. */
  host: words(40).optional(),
  /** The union's own number of it. */
  number: words(30).optional(),
  ...kept,
})
export type PlaceFacts = z.infer<typeof PlaceFacts>

export const confirmers = ['outdoor', 'host', 'office'] as const

/** Who last said that it is so, and when. */
export const Confirmed = z.object({ at: InstantText, by: z.enum(confirmers) })
export type Confirmed = z.infer<typeof Confirmed>

/** One fault and everybody who reported it; people are hashes, so that no worker stands in a place's record. */
export const Case = z.object({
  subject: z.enum(subjects),
  at: InstantText,
  /** The last day on which its host may answer. */
  due: DayText,
  people: z.array(z.string()),
  /** Different people who have said since that it is all right. */
  denied: z.array(z.string()),
  /** Since when enough people have said so. */
  doubtfulAt: InstantText.optional(),
  /** Nobody answered in time: since this day it is hidden and the station told. */
  lateOn: DayText.optional(),
})
export type Case = z.infer<typeof Case>

/** A line of a place's recent history. */
export const PlaceEvent = z.object({
  at: InstantText,
  by: Named.optional(),
  as: z.enum(['outdoor', 'host', 'station', 'office', 'system']),
  words: z.string(),
})
export type PlaceEvent = z.infer<typeof PlaceEvent>

/** A place with all that is known of it: one item. */
export const Place = PlaceFacts.extend({
  id: PlaceId,
  district: z.string(),
  version: z.number().int().positive(),
  /** The version in which its keepers last changed what it says: what passers-by have said since overtakes no keeper. */
  keptIn: z.number().int().positive().optional(),
  /** Where it lay before, until the tiles have been told that it moved. */
  stood: z.array(Point).optional(),
  badge: z.literal(true).optional(),
  /** Out of order until its host says otherwise. */
  stopped: z.array(z.enum(amenities)).default([]),
  /** The last day on which anybody confirmed anything of it. */
  verifiedOn: DayText.optional(),
  confirmed: z.partialRecord(z.enum([...amenities, 'open']), Confirmed).default({}),
  cases: z.array(Case).default([]),
  hosts: z
    .array(Named.extend({ since: DayText }))
    .max(HOSTS_MAX)
    .default([]),
  removed: z.object({ on: DayText, reason: words(60) }).optional(),
  /** The last of them. */
  events: z.array(PlaceEvent).default([]),
})
export type Place = z.infer<typeof Place>
