import { dayOf } from '@lianxin/shared/calendar'
import type { ProblemMove } from '@lianxin/shared/problems/rules'
import { now } from '../../../../api/clock'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { reasonOf } from '../judged'
import type { FormProps } from '../use-form'

type Props = Pick<FormProps, 'view' | 'moving'> & {
  move: ProblemMove
  words: string
  /** What is still missing in the form. */
  reason: string | undefined
  onSend: () => void
}

/** Sends one move; while it cannot be made (somebody was first) or sent (something is missing) it says why. */
export const FormSend = ({ view, moving, move, words, reason, onSend }: Props) => {
  const me = useMe()?.id ?? ''
  return (
    <Button
      kind="main"
      words={words}
      isBusy={moving.isPending}
      disabledReason={reasonOf(move, view, me, dayOf(now())) ?? reason}
      onPress={onSend}
    />
  )
}
