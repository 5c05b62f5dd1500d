import * as z from 'zod'
import { Limits, Named } from '../organisation/schema'
import { PhotoIds } from '../photos/schema'
import { BoardCode, DayText, Id, InstantText, Phone, QuarterText, typed, words } from '../text'
import { categories } from './categories'
import { MESSAGE_MAX, OUTSIDE_MAX, TELLING_MAX } from './limits'
import { RightDates } from './right-schema'

/** What the worker writes and chooses. A phone number alone is enough. */
export const Telling = z.object({
  category: z.enum(categories),
  words: typed('请写几个字。').max(TELLING_MAX, `太长了，最多 ${TELLING_MAX} 个字。`).default(''),
  /** 谁能知道是您: only the union's people handling it, or nobody at all. */
  identity: z.enum(['union', 'nobody']),
  /** 能找您单位核实吗. */
  employer: z.enum(['yes', 'ask_first', 'no']),
  name: words(20).optional(),
  workplace: words(40).optional(),
  phone: Phone.optional(),
  /** 什么时候方便. */
  reachable: z.enum(['day', 'evening', 'message']).optional(),
  /** 想当面谈 (mechanism 3.6). */
  meet: z.boolean().optional(),
  photos: PhotoIds.optional(),
})
export type Telling = z.infer<typeof Telling>

/** Who has the need: an officer, or a body with one named person (the head until somebody accepts). */
export const Holder = z.object({
  kind: z.enum(['person', 'body']),
  id: z.string(),
  name: z.string(),
  person: Named,
})
export type Holder = z.infer<typeof Holder>

export const ResultKind = z.enum(['solved', 'partly', 'handed_outside', 'explained', 'cannot'])
export type ResultKind = z.infer<typeof ResultKind>

export const ReopenReason = z.enum(['no_contact', 'off_point', 'only_said_no', 'other'])
export const Satisfaction = z.enum(['satisfied', 'so_so', 'unsatisfied'])
export const ListReason = z.enum(['beyond_reach', 'overdue'])

const By = z.object({ id: z.string(), name: z.string(), as: z.enum(['filer', 'handler', 'system']) })
const said = { n: z.number().int().positive(), at: InstantText, by: By, key: z.string() }
const event = <M extends string, S extends z.ZodRawShape>(move: M, shape: S) =>
  z.object({ ...said, move: z.literal(move), ...shape })
const message = words(MESSAGE_MAX)

/** How an officer came to record a need for somebody: on a visit, by phone, from paper (mechanisms 1.4, 4.32). */
export const How = z.enum(['visit', 'call', 'paper'])
export type How = z.infer<typeof How>
/** For whom: a worker, or a base union. */
export const RecordedFor = z.enum(['worker', 'union'])
/** What is late: the first word to the worker, the result, or what a body was asked to do by a day. */
export const LateWhat = z.enum(['first', 'result', 'referral'])
export type LateWhat = z.infer<typeof LateWhat>

/** How a problem ended: as a need does, reported to those above 报上级, or by the two union letters 一函两书. */
export const Conclusion = z.enum([...ResultKind.options, 'reported_up', 'union_letters'])
export type Conclusion = z.infer<typeof Conclusion>

/** What WeChat's safety check left of a text: absent when it let it pass; `no_openid` of who writes outside WeChat. */
export const TextCheck = z.enum(['review', 'risky', 'unchecked', 'no_openid'])
export type TextCheck = z.infer<typeof TextCheck>
const check = TextCheck.optional()

/** One line of a need's history. Dues are written where they change, so that a state is read from history alone. */
export const NeedEvent = z.discriminatedUnion('move', [
  event('raise', {
    holder: Holder,
    firstDue: InstantText.optional(),
    resultDue: InstantText,
    how: How.optional(),
    for: RecordedFor.optional(),
    check,
  }),
  event('accept', { holder: Holder }),
  event('say', { words: message, photos: PhotoIds.optional(), check }),
  event('call', { reached: z.boolean(), words: message.optional() }),
  event('deny', {}),
  event('ask', { words: message, pauseEnds: InstantText, resultDue: InstantText, left: z.number() }),
  event('supply', { words: message, photos: PhotoIds.optional(), resultDue: InstantText, check }),
  event('refer', { words: message, holder: Holder, due: DayText, returnBy: InstantText }),
  event('assign', { holder: Holder }),
  event('return', { words: message, holder: Holder }),
  event('cannot', {
    tried: message,
    why: message,
    holder: Holder,
    gate: z.boolean(),
    returnBy: InstantText.optional(),
    photos: PhotoIds.optional(),
  }),
  event('extend', { words: message, approver: Named }),
  event('grant', { resultDue: InstantText }),
  event('decline', { words: message }),
  event('answer', {
    result: ResultKind,
    words: message,
    outside: words(OUTSIDE_MAX).optional(),
    photos: PhotoIds.optional(),
  }),
  event('judge', { satisfaction: Satisfaction, words: message.optional() }),
  event('reopen', { reason: ReopenReason, words: message.optional(), resultDue: InstantText }),
  event('urge', { words: message.optional() }),
  event('withdraw', { words: message.optional() }),
  event('resume', {}),
  event('lapse', {}),
  event('late', { what: LateWhat, due: InstantText, level: z.enum(['head', 'office']), told: z.array(Named) }),
  /** Whoever had it or passed it on has left: `to` takes their place, `inBody` where they stood for a body. */
  event('handover', { from: Named, to: Named, inBody: Named.optional() }),
  event('list', { quarter: QuarterText, why: ListReason }),
  /** 催办: the office asks whoever holds it to go on, before the quarter ends. */
  event('press', { words: message.optional() }),
  /**
   * The dates on which a legal time limit runs, as the worker gives them; see `rights.ts`. `until` is its last day and
   * `warnOn` the day on which everybody above is told, both absent while none runs.
   */
  event('date', { dates: RightDates, until: DayText.optional(), warnOn: DayText.optional() }),
  /** A legal time limit is near: the head and the office are told at once, for a quarter's list may come too late. */
  event('expiring', { until: DayText, told: z.array(Named) }),
  /** The result of the problem it is behind: it goes to its filer and is judged as any answer. */
  event('conclude', {
    quarter: QuarterText,
    problem: Id,
    result: Conclusion,
    words: message,
    outside: words(OUTSIDE_MAX).optional(),
  }),
])
export type NeedEvent = z.infer<typeof NeedEvent>

/** A need: what was told, what it was filed under, and everything that happened since. */
export const Need = z.object({
  id: Id,
  district: z.string(),
  filer: Id,
  /** Absent when an officer without a board of their own recorded it. */
  board: BoardCode.optional(),
  area: z.string(),
  limits: Limits,
  hours: z.object({ open: z.string(), close: z.string() }),
  /** The bodies it climbs, nearest first. */
  climb: z.array(z.object({ id: z.string(), name: z.string() })),
  telling: Telling,
  events: z.array(NeedEvent).min(1),
})
export type Need = z.infer<typeof Need>
