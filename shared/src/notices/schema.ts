import * as z from 'zod'
import { PlaceId } from '../places/schema'
import { BoardCode, Id, InstantText, QuarterText } from '../text'

/** Where a notice leads. */
export const Opens = z.discriminatedUnion('page', [
  z.object({ page: z.literal('need'), as: z.enum(['filer', 'handler', 'office']) }),
  z.object({ page: z.literal('board'), code: BoardCode }),
  z.object({ page: z.literal('list'), quarter: QuarterText }),
  z.object({ page: z.literal('problem'), quarter: QuarterText, needId: Id }),
  z.object({ page: z.enum(['gathering', 'gatherMine', 'inbox']) }),
  z.object({ page: z.literal('keep'), id: PlaceId }),
])
export type Opens = z.infer<typeof Opens>

/** Told once to one person about one event of one subject; its key is (person, time, subject, n). */
export const Notice = z.object({
  /** The need's id; for anything else an id made from what it is about. */
  subject: Id,
  n: z.number().int().positive(),
  at: InstantText,
  /** The sentence shown in the app. It never names the matter: phones are read over shoulders. */
  words: z.string(),
  opens: Opens,
})
export type Notice = z.infer<typeof Notice>
