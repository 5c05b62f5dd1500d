import { wordsOf } from '@lianxin/shared/errors'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import type { Act } from './act-words'

/** What every form of a move is given. */
export type ActFormProps = { need: NeedView; isBusy: boolean; onSend: (act: Act) => void }

type Props = Pick<ActFormProps, 'need' | 'isBusy' | 'onSend'> & {
  words: string
  act: Act
  /** What is still missing in the form. */
  reason: string | undefined
}

/** Sends one move; while it cannot be made (somebody was first) or sent (something is missing) it says why. */
export const ActSend = ({ need, words, act, reason, isBusy, onSend }: Props) => {
  const refused = whyNot(act.move, need, now())
  return (
    <Button
      kind="main"
      words={words}
      disabledReason={refused ? wordsOf(refused) : reason}
      isBusy={isBusy}
      onPress={() => onSend(act)}
    />
  )
}
