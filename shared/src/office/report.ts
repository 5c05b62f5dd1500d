import * as z from 'zod'
import { categories } from '../needs/categories'
import { Id, QuarterText } from '../text'

/**
 * What one need counts for in one quarter, as its history stood at the quarter's end: one line of the ledger 工作台账
 * (mechanism 1.8), written by the teller.
 */
export const LedgerLine = z.object({
  needId: Id,
  /** The last event that counts in it: a line never goes back to an older one, and is the same whenever it is written. */
  version: z.number().int().positive(),
  area: z.string(),
  category: z.enum(categories),
  /** Filed in this quarter. */
  received: z.boolean(),
  /** Answered in this quarter and not open again at its end, or withdrawn in it. */
  settled: z.boolean(),
  /** What the worker said of it in this quarter; absent when nobody said anything. */
  judged: z.enum(['satisfied', 'so_so', 'unsatisfied', 'reopened']).optional(),
  /** On this quarter's problem list. */
  listed: z.boolean(),
  /** On an earlier list already. */
  carried: z.boolean(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

const count = z.number().int().nonnegative()

/** Rates are in hundredths; absent when fewer than five were asked (domain.md, Assessment). */
export const Counts = z.object({
  received: count,
  settled: count,
  /** 办结率: solved, as the worker says ÷ asked. */
  resolution: z.number().optional(),
  /** 满意率: satisfied ÷ asked. */
  satisfaction: z.number().optional(),
  asked: count,
  listed: count,
  carried: count,
})
export type Counts = z.infer<typeof Counts>

/** 季度情况: one quarter beside the one before, by street. */
export const Report = z.object({
  quarter: QuarterText,
  all: z.object({ now: Counts, before: Counts }),
  /** The street as its boards name it, or 区直属. */
  streets: z.array(z.object({ street: z.string(), now: Counts, before: Counts })),
})
export type Report = z.infer<typeof Report>

/** Found → planned → solved of one quarter's list (mechanism 1.15); `carried` were on the list before. */
export const Progress = z.object({ found: count, planned: count, solved: count, carried: count })
export type Progress = z.infer<typeof Progress>

/** The same by what it is about and by who leads; for the public, groups below five are absent. */
export const QuarterProgress = z.object({
  quarter: QuarterText,
  all: Progress,
  categories: z.array(z.object({ category: z.enum(categories), counts: Progress })),
  /** Absent for the public. */
  departments: z.array(z.object({ name: z.string(), counts: Progress })).optional(),
})
export type QuarterProgress = z.infer<typeof QuarterProgress>
