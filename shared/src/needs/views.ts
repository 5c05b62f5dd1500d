import * as z from 'zod'
import { DayText, Id, InstantText, QuarterText } from '../text'
import { categories } from './categories'
import { RightDates } from './right-schema'
import { LateWhat, ListReason, NeedEvent, Telling } from './schema'

export const StatusText = z.enum(['raised', 'accepted', 'asked', 'referred', 'answered', 'closed', 'withdrawn'])

/**
 * One line of a list of needs. It is projected into every index as one attribute, so it stays near 400 bytes;
 * the quarter's close decides on it alone.
 */
export const NeedRow = z.object({
  id: Id,
  district: z.string(),
  area: z.string(),
  category: z.enum(categories),
  /** The first characters of what was told; empty when only a call was asked for. */
  excerpt: z.string(),
  /** What handlers call the filer: `张先生`, or empty for 不留名. */
  caller: z.string(),
  status: StatusText,
  holder: z.string(),
  raisedAt: InstantText,
  changedAt: InstantText,
  /** What is due next, and the result's due. */
  nextAt: InstantText.optional(),
  resultDue: InstantText,
  gate: z.boolean(),
  version: z.number().int().positive(),
  /** When it last became late and who was told, while that still stands. */
  late: z.object({ at: InstantText, told: z.string() }).optional(),
  /** The last quarter whose list it entered, why, and how many lists it has been on. */
  listed: z.object({ quarter: QuarterText, why: ListReason, times: z.number().int() }).optional(),
  /** While it is open: the last day of the legal time limit that runs, and whether those above have been told of it. */
  right: z.object({ until: DayText, told: z.boolean() }).optional(),
})
export type NeedRow = z.infer<typeof NeedRow>

const Handler = z.object({ kind: z.enum(['person', 'body']), id: z.string(), name: z.string(), person: z.string() })

/** A legal time limit: the last day, where it comes from, and by whom it is judged; no day while none runs. */
const RightView = z.object({ until: DayText.optional(), source: z.string(), judgedBy: z.string() })

/** A need as one person may see it: `telling` and `events` already lack what that person may not know. */
export const NeedView = z.object({
  id: Id,
  part: z.enum(['filer', 'handler', 'head', 'former', 'office']),
  /** Leads the holder: may name who does it, and decide on an extension. */
  isHead: z.boolean(),
  /** Opened by its 查询码: a code may be on a lost paper, so name, phone and workplace are left out. */
  byCode: z.boolean(),
  version: z.number().int().positive(),
  district: z.string(),
  area: z.string(),
  status: StatusText,
  telling: Telling,
  holder: Handler,
  contact: Handler,
  raisedAt: InstantText,
  firstDue: InstantText.optional(),
  resultDue: InstantText,
  pauseEnds: InstantText.optional(),
  asks: z.number().int(),
  askLimit: z.number().int(),
  reopenFor: z.number().int(),
  gate: z.boolean(),
  calledFor: InstantText.optional(),
  returnBy: InstantText.optional(),
  referralDue: DayText.optional(),
  extension: z.object({ own: z.boolean(), name: z.string(), words: z.string() }).optional(),
  extended: z.boolean(),
  urgedAt: InstantText.optional(),
  pressedAt: InstantText.optional(),
  /** The dates the worker gave, and the legal limit that runs from them, if one does. */
  dates: RightDates.optional(),
  right: RightView.optional(),
  closedAt: InstantText.optional(),
  /** While answered: when it closes as 未评价 unless somebody judges it. */
  lapsesAt: InstantText.optional(),
  lapsed: z.boolean(),
  /** What is late and who was told, as it stands. */
  late: z.array(z.object({ what: LateWhat, due: InstantText, at: InstantText, told: z.array(z.string()) })),
  listed: z.array(z.object({ quarter: QuarterText, why: ListReason })),
  /** Where 我这里解决不了 leads: a name, or absent when it opens the gate. Handlers only. */
  next: z.string().optional(),
  /** Who on its path has not said yet what they tried; while there is anybody the gate stays shut. Officers only. */
  missing: z.array(z.string()).optional(),
  events: z.array(NeedEvent),
  /** 查询码, for the filer, and for the officer who recorded it and hands it on. */
  queryCode: z.string().optional(),
})
export type NeedView = z.infer<typeof NeedView>
