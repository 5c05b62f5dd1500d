import { quarterText } from '@lianxin/shared/dates'
import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useProblemList, useProblems } from '../hooks'
import { ListBody } from '../parts/list-body'
import { ListHead } from '../parts/list-head'
import '../../../../ui/table.css'
import '../parts/problems.css'

/** One quarter's list: on a desk a table with the chosen problem beside it, on a phone cards that lead on. */
export default function ListPage() {
  const { quarter = '' } = useRouter().params
  const query = useProblems(quarter)
  const head = useProblemList(quarter)
  const { problems } = query
  return (
    <Page title="问题清单" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      <ListHead quarter={quarter} head={head.data} />
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (problems ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      {head.isError && !head.data && !query.isError && (
        <Failed words={head.error.message} onRetry={() => void head.refetch()} isBusy={head.isFetching} />
      )}
      {problems?.length === 0 && <Empty words={`${quarterText(quarter)}没有列入清单的问题`} />}
      {problems && problems.length > 0 && <ListBody quarter={quarter} head={head.data} problems={problems} />}
    </Page>
  )
}
