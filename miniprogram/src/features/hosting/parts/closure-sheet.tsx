import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import { Choice } from '../../../ui/choice'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { useEdit } from '../../office/organisation/use-edit'
import { closureText } from '../words'
import { KeepSheet, type SheetProps } from './keep-sheet'

type ClosurePart = NonNullable<PlaceKept['closure']>
type Draft = { from: Day; until: Day; isOpenEnded: boolean; words: string }
type Props = SheetProps & { today: Day; first: ClosurePart }

const ends = [
  { value: 'day', words: '到哪天为止' },
  { value: 'open', words: '什么时候开还不知道' },
] as const

/** From when to when it is closed, and why. */
export const ClosureSheet = ({ today, first, ...props }: Props) => {
  const saved: Draft = {
    from: first.from,
    until: first.until ?? plusDays(first.from, 1),
    isOpenEnded: first.until === undefined,
    words: first.words,
  }
  const edit = useEdit(`place.${props.place.id}.closure`, saved)
  const { from, until, isOpenEnded, words } = edit.value
  const closure: ClosurePart = { from, words: words.trim() || '临时关门', ...(isOpenEnded ? {} : { until }) }
  // A closure as it is proposed is a change, too: nobody should have to alter it first.
  const asked = { ...edit, isChanged: true }
  return (
    <KeepSheet
      {...props}
      title="临时关门"
      edit={asked}
      labels={{ from: '开始', until: '结束', isOpenEnded: '结束', words: '原因' }}
      savedWords={() => (props.place.closure ? closureText(props.place.closure) : '没有关门')}
      part={() => ({ closure })}
      said={`骑手现在看到：${closureText(closure)}`}
      reason={!isOpenEnded && until < from ? '最后一天不能早于第一天' : undefined}
    >
      {(at) => (
        <>
          <DateField label="从哪天起" value={from} from={today} onChange={(next) => edit.change({ from: next })} />
          <Choice
            label="关到什么时候"
            options={ends}
            value={isOpenEnded ? 'open' : 'day'}
            onChoose={(end) => edit.change({ isOpenEnded: end === 'open' })}
          />
          {!isOpenEnded && (
            <DateField label="最后一天" value={until} from={from} onChange={(next) => edit.change({ until: next })} />
          )}
          <Field
            label="为什么"
            more="可不填，比如装修"
            max={40}
            value={words}
            error={at.closure}
            onChange={(next) => edit.change({ words: next })}
          />
        </>
      )}
    </KeepSheet>
  )
}
