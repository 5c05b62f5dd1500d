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
import { useOwnPage } from '../use-own-page'

/** One need as its filer sees it. */
export default function NeedPage() {
  const { params } = useRouter<{ id?: string; isNew?: string; by?: string }>()
  const { data, error, refetch, isFetching, dataUpdatedAt } = useNeed(decoded(params.id ?? ''), params.by === 'code')
  const need = useOwnPage(data, 'need') ? data : undefined
  return (
    <Page title={titleOf(need)} onBack={() => goBack('mine', {})}>
      {error && !need && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !need && <Skeleton cards={2} />}
      {need && (
        <>
          <Age at={dataUpdatedAt} now={Date.now()} isOffline={error !== null} />
          <FilerNeed need={need} isNew={params.isNew === '1' && need.version === 1} />
        </>
      )}
    </Page>
  )
}

/** A number alone has no kind of matter to be called by. */
const titleOf = (need: NeedView | undefined): string =>
  need?.telling.words ? chipOf(need.telling.category) : need ? '请给我回电话' : '这件事'
