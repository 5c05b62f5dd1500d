import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../links'
import { Age } from '../../../ui/age'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useKept } from '../hooks'
import { KeepPlace } from '../parts/keep-place'

/** One place, for its host or its street's station. */
export default function KeepPage() {
  const { id = '' } = useRouter().params
  const { place, error, isError, isFetching, refetch, dataUpdatedAt } = useKept(id)
  return (
    <Page title="站点" onBack={() => goBack('hosted', {})}>
      {!place && !error && <Skeleton cards={3} />}
      {error && !place && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {place && <Age at={dataUpdatedAt} now={Date.now()} isOffline={isError} />}
      {place && <KeepPlace key={place.id} place={place} onLeft={() => goBack('hosted', {})} />}
    </Page>
  )
}
