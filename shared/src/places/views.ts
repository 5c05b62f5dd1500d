import * as z from 'zod'
import { ShownPhoto } from '../photos/schema'
import { DayText, InstantText } from '../text'
import { accesses, amenities, placeKinds, subjects } from './amenities'
import { Confirmed, Place, PlaceId } from './schema'

/** What changes by the hour: fetched for the places on the screen only. */
export const PlaceLive = z.object({
  id: PlaceId,
  version: z.number().int(),
  confirmed: z.partialRecord(z.enum([...amenities, 'open']), Confirmed),
  /** Of each fault somebody reported: how many different people, and whether that is enough. */
  faults: z.array(
    z.object({ subject: z.enum(subjects), people: z.number().int(), isDoubtful: z.boolean(), isLate: z.boolean() }),
  ),
  removed: z.boolean(),
})
export type PlaceLive = z.infer<typeof PlaceLive>

/** One line of the office's lists. */
export const PlaceRow = z.object({
  id: PlaceId,
  kind: z.enum(placeKinds),
  name: z.string(),
  address: z.string(),
  street: z.string(),
  access: z.enum(accesses),
  verifiedOn: DayText.optional(),
  badge: z.boolean(),
  hosts: z.number().int(),
  /** The first day by which a report is to be answered, and how many there are. */
  due: DayText.optional(),
  cases: z.number().int(),
  isLate: z.boolean(),
  removedOn: DayText.optional(),
})
export type PlaceRow = z.infer<typeof PlaceRow>

/** A place as those see it who keep it: everything but who reported. */
export const KeptPlace = Place.omit({ cases: true, photos: true, stood: true }).extend({
  photos: z.array(ShownPhoto),
  cases: z.array(
    Place.shape.cases
      .unwrap()
      .element.omit({ people: true, denied: true })
      .extend({ people: z.number().int(), denied: z.number().int() }),
  ),
  streetName: z.string(),
  districtName: z.string(),
  /** As what the reader may act. */
  parts: z.array(z.enum(['anyone', 'host', 'station', 'office'])),
})
export type KeptPlace = z.infer<typeof KeptPlace>

/** A place as anybody sees it online: photos and what was said lately. */
export const PlaceView = PlaceLive.extend({ photos: z.array(ShownPhoto), until: InstantText })
export type PlaceView = z.infer<typeof PlaceView>
