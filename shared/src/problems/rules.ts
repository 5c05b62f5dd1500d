import type { Instant, Quarter } from '../calendar'
import type { RefusalCode } from '../errors'
import type { Status } from '../needs/need-state'
import { isOpen } from '../needs/rules'
import type { ListStatus, ProblemState, ProblemStatus } from './problem-state'
import type { ProblemEvent } from './schema'

/** What the close looks at, as of 24:00: it is in a need's row and in its replayed state alike. */
export type AtClose = {
  status: Status
  gate: boolean
  resultDue: Instant
  /** Why it was on an earlier list, if it was. */
  listed?: { why: 'beyond_reach' | 'overdue' } | undefined
}

/**
 * Whether and why a need enters the list of a quarter that ended at `end`: `beyond_reach` when everyone on its path
 * has tried (mechanism 1.11), `overdue` when its result was due before the end (ours: nothing rots by staying quiet).
 * What was on a list before and is open again or still enters for as long as it is: unfinished carries over.
 */
export const entersList = (need: AtClose, end: Instant): 'beyond_reach' | 'overdue' | undefined => {
  if (!isOpen(need.status)) return undefined
  if (need.gate) return 'beyond_reach'
  return need.resultDue < end ? 'overdue' : need.listed?.why
}

/** For this long after a quarter's end a need that leaves the open index keeps its row there for the close. */
export const KEEP_ROW_MS = 48 * 3600_000

/** Identity of a problem: the same need enters the same list once, however often the close runs. */
export const problemId = (quarter: Quarter, needId: string): string => `${quarter}#${needId}`

/**
 * What somebody is to a problem. Preparing and approving are two permissions; `work` has whoever it was given to: the
 * lead's and the helpers' people and the owner; `leader` looks after its area.
 */
export type ProblemPart = 'prepare' | 'approve' | 'work' | 'leader'

type Rule = {
  by: readonly ProblemPart[]
  from: readonly ProblemStatus[]
  list: readonly ListStatus[]
}

const always = ['gathered', 'submitted', 'studied'] as const
const live = ['listed', 'planned', 'assigned'] as const

/** Does it still wait for a result? */
export const isLive = (status: ProblemStatus): boolean => live.some((one) => one === status)

/** The one table of what may happen to a problem: who may, from which states, while its list is where. */
export const problemMoves = {
  word: { by: ['prepare'], from: live, list: ['gathered'] },
  merge: { by: ['prepare'], from: ['listed', 'assigned'], list: ['gathered'] },
  split: { by: ['prepare'], from: ['listed', 'assigned'], list: ['gathered'] },
  correct: { by: ['prepare'], from: [...live, 'concluded', 'finished'], list: ['submitted', 'studied'] },
  plan: { by: ['prepare'], from: live, list: ['studied'] },
  approve: { by: ['approve'], from: ['planned'], list: ['studied'] },
  decline: { by: ['approve'], from: ['planned'], list: ['studied'] },
  instruct: { by: ['leader'], from: [...live, 'concluded'], list: always },
  progress: { by: ['work', 'prepare'], from: ['assigned'], list: always },
  supervise: { by: ['prepare', 'approve'], from: ['assigned'], list: always },
  conclude: { by: ['work', 'prepare'], from: ['assigned'], list: always },
  settle: { by: ['prepare'], from: live, list: always },
} as const satisfies Record<string, Rule>

export type ProblemMove = keyof typeof problemMoves

/** What the rules look at: enough for a server's guard and for a desk's button. */
export type JudgedProblem = Pick<ProblemState, 'status' | 'plannedBy'> & {
  parts: readonly ProblemPart[]
  me: string
  list: ListStatus
  /** Needs behind it that are still open. */
  open: number
}

/** Why a move is refused now, as a stable code, or undefined when it may be made. */
export const whyNotProblem = (move: ProblemMove, judged: JudgedProblem): RefusalCode | undefined => {
  const { by, from, list }: Rule = problemMoves[move]
  if (!by.some((part) => judged.parts.includes(part))) return partReason(by)
  if (!from.includes(judged.status)) return statusReason(move, judged.status)
  if (!list.includes(judged.list)) return judged.list === 'gathered' ? 'list_open' : listReason(move, judged.list)
  if (move === 'approve' && judged.plannedBy === judged.me) return 'own_plan'
  return move === 'settle' && judged.open > 0 ? 'needs_open' : undefined
}

/** Moves that decide nothing another could have decided meanwhile: made on any version. */
export const isVersionless = (move: ProblemEvent['move']): boolean =>
  move === 'instruct' || move === 'progress' || move === 'supervise'

const partReason = (by: readonly ProblemPart[]): RefusalCode => {
  if (by.includes('leader')) return 'not_leader'
  if (by.includes('work')) return 'not_lead'
  return by.includes('prepare') ? 'not_preparer' : 'not_approver'
}

const statusReason = (move: ProblemMove, status: ProblemStatus): RefusalCode => {
  if (status === 'joined') return 'problem_joined'
  if (status === 'carried') return 'problem_carried'
  if (status === 'concluded' || status === 'finished') return 'problem_ended'
  if (move === 'approve' || move === 'decline') return 'no_plan'
  return status === 'listed' ? 'plan_first' : 'plan_waits'
}

const listReason = (move: ProblemMove, list: ListStatus): RefusalCode =>
  list === 'submitted' && move === 'plan' ? 'study_first' : 'list_submitted'
