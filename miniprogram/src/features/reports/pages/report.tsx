import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../links'
import { Nav } from '../../../session/nav'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useUnread } from '../../notices/hooks'
import { useReport } from '../hooks'
import { ReportBody } from '../parts/report-body'
import '../parts/print.css'
import '../parts/reports.css'

/** 季度情况: what came in and what became of it, by street, beside the quarter before; one sheet of A4. */
export default function ReportPage() {
  const { quarter = '' } = useRouter().params
  const query = useReport(quarter)
  return (
    <Page title="季度情况" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {query.data && <ReportBody report={query.data} />}
    </Page>
  )
}
