import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedView } from '@lianxin/shared/needs/views'
import { useRouter } from '@tarojs/taro'
import { decoded, goBack } from '../../../links'
import { Age } from '../../../ui/age'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useNeed } from '../hooks'
import { FilerNeed } from '../parts/filer-need'
import { HandlerNeed } from '../parts/handler-need'

export default function NeedPage() {
  const { params } = useRouter<{ id?: string; isNew?: string }>()
  const { data: need, error, refetch, isFetching, dataUpdatedAt } = useNeed(decoded(params.id ?? ''))
  return (
    <Page title={need ? chipOf(need.telling.category) : '这件事'} onBack={() => goBack('mine', {})}>
      {error && !need && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !need && <Skeleton cards={2} />}
      {need && (
        <>
          <Age at={dataUpdatedAt} now={Date.now()} isOffline={error !== null} />
          <Body need={need} isNew={params.isNew === '1'} />
        </>
      )}
    </Page>
  )
}

const Body = ({ need, isNew }: { need: NeedView; isNew: boolean }) =>
  need.part === 'filer' ? <FilerNeed need={need} isNew={isNew} /> : <HandlerNeed need={need} />
