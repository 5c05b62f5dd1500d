import { momentText } from '@lianxin/shared/dates'
import type { NeedBehind } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { Heading } from '../../../../ui/heading'
import { Press } from '../../../../ui/press'
import { CALL_ASKED } from '../../../handling/words'
import { behindText } from '../detail-words'
import { NO_EVIDENCE } from './needs-card'

type OnCopy = (name: 'tried' | 'unsolved', text: string) => void

/** What the matter is and what everyone on the path wrote; the latter is a press away from the fields. */
export const ToCopy = ({ needs, onCopy }: { needs: readonly NeedBehind[]; onCopy: OnCopy }) => (
  <View className="word-evidence stack">
    <Heading level={3}>职工说的（不抄进清单）和各级写的</Heading>
    {needs.map((need) => (
      <View key={need.id} className="need-behind tight">
        <View className="small">{behindText(need)}</View>
        {need.words !== undefined && <View className="step-said">{need.words || CALL_ASKED}</View>}
        {need.evidence.length === 0 && <View className="small">{NO_EVIDENCE}</View>}
        {need.evidence.map((one) => (
          <Wrote key={`${one.at}${one.by}`} {...one} onCopy={onCopy} />
        ))}
      </View>
    ))}
  </View>
)

const Wrote = ({ at, by, tried, why, onCopy }: NeedBehind['evidence'][number] & { onCopy: OnCopy }) => (
  <View className="tight">
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
)
