import * as z from 'zod'
import { Id, InstantText } from '../text'

/** Told once to one person about one event of one need; its key is (person, time, need, n). */
export const Notice = z.object({
  needId: Id,
  n: z.number().int().positive(),
  at: InstantText,
  /** The sentence shown in the app. It never names the matter: phones are read over shoulders. */
  words: z.string(),
  /** Opens as handler or as filer. */
  as: z.enum(['filer', 'handler', 'office']),
})
export type Notice = z.infer<typeof Notice>
