import type { Output } from '@lianxin/shared/contract'
import { quarterText } from '@lianxin/shared/dates'
import { chipOf } from '@lianxin/shared/needs/categories'
import type { QuarterProgress } from '@lianxin/shared/office/report'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { steps } from '../words'
import { StepBars } from './step-bars'

const names = steps.map(({ key, plain }) => ({ key, name: plain }))

/** Quarter by quarter, in words everybody uses. */
export const ResultCards = ({ name, quarters }: Output<'readResults'>) => (
  <>
    <View className="lead">
      <Heading>{name}</Heading>
      <View>一时解决不了的事，每个季度列成清单，由区里定办法、盯着办。</View>
    </View>
    {quarters.length === 0 && <Empty words="还没有能公布的" more="季度结束、清单办起来以后，在这里看。" />}
    {quarters.map((one) => (
      <QuarterCard key={one.quarter} one={one} />
    ))}
    <View className="small">涉及不足5人的不单独列，免得认出是谁。</View>
    <Card className="links after">
      <Row onPress={() => open('mine', {})}>
        <View>看我反映的事</View>
      </Row>
    </Card>
  </>
)

const QuarterCard = ({ one: { quarter, all, categories } }: { one: QuarterProgress }) => (
  <Card>
    <Heading>{quarterText(quarter)}</Heading>
    <StepBars counts={all} names={names} />
    {all.carried > 0 && <View className="small">{`有 ${all.carried} 件是以前没办完、接着办的`}</View>}
    {categories.map(({ category, counts }) => (
      <View key={category} className="after">
        <View className="strong">{chipOf(category)}</View>
        <StepBars counts={counts} names={names} />
      </View>
    ))}
  </Card>
)
