import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import type { Press } from '../use-press'
import { pressedWords } from '../words'

type Props = { press: Press; shown: readonly NeedRow[] }

/** 催办 to all that are ticked, and what became of the last one. */
export const PressBar = ({ press, shown }: Props) => {
  const { picked, isPressed, data } = press
  const left = shown.filter(({ id }) => !isPressed(id))
  return (
    <View className="gathering-bar">
      <View className="gathering-acts">
        {picked.length > 0 ? (
          <Button words="都不选" onPress={press.drop} />
        ) : (
          <Button
            words={`选上这 ${left.length} 件`}
            onPress={() => press.pick(shown)}
            disabledReason={left.length === 0 ? '今天都催过了，明天还没动静可以再催' : undefined}
          />
        )}
        <Button
          kind="main"
          words={picked.length > 0 ? `催办 ${picked.length} 件` : '催办'}
          isBusy={press.isPending}
          onPress={() => press.mutate()}
          disabledReason={picked.length === 0 && left.length > 0 ? '先选要催的' : undefined}
        />
      </View>
      {press.error && <Failed words={press.error.message} />}
      {data && picked.length === 0 && (
        <Card tone={press.refused.size > 0 ? 'soon' : 'good'}>
          <View {...a11y({ role: 'status' })}>{`${pressedWords(data)}。`}</View>
        </Card>
      )}
    </View>
  )
}
