import type { ProblemView } from '@lianxin/shared/problems/views'
import { Sheet } from '../../../../ui/sheet'
import { toast } from '../../../../ui/toast'
import { type Acting, actWords } from '../acts'
import type { FormProps } from '../use-form'
import type { Mover } from '../use-move-problem'
import { ConcludeForm } from './conclude-form'
import { MoveFailed } from './move-failed'
import { NoteForm } from './note-form'
import { PlanForm } from './plan-form'
import { SettleForm } from './settle-form'
import { WordForm } from './word-form'

const forms: Record<Acting, (form: FormProps) => React.JSX.Element> = {
  word: (form) => <WordForm move="word" {...form} />,
  correct: (form) => <WordForm move="correct" {...form} />,
  plan: (form) => <PlanForm {...form} />,
  decline: (form) => <NoteForm move="decline" {...form} />,
  progress: (form) => <NoteForm move="progress" {...form} />,
  conclude: (form) => <ConcludeForm {...form} />,
  instruct: (form) => <NoteForm move="instruct" {...form} />,
  supervise: (form) => <NoteForm move="supervise" {...form} />,
  settle: (form) => <SettleForm {...form} />,
}

type Props = { view: ProblemView; acting: Acting; moving: Mover; onClose: () => void }

/** One move's form. Closing it, or a refusal, keeps what was typed; only the made move drops it. */
export const ActSheet = ({ view, acting, moving, onClose }: Props) => {
  const onDone = () => {
    toast(actWords[acting].done)
    onClose()
  }
  return (
    <Sheet title={actWords[acting].title} isWide={acting === 'word' || acting === 'correct'} onClose={onClose}>
      <MoveFailed failure={moving.error} changed={moving.changed} />
      {forms[acting]({ view, moving, onDone })}
    </Sheet>
  )
}
