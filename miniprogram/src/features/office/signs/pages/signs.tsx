import { dayOf } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { Nav } from '../../../../session/nav'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useSigns } from '../hooks'
import { SignCards } from '../parts/sign-cards'
import { SignDetail } from '../parts/sign-detail'
import { SignTable } from '../parts/sign-table'
import { SignsHead } from '../parts/signs-head'
import { type Filter, filters, holds, isIn } from '../rules'
import { useSelection } from '../use-selection'
import '../../../../ui/table.css'
import '../parts/signs.css'

const STEP = 100

/** 公示牌: every board of the district; on a desk a table with the chosen one beside it, on a phone cards that lead on. */
export default function SignsPage() {
  const query = useSigns()
  const [filter, setFilter] = useState<Filter>(asked(useRouter().params.filter))
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(STEP)
  const [open, setOpen] = useState('')
  const selection = useSelection()
  const today = dayOf(now())
  const { signs } = query
  const found = signs?.filter((sign) => isIn(filter, sign, today) && holds(sign, typed))
  const visible = found?.slice(0, shown) ?? []
  const sign = signs?.find(({ code }) => code === open)
  return (
    <Page title="公示牌" isWide menu={<Nav here="signs" unread={useUnread()} />}>
      <SignsHead
        {...{ signs, found, filter, setFilter, typed, setTyped, selection }}
        isWhole={signs !== undefined && !query.hasNextPage}
      />
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (signs ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      {found?.length === 0 && !query.hasNextPage && (
        <Empty
          words={signs?.length === 0 ? '还没有公示牌' : '没有这样的公示牌'}
          more={signs?.length === 0 ? '点“新做牌子”，选好片区就能打印。' : '换个条件，或者清空搜索。'}
        />
      )}
      {visible.length > 0 && (
        <View className={sign ? 'desk desk-open' : 'desk'}>
          <SignTable {...{ signs: visible, today, open, selection }} onOpen={setOpen} />
          <SignCards signs={visible} today={today} />
          {sign && (
            <View className="desk-detail" {...a11y({ role: 'region', label: '这块牌子', tabIndex: 0 })}>
              <SignDetail key={sign.code} sign={sign} today={today} />
            </View>
          )}
        </View>
      )}
      <More left={(found?.length ?? 0) - visible.length} onMore={() => setShown(shown + STEP)} />
    </Page>
  )
}

const asked = (text: string | undefined): Filter => filters.find((filter) => filter === text) ?? 'all'

const More = ({ left, onMore }: { left: number; onMore: () => void }) =>
  left > 0 ? <Button words={`还有 ${left} 块，再看一些`} onPress={onMore} /> : null
