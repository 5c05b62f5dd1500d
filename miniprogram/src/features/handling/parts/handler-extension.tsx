import { wordsOf } from '@lianxin/shared/errors'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { toast } from '../../../ui/toast'
import type { Mover } from '../../needs/hooks'
import { type Acting, actWords } from './act-words'

type Props = {
  need: NeedView
  moving: Mover
  onAct: (acting: Acting) => void
}

/** What a head is asked to decide: an extension, with its reason. Nobody decides on their own. */
export const HandlerExtension = ({ need, moving, onAct }: Props) => {
  const { extension, isHead } = need
  if (!extension || !isHead) return null
  const refused = whyNot('grant', need, now())
  const grant = () => moving.mutate({ move: 'grant' }, { onSuccess: () => toast('已经同意，期限改好了') })
  return (
    <Card tone="soon" className="stack">
      <View className="tight">
        <Heading>{`${extension.name}申请延期`}</Heading>
        <View className="words">{extension.words}</View>
        <View className="small">只能延一次。同意以后，本人能看到新的日子和原因。</View>
      </View>
      {refused ? (
        <View className="small">{wordsOf(refused)}</View>
      ) : (
        <View className="pair">
          <Button
            className="grow"
            words="同意延期"
            isBusy={moving.isPending && moving.variables.move === 'grant'}
            onPress={grant}
          />
          <Button className="grow" words={actWords.decline.button} onPress={() => onAct('decline')} />
        </View>
      )}
    </Card>
  )
}
