import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import type { RecordDraft } from '../use-record'

const persons = [
  { value: 'worker', words: '职工' },
  { value: 'union', words: '基层工会' },
] as const
const ways = [
  { value: 'visit', words: '走访' },
  { value: 'call', words: '电话' },
  { value: 'paper', words: '纸条' },
] as const

type Props = { draft: RecordDraft; change: (part: Partial<RecordDraft>) => void }

/** Whose it is and how one came to know. */
export const RecordSource = ({ draft, change }: Props) => (
  <Card className="stack">
    <View className="ask">
      <View className="ask-name">谁的事</View>
      <Chips label="谁的事" options={persons} value={draft.for} onChoose={(chosen) => change({ for: chosen })} />
    </View>
    <View className="ask">
      <View className="ask-name">哪儿来的</View>
      <Chips label="哪儿来的" options={ways} value={draft.how} onChoose={(how) => change({ how })} />
    </View>
  </Card>
)
