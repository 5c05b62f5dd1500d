import { dayOf } from '@lianxin/shared/calendar'
import { now } from '../../../../api/clock'
import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useTasks } from '../hooks'
import { TaskRows } from '../parts/task-rows'
import '../parts/problems.css'

/** 问题办理: what my department leads and what is of my area, the soonest due first. */
export default function TasksPage() {
  const query = useTasks()
  const problems = query.data?.problems
  return (
    <Page title="问题办理" menu={<Nav here="tasks" unread={useUnread()} />}>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {problems?.length === 0 && (
        <Empty
          words="现在没有要办的问题"
          more="区总工会把清单上的问题交给您这里牵头，或者您联系的片区有了问题，会在这里排出来。"
        />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {problems && problems.length > 0 && <TaskRows problems={problems} today={dayOf(now())} />}
    </Page>
  )
}
