import type { Day, Instant } from '../calendar'
import type { RightDates } from './right-schema'
import type { Holder, LateWhat } from './schema'

export type Status = 'raised' | 'accepted' | 'asked' | 'referred' | 'answered' | 'closed' | 'withdrawn'

/** How far the lateness of one due has been told. */
export type LateMark = { what: LateWhat; due: Instant; level: 'head' | 'office'; at: Instant; told: string[] }

/** A need's state, read from its history alone. */
export type NeedState = {
  status: Status
  /** One event, one version. */
  version: number
  raisedAt: Instant
  changedAt: Instant
  holder: Holder
  /** The first officer, who stays the worker's contact (首接负责). */
  contact: Holder
  /** When somebody must have spoken to the worker; absent once somebody has. */
  firstDue?: Instant | undefined
  /** The first due that a call of the handler's own word has met; the worker may deny that call. */
  calledFor?: Instant | undefined
  resultDue: Instant
  /** While asked: when the pause ends by itself. */
  pauseEnds?: Instant | undefined
  /** The working milliseconds left at the question; kept by an answer given in the pause, for a reopening. */
  left?: number | undefined
  asks: number
  /** Who passed it to the holder, until when it may be sent back, and by which day it was asked for. */
  givenBy?: Holder | undefined
  returnBy?: Instant | undefined
  referralDue?: Day | undefined
  returns: number
  /** An extension somebody asked for and nobody has decided. */
  extension?: { by: string; name: string; words: string } | undefined
  extended: boolean
  urgedAt?: Instant | undefined
  /** When the office last asked the holder to go on 催办. */
  pressedAt?: Instant | undefined
  /** The dates the worker gave, on which a legal time limit runs. */
  dates?: RightDates | undefined
  /** The last day of that limit, and the day on which those above are told of it; absent while none runs. */
  right?: { until: Day; warnOn: Day } | undefined
  /** The last day of a limit of which everybody above has been told. */
  warned?: Day | undefined
  /** Ids of the officers and bodies that said what they tried. */
  evidence: string[]
  /** Open: everyone on the path has tried (mechanism 1.11). */
  gate: boolean
  late: LateMark[]
  listed: { quarter: string; why: 'beyond_reach' | 'overdue' }[]
  answeredAt?: Instant | undefined
  closedAt?: Instant | undefined
  /** Closed because nobody judged the answer: outside every rate. */
  lapsed: boolean
}
