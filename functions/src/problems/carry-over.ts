import { previousQuarter } from '@lianxin/shared/calendar'
import { type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { later } from '../clock'
import { SYSTEM } from '../system-actor'
import { type Closing, closeNeed } from './close-need'
import { isPrintable } from './printed-words'
import { everyRow } from './store-every-row'

/** Problems that join one directly; with more, they are gathered in groups first, so that no history grows too long. */
const GROUP = 40

type Unfinished = ProblemState & { status: 'listed' | 'planned' | 'assigned' }

/**
 * Takes every unfinished problem of the list before over into this one: what is still open behind it is gathered again
 * and goes on with its wording, and with its plan if that was approved. Where nobody behind it waits any more it has
 * settled itself. One small write after another, each on condition of what it read, so that a rerun completes it.
 */
export const carryOver =
  (closing: Closing) =>
  async (district: string): Promise<void> => {
    const before = previousQuarter(closing.quarter)
    for await (const row of everyRow(closing.problems, district, before))
      if (isUnfinished(row)) await carryProblem(closing, row)
  }

const isUnfinished = <T extends Pick<ProblemState, 'status'>>(one: T): one is T & Pick<Unfinished, 'status'> =>
  one.status === 'listed' || one.status === 'planned' || one.status === 'assigned'

const carryProblem = async (closing: Closing, row: ProblemRow): Promise<void> => {
  for (;;) {
    const old = await closing.problems.get(row.district, row.quarter, row.needId)
    if (!old) return
    const state = problemState(old)
    if (!isUnfinished(state)) return
    if (await endOf(closing, old, state)) return
  }
}

/** False when somebody changed it at the same moment. */
const endOf = async (closing: Closing, old: Problem, state: Unfinished): Promise<boolean> => {
  const entered = await enteredOf(closing, old.district, state.needs)
  await closing.pace()
  if (entered.length === 0) {
    const settle: ProblemEvent = { ...saidOf(closing, state), move: 'settle' }
    return (await closing.problems.append(old, [settle])) === 'done'
  }
  const carry: ProblemEvent = { ...saidOf(closing, state), move: 'carry', to: closing.quarter }
  const lead = await gathered(closing, entered.filter(isUntouched))
  const inherit = lead && { problem: lead, events: [await inheritOf(closing, old, state, lead)] }
  return closing.problems.change([{ problem: old, events: [carry] }, ...(inherit ? [inherit] : [])])
}

/** The lines on this list of needs that were behind it; an index that lagged may have hidden one from the close. */
const enteredOf = async (closing: Closing, district: string, needs: readonly string[]): Promise<Problem[]> => {
  const entered: Problem[] = []
  for (const id of needs) {
    const find = () => closing.problems.get(district, closing.quarter, id)
    let found = await find()
    if (!found) {
      await closeNeed(closing, id)
      found = await find()
    }
    if (found) entered.push(found)
  }
  return entered
}

/** What somebody of the office has had in hand since stays as they left it. */
const isUntouched = ({ needId, events }: Problem): boolean =>
  events.every(({ by }) => by.as === 'system') && problemState({ needId, events }).status === 'listed'

/** Gathers all of them under the first; gives it as it is then. */
const gathered = async (closing: Closing, [first, ...rest]: readonly Problem[]): Promise<Problem | undefined> => {
  if (!first) return undefined
  let lead = first
  for (const group of groupsOf(rest)) {
    const other = await gathered(closing, group)
    if (other) lead = await merged(closing, lead, other)
  }
  return lead
}

const groupsOf = (rest: readonly Problem[]): Problem[][] => {
  const size = rest.length > GROUP ? GROUP : 1
  return Array.from({ length: Math.ceil(rest.length / size) }, (_, n) => rest.slice(n * size, (n + 1) * size))
}

const merged = async (closing: Closing, lead: Problem, other: Problem): Promise<Problem> => {
  const state = problemState(other)
  const merge: ProblemEvent = {
    ...saidOf(closing, problemState(lead)),
    move: 'merge',
    other: other.needId,
    needs: state.needs,
  }
  const joined: ProblemEvent = { ...saidOf(closing, state), move: 'joined', into: lead.needId }
  await closing.pace()
  const isDone = await closing.problems.change([
    { problem: lead, events: [merge] },
    { problem: other, events: [joined] },
  ])
  if (isDone) return { ...lead, events: [...lead.events, merge] }
  const again = (one: Problem) => closing.problems.get(one.district, one.quarter, one.needId)
  const [leadNow, otherNow] = [await again(lead), await again(other)]
  if (!leadNow || !otherNow || !isUntouched(leadNow) || !isUntouched(otherNow)) return leadNow ?? lead
  return merged(closing, leadNow, otherNow)
}

const inheritOf = async (
  closing: Closing,
  old: Problem,
  { wording, plan, status }: Unfinished,
  lead: Problem,
): Promise<ProblemEvent> => {
  const state = problemState(lead)
  const approved = status === 'assigned' ? plan : undefined
  // Words that were fit to print beside five may name a unit that asked to be left alone, beside fewer.
  const words = {
    title: wording?.title,
    tried: wording?.tried,
    unsolved: wording?.unsolved,
    measures: approved?.measures,
  }
  const isFit = await isPrintable(closing.needs, words, state.needs)
  return {
    ...saidOf(closing, state),
    move: 'inherit',
    quarter: old.quarter,
    needId: old.needId,
    ...(isFit && wording ? { wording } : {}),
    ...(isFit && approved ? { plan: approved } : {}),
  }
}

const saidOf = ({ at }: Closing, { version, changedAt }: Pick<ProblemState, 'version' | 'changedAt'>) => ({
  n: version + 1,
  at: later(at, changedAt),
  by: SYSTEM,
  key: '',
})
