import type { ProblemMove } from '@lianxin/shared/problems/rules'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { type Edit, useEdit } from '../organisation/use-edit'
import type { Mover, ProblemAct } from './use-move-problem'

/** What every form of a move is given. */
export type FormProps = {
  view: ProblemView
  moving: Mover
  /** The move is made: what was typed may go. */
  onDone: () => void
}

/** What is typed into one move of one problem; it outlives the sheet, the page and the browser until the move is made. */
export const useForm = <T extends object>(
  move: ProblemMove,
  { view: { quarter, needId }, moving, onDone }: FormProps,
  saved: T,
): Edit<T> & { send: (act: ProblemAct) => void } => {
  const edit = useEdit<T>(`problem.${quarter}.${needId}.${move}`, saved)
  const send = (act: ProblemAct) => moving.mutate(act, { onSuccess: () => [edit.drop(), onDone()] })
  return { ...edit, send }
}
