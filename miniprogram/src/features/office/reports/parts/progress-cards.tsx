import { quarterText } from '@lianxin/shared/dates'
import type { QuarterProgress } from '@lianxin/shared/office/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { Heading } from '../../../../ui/heading'
import { type By, barsOf } from '../progress-rows'
import { carriedWords, steps, stuckWords } from '../words'
import { StepBars } from './step-bars'

type Props = { quarters: readonly QuarterProgress[]; by: By }

/** A card of bars for each quarter, or for each department or category of the one chosen. */
export const ProgressCards = ({ quarters, by }: Props) => {
  const [chosen, choose] = useState(quarters[0]?.quarter ?? '')
  const bars = barsOf(quarters, by, chosen)
  const options = quarters.map(({ quarter }) => ({ value: quarter, words: quarterText(quarter) }))
  return (
    <>
      {by !== 'quarter' && (
        <View className="after">
          <Chips label="哪个季度" options={options} value={chosen} onChoose={choose} />
        </View>
      )}
      {bars.length === 0 && <Empty words={by === 'department' ? '还没有定牵头部室' : '没有列入清单的问题'} />}
      <View className="progress-cards after">
        {bars.map(({ name, counts }) => (
          <Card key={name}>
            <Heading>{name}</Heading>
            <StepBars counts={counts} names={steps.map(({ key, office }) => ({ key, name: office }))} />
            {carriedWords(counts) && <View className="small">{carriedWords(counts)}</View>}
            {stuckWords(counts) && <View className="late">{stuckWords(counts)}</View>}
          </Card>
        ))}
      </View>
    </>
  )
}
