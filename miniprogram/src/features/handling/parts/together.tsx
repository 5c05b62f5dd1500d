import { chipOf } from '@lianxin/shared/needs/categories'
import { MESSAGE_MAX, TOGETHER_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { toast } from '../../../ui/toast'
import type { Together, TogetherAct } from '../use-together'
import { callerText } from '../words'
import { type Answered, AnswerFields, answerOf, answerReason, noAnswer } from './act-answer'
import { dropActDraft, useActDraft } from './act-draft'
import { ActFailure } from './act-failure'
import { textReason } from './act-words'

export type Way = TogetherAct['move']

const titles = { say: '留言', answer: '答复' } as const satisfies Record<Way, string>

/** At the thumb while rows are ticked: how many, and the two ways to reply to all of them. */
export const TogetherBar = ({ together, onWay }: { together: Together; onWay: (way: Way) => void }) => {
  const { picked, stop } = together
  const beyond = together.beyond('answer')
  return (
    <View className="nav-act">
      <View className="together-head">
        <View className="strong">{pickedText(picked.length)}</View>
        <Button kind="plain" words="不选了" onPress={stop} />
      </View>
      {picked.length > 0 && (
        <View className="pair">
          <Button className="grow" words="留言" onPress={() => onWay('say')} />
          <Button
            className="grow"
            kind="main"
            words="答复"
            onPress={() => onWay('answer')}
            disabledReason={beyond > 0 ? `有 ${beyond} 件还没接手或已答复` : undefined}
          />
        </View>
      )}
    </View>
  )
}

const pickedText = (count: number): string => {
  if (count === 0) return '先选几件，同一件事一起回'
  return `选了 ${count} 件${count >= TOGETHER_MAX ? '，最多这些' : ''}`
}

type SheetProps = { way: Way; together: Together; onClose: () => void }

/** One text to all of them. A refusal or a lost reply keeps what was typed. */
export const TogetherSheet = ({ way, together, onClose }: SheetProps) => {
  const [draft, change] = useActDraft<Answered>('together', way, noAnswer)
  const { picked, mutate, isPending, error } = together
  const act: TogetherAct = way === 'say' ? { move: 'say', words: draft.words } : answerOf(draft)
  const send = () =>
    mutate(act, {
      onSuccess: ({ outcomes }) => {
        const failed = outcomes.filter(({ refused }) => refused).length
        if (failed === 0) dropActDraft('together', way)
        toast(`办好 ${outcomes.length - failed} 件${failed > 0 ? `，${failed} 件没发到` : ''}`)
        onClose()
      },
    })
  return (
    <Sheet title={`给 ${picked.length} 件一起${titles[way]}`} onClose={onClose}>
      <View className="stack">
        <ActFailure failure={error} changed={[]} />
        <View className="small">
          {`${picked.map((row) => `${callerText(row.caller)}（${chipOf(row.category)}）`).join('、')}。每个人看到同样的话，别写是谁反映的。`}
        </View>
        {way === 'answer' ? (
          <AnswerFields draft={draft} change={change} />
        ) : (
          <Field
            kind="text"
            label="想对他们说的话"
            max={MESSAGE_MAX}
            value={draft.words}
            onChange={(words) => change({ words })}
          />
        )}
        <Button
          kind="main"
          words={`发给 ${picked.length} 个人`}
          isBusy={isPending}
          disabledReason={way === 'say' ? textReason(draft.words, '请写几个字。') : answerReason(draft)}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}
