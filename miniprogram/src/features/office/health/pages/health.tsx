import { timeText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { Nav } from '../../../../session/nav'
import { a11y } from '../../../../ui/a11y'
import { Age } from '../../../../ui/age'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useHealth } from '../hooks'
import { Unreached } from '../parts/unreached'
import { factsOf, type Health, verdictOf } from '../words'
import './health.css'

/** 运行情况: is everybody told, does every clock run, what could not be done today. */
export default function HealthPage() {
  const query = useHealth()
  const { data, error, isFetching, refetch } = query
  return (
    <Page title="运行情况" menu={<Nav here="health" unread={useUnread()} />}>
      {error && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !data && <Skeleton cards={2} />}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {data && <Facts health={data} />}
    </Page>
  )
}

const Facts = ({ health }: { health: Health }) => {
  const { words, more, isBad } = verdictOf(health)
  return (
    <>
      <Card tone={isBad ? 'late' : 'good'} className="tight">
        <View {...a11y({ role: 'status' })}>
          <Heading className={isBad ? 'name late' : 'name good'}>{words}</Heading>
          <View>{more}</View>
        </View>
        <View className="small">{`${timeText(health.at)} 的情况`}</View>
      </Card>
      <Card>
        {factsOf(health).map((fact) => (
          <View key={fact.name} className="health-fact">
            <View>{fact.name}</View>
            <View className={fact.isBad ? 'strong late' : 'strong'}>{fact.words}</View>
          </View>
        ))}
      </Card>
      <Unreached />
      <Refused refused={health.refused} />
    </>
  )
}

const Refused = ({ refused }: Pick<Health, 'refused'>) => (
  <Card>
    <Heading>今天没办成的</Heading>
    <View className="small lead">有人按了，系统没让办，也告诉了他们为什么。次数多的，看看是不是话没说清楚。</View>
    {refused.length === 0 && <View>今天还没有。</View>}
    {refused.map(({ code, words, hits }) => (
      <View key={code} className="health-fact">
        <View>{words}</View>
        <View className="strong number">{`${hits} 次`}</View>
      </View>
    ))}
  </Card>
)
