import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useGatherMine } from '../hooks'
import { MineHead, MineList } from '../parts/mine-list'
import '../parts/gathering.css'

/** 本季度梳理: what I or my station hold, what of it will enter the list, and what is missing. */
export default function GatherMinePage() {
  const query = useGatherMine()
  const { first, rows } = query
  return (
    <Page title="本季度梳理" onBack={() => goBack('inbox', {})} menu={<Nav here="inbox" unread={useUnread()} />}>
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {first && rows && rows.length > 0 && <MineHead {...first} rows={rows} isWhole={!query.hasNextPage} />}
      {rows?.length === 0 && <Empty words="您手上没有在办的事" more="季度末没有要进清单的。" />}
      {rows && rows.length > 0 && <MineList rows={rows} />}
      {query.hasNextPage && (
        <Button words="看后面的" isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()} />
      )}
    </Page>
  )
}
