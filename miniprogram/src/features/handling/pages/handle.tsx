import { useRouter } from '@tarojs/taro'
import { decoded, goBack } from '../../../links'
import { Age } from '../../../ui/age'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useNeed } from '../../needs/hooks'
import { useOwnPage } from '../../needs/use-own-page'
import { HandlerNeed } from '../parts/handler-need'

/** One need as everybody but its filer sees it. */
export default function HandlePage() {
  const { id } = useRouter<{ id?: string }>().params
  const { data, error, refetch, isFetching, dataUpdatedAt } = useNeed(decoded(id ?? ''))
  const need = useOwnPage(data, 'handle') ? data : undefined
  if (need)
    return <HandlerNeed need={need} age={<Age at={dataUpdatedAt} now={Date.now()} isOffline={error !== null} />} />
  return (
    <Page title="这件事" onBack={() => goBack('inbox', {})}>
      {error ? (
        <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
