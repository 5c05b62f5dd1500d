import { dayOf } from '@lianxin/shared/calendar'
import { useRouter } from '@tarojs/taro'
import { now } from '../../../../api/clock'
import { goBack } from '../../../../links'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useSigns } from '../hooks'
import { SignDetail } from '../parts/sign-detail'
import '../parts/signs.css'

/** One board, on a phone. */
export default function SignPage() {
  const { code = '' } = useRouter().params
  const query = useSigns()
  const sign = query.signs?.find((one) => one.code === code)
  const isReading = query.isLoading || query.hasNextPage || query.isFetching
  return (
    <Page title="公示牌" onBack={() => goBack('signs', {})}>
      {sign && <SignDetail sign={sign} today={dayOf(now())} />}
      {query.isError && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {!sign && !query.isError && (isReading ? <Skeleton cards={1} /> : <Empty words="没有这块公示牌" />)}
    </Page>
  )
}
