import * as z from 'zod'
import { categories } from '../needs/categories'
import { ListReason } from '../needs/schema'
import { Id, InstantText, QuarterText } from '../text'

/**
 * One line of a quarter's problem list (问题清单, mechanism 1.11). Its key is (district, quarter, first need).
 * The title is the office's wording, never the worker's words.
 */
export const Problem = z.object({
  district: z.string(),
  quarter: QuarterText,
  needId: Id,
  title: z.string(),
  area: z.string(),
  category: z.enum(categories),
  why: ListReason,
  holder: z.string(),
  raisedAt: InstantText,
  enteredAt: InstantText,
  /** How many earlier lists it was on. */
  carriedOver: z.number().int().nonnegative(),
})
export type Problem = z.infer<typeof Problem>

/** The head of one quarter's list, written when its close has run to the end. */
export const ProblemList = z.object({
  district: z.string(),
  quarter: QuarterText,
  closedAt: InstantText,
  beyondReach: z.number().int(),
  overdue: z.number().int(),
  /** Open needs not yet due, which stay where they are. */
  stayed: z.number().int(),
})
export type ProblemList = z.infer<typeof ProblemList>

/** One body's or officer's word on what was tried. */
export const Evidence = z.object({ at: InstantText, by: z.string(), tried: z.string(), why: z.string() })
