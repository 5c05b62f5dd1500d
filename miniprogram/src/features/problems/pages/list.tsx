import { dayOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { goBack, open } from '../../../links'
import { host } from '../../../platform/host'
import { Nav } from '../../../session/nav'
import { a11y } from '../../../ui/a11y'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useUnread } from '../../notices/hooks'
import { type Filter, isIn } from '../filters'
import { useProblemList, useProblems } from '../hooks'
import { Gathering } from '../parts/gathering'
import { ListFilters } from '../parts/list-filters'
import { ListHead } from '../parts/list-head'
import { ProblemCards } from '../parts/problem-cards'
import { ProblemDetail } from '../parts/problem-detail'
import { ProblemTable } from '../parts/problem-table'
import { useTicks } from '../use-ticks'
import '../../../ui/table.css'
import '../parts/problems.css'

/** One quarter's list: on a desk a table with the chosen problem beside it, on a phone cards that lead on. */
export default function ListPage() {
  const { quarter = '' } = useRouter().params
  const query = useProblems(quarter)
  const heading = useProblemList(quarter)
  const head = heading.data
  const [chosen, choose] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const ticks = useTicks()
  const { problems } = query
  const today = dayOf(now())
  const numbers = new Map(problems?.map(({ needId }, at) => [needId, at + 1]))
  const numberOf = (needId: string) => numbers.get(needId) ?? 0
  const found = problems?.filter((row) => isIn(filter, row, today)) ?? []
  const list = head?.status ?? 'gathered'
  const show = (needId: string) => (isDesk() ? choose(needId) : open('problem', { quarter, needId }))
  const isGathering = list === 'gathered' && head?.parts.includes('prepare') === true
  return (
    <Page title="问题清单" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      <ListHead quarter={quarter} head={head} />
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (problems ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      {heading.isError && !head && !query.isError && (
        <Failed words={heading.error.message} onRetry={() => void heading.refetch()} isBusy={heading.isFetching} />
      )}
      {problems?.length === 0 && <Empty words={`${quarterText(quarter)}没有列入清单的问题`} />}
      {problems && problems.length > 0 && (
        <View>
          <ListFilters problems={problems} today={today} filter={filter} onChoose={setFilter} />
          <View className={chosen === '' ? 'desk' : 'desk desk-open'}>
            <View className="list-left">
              {isGathering && <Gathering {...{ quarter, head, problems, ticks, numberOf }} onOpen={show} />}
              {found.length === 0 && <Empty words="没有这样的问题" more="换个条件看看。" />}
              {found.length > 0 && (
                <ProblemTable
                  {...{ problems: found, today, list, numberOf, chosen }}
                  onChoose={choose}
                  ticks={isGathering ? ticks : undefined}
                />
              )}
              {found.length > 0 && <ProblemCards {...{ problems: found, today, list, numberOf }} />}
            </View>
            {chosen !== '' && (
              <View className="desk-detail" {...a11y({ role: 'region', label: '问题详情', tabIndex: 0 })}>
                <ProblemDetail quarter={quarter} needId={chosen} />
              </View>
            )}
          </View>
        </View>
      )}
    </Page>
  )
}

/** Is there room for a detail beside the table? As `ui/table.css` has it. */
const isDesk = (): boolean => host.kind === 'web' && window.innerWidth >= 1000
