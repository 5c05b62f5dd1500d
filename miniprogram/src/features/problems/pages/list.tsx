import { quarterText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack } from '../../../links'
import { Nav } from '../../../session/nav'
import { a11y } from '../../../ui/a11y'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useUnread } from '../../notices/hooks'
import { useProblems } from '../hooks'
import { ListHead } from '../parts/list-head'
import { ProblemCards } from '../parts/problem-cards'
import { ProblemDetail } from '../parts/problem-detail'
import { ProblemTable } from '../parts/problem-table'
import '../../../ui/table.css'
import '../parts/problems.css'
import '../parts/print.css'

/** One quarter's list: on a desk a table with the chosen problem beside it, on a phone cards that lead on. */
export default function ListPage() {
  const { quarter = '' } = useRouter().params
  const query = useProblems(quarter)
  const [chosen, choose] = useState('')
  const { problems } = query
  return (
    <Page title="问题清单" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      <ListHead quarter={quarter} isWhole={problems !== undefined && !query.hasNextPage} />
      {query.isLoading && <Skeleton cards={3} />}
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (problems ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      {problems?.length === 0 && <Empty words={`${quarterText(quarter)}没有列入清单的问题`} />}
      {problems && problems.length > 0 && (
        <View className={chosen === '' ? 'desk' : 'desk desk-open'}>
          <ProblemTable problems={problems} chosen={chosen} onChoose={choose} />
          <ProblemCards problems={problems} />
          {chosen !== '' && (
            <View className="desk-detail" {...a11y({ role: 'region', label: '问题详情', tabIndex: 0 })}>
              <ProblemDetail quarter={quarter} needId={chosen} />
            </View>
          )}
        </View>
      )}
    </Page>
  )
}
