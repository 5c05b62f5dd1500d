import { momentText } from '@lianxin/shared/dates'
import type { NeedBehind } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { Heading } from '../../../ui/heading'
import { Press } from '../../../ui/press'
import { NO_EVIDENCE } from './needs-card'

type Props = { needs: readonly NeedBehind[]; onCopy: (name: 'tried' | 'unsolved', text: string) => void }

/** What everyone on the path wrote, a press away from the fields. */
export const ToCopy = ({ needs, onCopy }: Props) => {
  const evidence = needs.flatMap((need) =>
    need.evidence.map((one) => ({ ...one, key: `${need.id}${one.at}${one.by}` })),
  )
  return (
    <View className="word-evidence stack">
      <Heading level={3}>各级写的</Heading>
      {evidence.length === 0 && <View className="small">{NO_EVIDENCE}</View>}
      {evidence.map(({ key, at, by, tried, why }) => (
        <View key={key} className="tight">
          <View className="strong">{by}</View>
          <View className="small">{momentText(at)}</View>
          <View className="words">{`试过什么：${tried}`}</View>
          <Press className="copy" label={`把“${tried}”抄到已采取措施`} onPress={() => onCopy('tried', tried)}>
            抄到“已采取措施”
          </Press>
          <View className="words">{`为什么不行：${why}`}</View>
          <Press className="copy" label={`把“${why}”抄到未解决原因`} onPress={() => onCopy('unsolved', why)}>
            抄到“未解决原因”
          </Press>
        </View>
      ))}
    </View>
  )
}
