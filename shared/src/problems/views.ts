import * as z from 'zod'
import { categories } from '../needs/categories'
import { Conclusion, ListReason } from '../needs/schema'
import { StatusText } from '../needs/views'
import { DayText, Id, InstantText, QuarterText } from '../text'
import { Evidence, Plan, ProblemEvent, Wording } from './schema'

export const ProblemStatusText = z.enum(['listed', 'joined', 'planned', 'assigned', 'concluded', 'finished', 'carried'])
export const ListStatusText = z.enum(['gathered', 'submitted', 'studied'])
export const ProblemPartText = z.enum(['prepare', 'approve', 'work', 'leader'])

/** One line of a list on the screen; it lies in an index, so it stays near 350 bytes: fifty cost four read units. */
export const ProblemRow = z.object({
  district: z.string(),
  quarter: QuarterText,
  needId: Id,
  title: z.string(),
  area: z.string(),
  category: z.enum(categories),
  why: ListReason,
  /** 涉及人数: needs behind it. */
  people: z.number().int(),
  status: ProblemStatusText,
  /** Somebody of the office has put it into words. */
  worded: z.boolean(),
  raisedAt: InstantText,
  carriedOver: z.number().int(),
  lead: z.string().optional(),
  owner: z.string().optional(),
  leader: z.string().optional(),
  due: DayText.optional(),
})
export type ProblemRow = z.infer<typeof ProblemRow>

/** One line as it is printed and exported: 序号 · 问题 · 涉及人数 · 已采取措施 · 未解决原因 · … · 进展. */
export const ProblemLine = ProblemRow.extend({
  tried: z.string().optional(),
  unsolved: z.string().optional(),
  plan: Plan.optional(),
  /** The last word on how it goes, or how it ended. */
  progress: z.object({ at: InstantText, words: z.string() }).optional(),
  conclusion: Conclusion.optional(),
  settled: z.boolean(),
})
export type ProblemLine = z.infer<typeof ProblemLine>

/** One need behind a problem, as the office and those who work on it see it. */
export const NeedBehind = z.object({
  id: Id,
  area: z.string(),
  category: z.enum(categories),
  /** Absent for a leader, who decides on the office's words. */
  words: z.string().optional(),
  status: StatusText,
  /** What the worker said of the result: 办好了 with how satisfied, or 没办好. */
  judged: z.enum(['satisfied', 'so_so', 'unsatisfied', 'reopened', 'lapsed']).optional(),
  /** 别找单位: the printed words must not lead to the unit while fewer than five are behind. */
  isBlind: z.boolean(),
  evidence: z.array(Evidence),
})
export type NeedBehind = z.infer<typeof NeedBehind>

/** A problem as one person may see it. */
export const ProblemView = z.object({
  district: z.string(),
  quarter: QuarterText,
  needId: Id,
  version: z.number().int().positive(),
  status: ProblemStatusText,
  list: ListStatusText,
  parts: z.array(ProblemPartText),
  area: z.string(),
  category: z.enum(categories),
  why: ListReason,
  holder: z.string(),
  raisedAt: InstantText,
  enteredAt: InstantText,
  carriedOver: z.number().int(),
  /** As the list prints it: the office's words, or the category and area until somebody wrote them. */
  title: z.string(),
  wording: Wording.partial().optional(),
  plan: Plan.optional(),
  plannedBy: z.string().optional(),
  conclusion: z
    .object({ at: InstantText, result: Conclusion, words: z.string(), outside: z.string().optional() })
    .optional(),
  settled: z.boolean(),
  from: QuarterText.optional(),
  to: QuarterText.optional(),
  into: Id.optional(),
  /** The problems that joined it, which may be parted again. */
  joined: z.array(Id),
  needs: z.array(NeedBehind),
  /** Needs behind it that are still open. */
  open: z.number().int(),
  events: z.array(ProblemEvent),
})
export type ProblemView = z.infer<typeof ProblemView>
