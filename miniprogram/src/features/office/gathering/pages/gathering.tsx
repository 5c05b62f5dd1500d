import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { sorted } from '../groups'
import { usePreview } from '../hooks'
import { Preview } from '../parts/preview'
import { PreviewHead } from '../parts/preview-head'
import '../../../../ui/table.css'
import '../parts/gathering.css'

/** 集中梳理, the office's preview: what would enter the list if the quarter closed now, and 催办 to whoever has it. */
export default function GatheringPage() {
  const query = usePreview()
  const { first, rows, stays, hasNextPage } = query
  const entering = first && rows ? sorted(rows, first.quarter) : undefined
  return (
    <Page
      title="本季度集中梳理"
      isWide
      onBack={() => goBack('lists', {})}
      menu={<Nav here="lists" unread={useUnread()} />}
    >
      {first && <PreviewHead {...first} stays={stays} count={entering?.length ?? 0} isWhole={!hasNextPage} />}
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (rows ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {entering?.length === 0 && !hasNextPage && (
        <Empty words="现在没有会进清单的" more="超期的、各级都解决不了的，会在这里先看到。" />
      )}
      {entering && entering.length > 0 && <Preview rows={entering} />}
    </Page>
  )
}
