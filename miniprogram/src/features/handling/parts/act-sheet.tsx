import type { NeedView } from '@lianxin/shared/needs/views'
import { Sheet } from '../../../ui/sheet'
import { toast } from '../../../ui/toast'
import type { Mover } from '../../needs/hooks'
import { dropPhotosIn } from '../../photos/kept-photos'
import { ActAnswer } from './act-answer'
import { ActAssign } from './act-assign'
import { ActCannot } from './act-cannot'
import { actPhotoPlace, dropActDraft } from './act-draft'
import { ActFailure } from './act-failure'
import type { ActFormProps } from './act-form'
import { ActRefer } from './act-refer'
import { ActSay } from './act-say'
import { type Acting, actWords } from './act-words'

const forms: Record<Acting, (form: ActFormProps) => React.JSX.Element> = {
  ask: (form) => <ActSay move="ask" {...form} />,
  say: (form) => <ActSay move="say" {...form} />,
  return: (form) => <ActSay move="return" {...form} />,
  extend: (form) => <ActSay move="extend" {...form} />,
  decline: (form) => <ActSay move="decline" {...form} />,
  assign: (form) => <ActAssign {...form} />,
  refer: (form) => <ActRefer {...form} />,
  cannot: (form) => <ActCannot {...form} />,
  answer: (form) => <ActAnswer {...form} />,
}

type Props = { need: NeedView; acting: Acting; moving: Mover; onClose: () => void }

/** One move's form. Closing it, or a refusal, keeps what was typed; only the made move drops it. */
export const ActSheet = ({ need, acting, moving, onClose }: Props) => (
  <Sheet title={actWords[acting].title} onClose={onClose}>
    <ActFailure failure={moving.error} changed={moving.changed} />
    {forms[acting]({
      need,
      isBusy: moving.isPending,
      onSend: (act) =>
        moving.mutate(act, {
          onSuccess: () => {
            dropActDraft(need.id, acting)
            dropPhotosIn(actPhotoPlace(need.id, acting))
            toast(actWords[acting].done)
            onClose()
          },
        }),
    })}
  </Sheet>
)
