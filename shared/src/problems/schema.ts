import * as z from 'zod'
import { categories } from '../needs/categories'
import { OUTSIDE_MAX } from '../needs/limits'
import { Conclusion, ListReason } from '../needs/schema'
import { Named } from '../organisation/schema'
import { DayText, Id, InstantText, QuarterText, words } from '../text'
import { HELPERS_MAX, NOTE_MAX, TITLE_MAX, WORDING_MAX } from './limits'

/** A body by name, as plans and lists print it. */
export const NamedBody = z.object({ id: z.string(), name: z.string() })

/** What the printed list says of a problem in words a person of the office wrote, never the worker's (domain.md, Privacy). */
export const Wording = z.object({
  title: words(TITLE_MAX),
  /** 已采取措施 */
  tried: words(WORDING_MAX),
  /** 未解决原因 */
  unsolved: words(WORDING_MAX),
})
export type Wording = z.infer<typeof Wording>

/** A plan with its line of the responsibility list 责任清单 (mechanism 1.13). */
export const Plan = z.object({
  /** 解决措施 */
  measures: words(WORDING_MAX),
  /** 责任领导; absent where no leader looks after the area. */
  leader: Named.optional(),
  /** 牵头部室 */
  lead: NamedBody,
  /** 配合部室 */
  helpers: z.array(NamedBody).max(HELPERS_MAX),
  /** 责任人, one of the lead's people. */
  owner: Named,
  /** 完成时限 */
  due: DayText,
})
export type Plan = z.infer<typeof Plan>

const By = z.object({ id: z.string(), name: z.string(), as: z.enum(['office', 'leader', 'body', 'system']) })
const said = { n: z.number().int().positive(), at: InstantText, by: By, key: z.string() }
const event = <M extends string, S extends z.ZodRawShape>(move: M, shape: S) =>
  z.object({ ...said, move: z.literal(move), ...shape })
const note = words(NOTE_MAX)

/** One line of a problem's history; its state is read from these alone, as a need's is. */
export const ProblemEvent = z.discriminatedUnion('move', [
  event('enter', {}),
  event('word', Wording.shape),
  /** Takes over the needs of another problem of the same list, which says `joined`. */
  event('merge', { other: Id, needs: z.array(Id) }),
  event('joined', { into: Id }),
  /** Gives back the needs of one that had joined, which says `parted`. */
  event('split', { other: Id, needs: z.array(Id) }),
  event('parted', {}),
  /** Goes on with an unfinished problem of the list before: its wording, and its plan if it was approved. */
  event('inherit', {
    quarter: QuarterText,
    needId: Id,
    /** Absent when nobody had put it into words. */
    wording: Wording.partial({ tried: true, unsolved: true }).optional(),
    plan: Plan.optional(),
  }),
  /** 更正: after the list was submitted, with a reason, beside what was submitted. */
  event('correct', { ...Wording.shape, reason: note }),
  event('plan', { plan: Plan }),
  event('approve', {}),
  event('decline', { words: note }),
  /** 批示 */
  event('instruct', { words: note }),
  event('progress', { words: note }),
  /** 督办 */
  event('supervise', { words: note }),
  event('conclude', { result: Conclusion, words: note, outside: words(OUTSIDE_MAX).optional() }),
  /** 销号: everyone behind it has had their result meanwhile. */
  event('settle', { words: note.optional() }),
  /** Every filer has the result. */
  event('finish', {}),
  event('carry', { to: QuarterText }),
])
export type ProblemEvent = z.infer<typeof ProblemEvent>

/**
 * One line of a quarter's problem list (问题清单, mechanism 1.11). Its key is (district, quarter, need): every need that
 * entered has one, and of those gathered into one problem the first leads. What the close wrote never changes.
 */
export const Problem = z.object({
  district: z.string(),
  quarter: QuarterText,
  needId: Id,
  area: z.string(),
  category: z.enum(categories),
  why: ListReason,
  holder: z.string(),
  raisedAt: InstantText,
  enteredAt: InstantText,
  /** How many earlier lists the need was on. */
  carriedOver: z.number().int().nonnegative(),
  events: z.array(ProblemEvent).min(1),
})
export type Problem = z.infer<typeof Problem>

const list = <M extends string, S extends z.ZodRawShape>(move: M, shape: S) =>
  z.object({
    n: z.number().int().positive(),
    at: InstantText,
    by: By,
    key: z.string(),
    move: z.literal(move),
    ...shape,
  })

/** What was done with a quarter's list as a whole: 提交, and each meeting that studied it 集体研判. */
export const ListEvent = z.discriminatedUnion('move', [
  list('submit', {}),
  list('study', { day: DayText, attended: words(NOTE_MAX), decided: words(NOTE_MAX) }),
])
export type ListEvent = z.infer<typeof ListEvent>

/** The head of one quarter's list, written when its close has run to the end. */
export const ProblemList = z.object({
  district: z.string(),
  quarter: QuarterText,
  closedAt: InstantText,
  beyondReach: z.number().int(),
  overdue: z.number().int(),
  /** Of these, how many were on the list before. */
  carried: z.number().int().default(0),
  /** Open needs that stay where they are since they are not due yet, or while they wait for the worker's word. */
  stayed: z.number().int(),
  stayedAsked: z.number().int().default(0),
  events: z.array(ListEvent).default([]),
})
export type ProblemList = z.infer<typeof ProblemList>

/** One body's or officer's word on what was tried. */
export const Evidence = z.object({ at: InstantText, by: z.string(), tried: z.string(), why: z.string() })
