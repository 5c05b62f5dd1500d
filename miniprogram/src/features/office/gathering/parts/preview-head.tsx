import type { Output } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { Heading } from '../../../../ui/heading'
import { beginsWords, quarterWords, staysWords } from '../words'

type Props = Pick<Output<'previewQuarter'>, 'quarter' | 'begins' | 'stays'> & { count: number; isWhole: boolean }

/** Which quarter, until when, how many would enter, and how many stay and why. */
export const PreviewHead = ({ count, isWhole, stays, ...told }: Props) => (
  <View className="gathering-head tight">
    <Heading>{isWhole ? `现在汇总，会进清单 ${count} 件` : `已读到会进清单的 ${count} 件，还在读…`}</Heading>
    <View>{quarterWords(told)}</View>
    <View className="small">{beginsWords(told, now())}</View>
    {isWhole && <View className="small">{staysWords(stays)}</View>}
  </View>
)
