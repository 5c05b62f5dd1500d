import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { OverviewCards } from '../parts/overview-cards'
import { useOverview } from '../use-organisation'

/** 组织: is everybody covered, and which signs say what is no longer so. */
export default function OverviewPage() {
  const query = useOverview()
  const { data, error, isFetching, refetch } = query
  return (
    <Page title="组织" isWide menu={<Nav here="organisation" unread={useUnread()} />}>
      {error && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !data && <Skeleton cards={3} />}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {data && <OverviewCards overview={data} />}
    </Page>
  )
}
