import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../links'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { DataAge } from '../parts/data-age'
import { PlaceScreen } from '../parts/place-screen'
import { useNow } from '../use-now'
import { placeIn } from '../use-place'
import { useSnapshot } from '../use-snapshot'
import '../places.css'

const UNKNOWN = '手机里没有这个歇脚点：可能已经撤了，也可能离您太远。请到列表里找。'

export default function PlacePage() {
  const { id } = useRouter<{ id?: string }>().params
  const now = useNow()
  const { snapshot, failure, isFetching, retry } = useSnapshot()
  const place = placeIn(snapshot, id)
  return (
    <Page title="歇脚点" onBack={() => goBack('places', {})}>
      {snapshot && <DataAge at={snapshot.at} now={now} isOffline={failure !== undefined} />}
      {place && snapshot && <PlaceScreen place={place} kinds={snapshot.index.days} now={now} />}
      {!place && failure && <Failed words={failure.message} onRetry={retry} isBusy={isFetching} />}
      {!place && !failure && (isFetching || !snapshot ? <Skeleton cards={2} /> : <Failed words={UNKNOWN} />)}
    </Page>
  )
}
