import * as z from 'zod'
import { Id, InstantText, QuarterText } from '../text'

/** Work too long for one request, done slice by slice, each slice safe to do twice; it goes on where it stopped. */
export const Task = z.discriminatedUnion('kind', [
  /** Brings every card of the district up to date; `officer` when only theirs can differ. */
  z.object({ kind: z.literal('cards'), officer: Id.optional() }),
  /** Gives all open needs of one officer to another. */
  z.object({ kind: z.literal('handover'), from: Id, to: Id }),
  /** Applies rows that have been checked. */
  z.object({ kind: z.literal('import'), import: Id }),
  /** Asks the rules again for every unit of the district. */
  z.object({ kind: z.literal('assign') }),
  /** Tells everyone behind a problem its result. */
  z.object({ kind: z.literal('conclude'), quarter: QuarterText, needId: Id }),
])
export type Task = z.infer<typeof Task>

export const Job = z.object({
  id: Id,
  district: z.string(),
  task: Task,
  at: InstantText,
  version: z.number().int().positive(),
  state: z.enum(['running', 'done']),
  done: z.number().int(),
  /** Of what `done` counts; grows while it is being found out. */
  total: z.number().int(),
  /** Where the next slice begins; absent at the start. */
  cursor: z.string().optional(),
})
export type Job = z.infer<typeof Job>

/** What a progress bar shows. */
export const JobView = Job.pick({ id: true, state: true, done: true, total: true, at: true }).extend({
  kind: z.enum(['cards', 'handover', 'import', 'assign', 'conclude']),
})
export type JobView = z.infer<typeof JobView>
