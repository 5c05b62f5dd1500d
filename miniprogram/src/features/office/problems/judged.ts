import type { Day } from '@lianxin/shared/calendar'
import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import { isLate } from '@lianxin/shared/problems/problem-state'
import { type ProblemMove, type ProblemPart, problemMoves, whyNotProblem } from '@lianxin/shared/problems/rules'
import type { ProblemView } from '@lianxin/shared/problems/views'

/** Is this a move for one of the parts the person has? */
export const isMine = (move: ProblemMove, { parts }: Pick<ProblemView, 'parts'>): boolean => {
  const { by }: { by: readonly ProblemPart[] } = problemMoves[move]
  return by.some((part) => parts.includes(part))
}

/** Why the server would refuse a move now; undefined when it may be made. */
export const refusalOf = (move: ProblemMove, view: ProblemView, me: string): RefusalCode | undefined =>
  whyNotProblem(move, { ...view, me })

const NOT_LATE = '还没到完成时限，过了时限没办好再督办。'

/** Why a button cannot be pressed on a day, in a sentence. 督办 waits for the due day: before it there is nothing late to chase. */
export const reasonOf = (move: ProblemMove, view: ProblemView, me: string, today: Day): string | undefined => {
  const code = refusalOf(move, view, me)
  if (code) return wordsOf(code)
  return move === 'supervise' && !isLate(view, today) ? NOT_LATE : undefined
}

/** Moves of whoever works on a problem and of those who watch over it, in the order of the buttons. */
const works = ['progress', 'conclude', 'instruct', 'supervise', 'settle'] as const satisfies ProblemMove[]
export type Work = (typeof works)[number]

/** The moves a person is shown: their own, and none of what is over for good. */
export const shownWorks = (view: ProblemView, me: string): Work[] =>
  works.filter((move) => isMine(move, view) && !isOver(refusalOf(move, view, me)))

/** Will it stay so? Then a button would only be in the way. */
export const isOver = (code: RefusalCode | undefined): boolean =>
  code === 'problem_ended' || code === 'problem_joined' || code === 'problem_carried'
