import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useKeptText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import { PhotoField } from '../../photos/parts/photo-field'
import { usePhotos } from '../../photos/use-photos'
import { MAKING } from '../../photos/words'
import type { Mover } from '../hooks'

/** A word to whoever has it: the answer to their question when there is one, else anything one wants to add. */
export const Reply = ({ need, mover, isAsked }: { need: NeedView; mover: Mover; isAsked: boolean }) => {
  const [words, setWords, dropWords] = useKeptText(`reply.${need.id}`)
  const photos = usePhotos(`reply.${need.id}`)
  const send = () => {
    const act = { move: need.status === 'asked' ? ('supply' as const) : ('say' as const), words: words.trim() }
    const onSuccess = () => {
      dropWords()
      photos.handOver()
    }
    mover.mutate({ ...act, keys: photos.keys }, { onSuccess })
  }
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
      <PhotoField photos={photos} />
      <View>
        <Button
          kind={isAsked ? 'main' : 'quiet'}
          words="发送"
          onPress={send}
          isBusy={mover.isPending && 'words' in mover.variables}
          disabledReason={whyNotSend(words.trim(), photos.making)}
        />
      </View>
    </Card>
  )
}

const whyNotSend = (words: string, making: number): string | undefined => {
  if (words === '') return '先写几个字'
  if (making > 0) return MAKING
  return words.length > MESSAGE_MAX ? '太长了，删短一些再发' : undefined
}

const questionOf = ({ events }: NeedView): string => {
  const asked = events.filter((event) => event.move === 'ask').at(-1)
  return asked ? asked.words : ''
}
