import { Refusal } from '@lianxin/shared/errors'
import { isOpen } from '@lianxin/shared/needs/rules'
import { stateOf } from '@lianxin/shared/needs/state'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import { PROBLEM_EVENTS_MAX } from '@lianxin/shared/problems/limits'
import { listStatus } from '@lianxin/shared/problems/problem-state'
import { type ProblemPart, problemMoves, whyNotProblem } from '@lianxin/shared/problems/rules'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import { later } from '../clock'
import { needsOf } from './needs-behind'
import { printedIn, refuseUnits } from './printed-words'
import type { Seen } from './see-problem'
import { type Making, type MakingDeps, type Step, writesOf } from './writes-of'

/** The last places of a full history are kept for what ends it, and an item ends at 400 KB. */
const KEPT_FOR_END = 10
const BYTES_MAX = 300_000

/** What an allowed move writes. @throws Refusal why it is not allowed now, or what it carries cannot be */
export const stepOf = async (
  deps: MakingDeps,
  actor: Actor,
  seen: Seen,
  { key, act }: { key: string; act: ProblemAct },
): Promise<Step> => {
  const { state, parts, head } = seen
  // Until the close has run to its end there is no list to work on.
  if (!head) throw new Refusal('not_found')
  const open = act.move === 'settle' ? await openBehind(deps, seen) : 0
  const reason = whyNotProblem(act.move, { ...state, parts, me: actor.id, list: listStatus(head.list.events), open })
  if (reason) throw new Refusal(reason)
  if (isFull(seen, act)) throw new Refusal('problem_full')
  await refuseUnits(deps.needs, printedIn(act), state.needs)
  const making: Making = {
    actor,
    seen,
    said: {
      n: state.version + 1,
      at: later(deps.clock.now(), state.changedAt),
      by: { id: actor.id, name: actor.name ?? '', as: asOf(act, parts) },
      key,
    },
  }
  return writesOf(deps, making, act)
}

const openBehind = async ({ needs }: MakingDeps, { state }: Seen): Promise<number> =>
  (await needsOf(needs, state.needs)).filter((need) => isOpen(stateOf(need).status)).length

const isFull = ({ problem: { events } }: Seen, act: ProblemAct): boolean => {
  if (act.move === 'conclude' || act.move === 'settle') return false
  const more = act.move === 'merge' ? act.others.length : 1
  const isLong = events.length + more > PROBLEM_EVENTS_MAX - KEPT_FOR_END
  return isLong || Buffer.byteLength(JSON.stringify(events)) > BYTES_MAX
}

/** Whoever has several parts acts in the first of these that may. */
const asOf = ({ move }: ProblemAct, parts: readonly ProblemPart[]): ProblemEvent['by']['as'] => {
  const { by }: { by: readonly ProblemPart[] } = problemMoves[move]
  const part = by.find((one) => one !== 'work' && parts.includes(one)) ?? 'work'
  if (part === 'leader') return 'leader'
  return part === 'work' ? 'body' : 'office'
}
