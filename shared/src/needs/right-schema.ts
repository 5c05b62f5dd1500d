import * as z from 'zod'
import { DayText } from '../text'

/**
 * What a worker says of when it happened; a legal time limit runs from these, never from filing.
 * `arbitration`: when they knew of it; of unpaid wages, whether they still work there, or when they left.
 * `injury`: the day of the accident, or on which an occupational disease was diagnosed.
 */
export const RightDates = z.discriminatedUnion('right', [
  z.object({ right: z.literal('arbitration'), knownOn: DayText }),
  z.object({ right: z.literal('wages'), leftOn: DayText.optional() }),
  z.object({ right: z.literal('injury'), happenedOn: DayText }),
])
export type RightDates = z.infer<typeof RightDates>
