import { quarterText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading'
import { useProblemLists } from '../hooks'
import { closedText, countsOf } from '../words'
import { Phrases } from './phrases'

/** Which quarter, how many of each kind, and the printer where there is one. */
export const ListHead = ({ quarter, isWhole }: { quarter: string; isWhole: boolean }) => {
  const list = useProblemLists().data?.lists.find((one) => one.quarter === quarter)
  return (
    <View className="list-head">
      <View className="tight">
        <Heading>{`${quarterText(quarter)}问题清单`}</Heading>
        {list && <Phrases phrases={countsOf(list)} />}
        {list && <View className="small">{closedText(list)}</View>}
      </View>
      {host.kind === 'web' && (
        <Button
          className="list-print"
          words="打印"
          onPress={() => window.print()}
          disabledReason={isWhole ? undefined : '还在读取'}
        />
      )}
    </View>
  )
}
