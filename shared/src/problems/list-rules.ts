import type { RefusalCode } from '../errors'
import type { ListStatus } from './problem-state'
import type { ProblemPart } from './rules'

/** What may happen to a list as a whole: 提交, and the record of a meeting that studied it. */
export const listMoves = {
  submit: { by: 'prepare', from: ['gathered'] },
  study: { by: 'prepare', from: ['submitted', 'studied'] },
} as const satisfies Record<string, { by: ProblemPart; from: readonly ListStatus[] }>

export type ListMove = keyof typeof listMoves

/** Why a move is refused now, or undefined; `unworded` counts the problems nobody has put into words yet. */
export const whyNotList = (
  move: ListMove,
  { parts, status, unworded }: { parts: readonly ProblemPart[]; status: ListStatus; unworded: number },
): RefusalCode | undefined => {
  const { by, from }: { by: ProblemPart; from: readonly ListStatus[] } = listMoves[move]
  if (!parts.includes(by)) return 'not_preparer'
  if (!from.includes(status)) return status === 'gathered' ? 'list_open' : 'list_submitted'
  return move === 'submit' && unworded > 0 ? 'not_worded' : undefined
}
