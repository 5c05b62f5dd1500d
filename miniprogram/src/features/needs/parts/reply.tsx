import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useKeptText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import type { Mover } from '../hooks'

/** A word to whoever has it: the answer to their question when there is one, else anything one wants to add. */
export const Reply = ({ need, mover, isAsked }: { need: NeedView; mover: Mover; isAsked: boolean }) => {
  const [words, setWords, dropWords] = useKeptText(`reply.${need.id}`)
  const send = () =>
    mover.mutate({ move: need.status === 'asked' ? 'supply' : 'say', words: words.trim() }, { onSuccess: dropWords })
  const isTooLong = words.trim().length > MESSAGE_MAX
  return (
    <Card {...(isAsked ? { tone: 'soon' as const } : {})}>
      {isAsked && <Heading>{need.holder.person}问您</Heading>}
      {isAsked && <View className="step-said question">{questionOf(need)}</View>}
      <Field
        kind="text"
        label={isAsked ? '您的回答' : '再说一句'}
        more={isAsked ? '说完就接着办' : `${need.holder.person}会看到`}
        value={words}
        onChange={setWords}
        max={MESSAGE_MAX}
      />
      <View>
        <Button
          kind={isAsked ? 'main' : 'quiet'}
          words="发送"
          onPress={send}
          isBusy={mover.isPending && 'words' in mover.variables}
          disabledReason={words.trim() === '' ? '先写几个字' : isTooLong ? '太长了，删短一些再发' : undefined}
        />
      </View>
    </Card>
  )
}

const questionOf = ({ events }: NeedView): string => {
  const asked = events.filter((event) => event.move === 'ask').at(-1)
  return asked ? asked.words : ''
}
