import * as z from 'zod'
import { endpoint } from '../api'
import { officePaths } from '../office-paths'
import { paths } from '../paths'
import { InstantText, QuarterText } from '../text'
import { QuarterProgress, Report } from './report'

const Waiting = z.object({ count: z.number().int(), oldest: InstantText.optional() })

export const officeEndpoints = {
  readHealth: endpoint({
    path: officePaths.readHealth,
    summary: 'Is everything told and nothing stuck: what waits, for how long, what was refused today',
    session: 'required',
    input: z.object({}),
    output: z.object({
      at: InstantText,
      /** Changes nobody has been told of yet. */
      untold: Waiting,
      /** Clocks that have run out and have not been acted on. */
      timers: Waiting,
      /** The last sweep: when it ran, and how many it could not tell. */
      sweep: z.object({ at: InstantText, failed: z.number().int() }).optional(),
      /** Refusals of the day by code, most frequent first, with the sentence people read. */
      refused: z.array(z.object({ code: z.string(), words: z.string(), hits: z.number().int() })),
    }),
  }),
  readReport: endpoint({
    path: officePaths.readReport,
    summary: '季度情况: received, settled, rates, listed and carried over, by street, against the quarter before',
    session: 'required',
    input: z.object({ quarter: QuarterText }),
    output: Report,
  }),
  readProgress: endpoint({
    path: officePaths.readProgress,
    summary: 'Found, planned, solved, by quarter, department and category, newest first',
    session: 'required',
    input: z.object({}),
    output: z.object({ quarters: z.array(QuarterProgress) }),
  }),
  readResults: endpoint({
    path: paths.readResults,
    summary: 'For everybody: what became of the problems of a district; groups below five are left out',
    session: 'anyone',
    input: z.object({ district: z.string().max(40) }),
    output: z.object({ name: z.string(), quarters: z.array(QuarterProgress) }),
  }),
}
