import { View } from '@tarojs/components'
import { goBack, open } from '../../../links'
import { Age } from '../../../ui/age'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { Allow } from '../../messages/parts/allow'
import { useHosted } from '../hooks'
import { waitingText } from '../words'

/** 我管的站点: the places one hosts, with what waits at each. */
export default function HostedPage() {
  const { places, error, isError, isFetching, refetch, dataUpdatedAt } = useHosted()
  return (
    <Page title="我管的站点" onBack={() => goBack('places', {})}>
      {!places && !error && <Skeleton cards={1} />}
      {error && !places && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      <Age at={dataUpdatedAt} now={Date.now()} isOffline={isError} />
      {places?.length === 0 && (
        <Empty words="您还没有管哪个站点" more="请站点里已经加入的人，或者区总工会，给您发一个邀请。" />
      )}
      {places && places.length > 0 && (
        <Card>
          {places.map((place) => (
            <Row key={place.id} onPress={() => open('keep', { id: place.id })}>
              <View className="strong">{place.name}</View>
              <View className={place.cases > 0 ? 'soon strong' : 'good'}>{waitingText(place)}</View>
              <View className="small">{place.address}</View>
            </Row>
          ))}
        </Card>
      )}
      {places && places.length > 0 && <Allow as="host" />}
    </Page>
  )
}
