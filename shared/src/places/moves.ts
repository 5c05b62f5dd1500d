import * as z from 'zod'
import { DayText, Id, words } from '../text'
import { amenities, subjects } from './amenities'
import { PlaceFacts, PlaceKept } from './schema'

/** Everything that can be done to a place, and who as: see `placeMoves` in `rules.ts`. */
export const PlaceMove = z.discriminatedUnion('move', [
  /** It is so: an amenity works, or `open`, one could come in. */
  z.object({ move: z.literal('confirm'), subject: z.enum([...amenities, 'open']) }),
  z.object({ move: z.literal('report'), subject: z.enum(subjects) }),
  /** 修好了, 先停用 (of a whole place: closed until `until`), 不再提供. */
  z.object({
    move: z.literal('answer'),
    subject: z.enum(subjects),
    answer: z.enum(['fixed', 'stopped', 'ended']),
    until: DayText.optional(),
  }),
  z.object({ move: z.literal('keep'), kept: PlaceKept }),
  z.object({ move: z.literal('verify') }),
  z.object({ move: z.literal('edit'), facts: PlaceFacts }),
  z.object({ move: z.literal('badge'), badge: z.boolean() }),
  z.object({ move: z.literal('remove'), reason: words(60) }),
  z.object({ move: z.literal('restore') }),
  z.object({ move: z.literal('unhost'), person: Id }),
])
export type PlaceMove = z.infer<typeof PlaceMove>
