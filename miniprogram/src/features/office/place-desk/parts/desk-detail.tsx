import { momentText } from '@lianxin/shared/dates'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { a11y } from '../../../../ui/a11y'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { Skeleton } from '../../../../ui/skeleton'
import { Steps } from '../../../../ui/steps'
import { useKept } from '../../../hosting/hooks'
import { confirmedWords } from '../../../places/words'
import { asWords, factsOf, servicesOf } from '../words'
import { DeskActs } from './desk-acts'
import { DeskKeeping } from './desk-keeping'

/** One place as the office has it. */
export const DeskDetail = ({ id }: { id: string }) => {
  const { place, error, refetch, isFetching } = useKept(id)
  if (!place && error) return <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />
  return place ? <Detail place={place} /> : <Skeleton cards={2} />
}

const Detail = ({ place }: { place: KeptPlace }) => {
  const [said, setSaid] = useState<string>()
  const mayArrange = place.parts.includes('office')
  return (
    <View>
      <Card className="stack">
        <Heading>{place.badge ? `${place.name}（最美站点）` : place.name}</Heading>
        {place.removed && <View className="late strong">{`已撤下：${place.removed.reason}`}</View>}
        {said !== undefined && (
          <View className="good strong" {...a11y({ role: 'status' })}>
            {said}
          </View>
        )}
        {mayArrange && <DeskActs place={place} onSaid={setSaid} />}
      </Card>
      <DeskKeeping place={place} onSaid={setSaid} />
      <Facts place={place} />
      <Services place={place} />
      <History place={place} />
    </View>
  )
}

const Facts = ({ place }: { place: KeptPlace }) => (
  <Card>
    <View {...a11y({ role: 'list', label: '登记的内容' })}>
      {factsOf(place).map(({ name, words }) => (
        <View key={name} className="place-fact" {...a11y({ role: 'listitem' })}>
          <View className="place-fact-name">{name}</View>
          <View className="words">{words}</View>
        </View>
      ))}
    </View>
  </Card>
)

const Services = ({ place }: { place: KeptPlace }) => {
  const services = servicesOf(place)
  return (
    <Card>
      <Heading>能提供的</Heading>
      {services.length === 0 && <View className="soon">还没有登记。</View>}
      <View {...a11y({ role: 'list', label: '能提供的' })}>
        {services.map(({ subject, words }) => {
          const said = place.confirmed[subject]
          return (
            <View key={subject} className="row" {...a11y({ role: 'listitem' })}>
              <View className="row-text">{words}</View>
              <View className="small">{said ? confirmedWords(said, now()) : '还没有人确认过'}</View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}

const History = ({ place: { events } }: { place: KeptPlace }) => (
  <Card>
    <Heading>经过</Heading>
    <Steps
      steps={[...events].reverse().map(({ at, by, as, words }, n) => ({
        key: `${at}${String(n)}`,
        sentence: words,
        when: `${momentText(at)} ${by ? `${by.name}（${asWords[as]}）` : asWords[as]}`,
      }))}
    />
  </Card>
)
