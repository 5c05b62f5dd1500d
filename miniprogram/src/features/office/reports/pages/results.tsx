import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useResults } from '../hooks'
import { ResultCards } from '../parts/result-cards'
import '../parts/reports.css'

/** For everybody: how many problems a district took up, and how many it solved. */
export default function ResultsPage() {
  const { district = '' } = useRouter().params
  const query = useResults(district)
  const { data } = query
  return (
    <Page title="问题办得怎么样">
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {district === '' && <Empty words="没有说是哪个区" more="请从区工会发的链接打开。" />}
      {data && <ResultCards {...data} />}
    </Page>
  )
}
