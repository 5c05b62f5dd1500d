import { useEffect, useRef } from 'react'
import { goBack } from '../../../links'
import { useIsOfficer } from '../../../session/hooks'
import { Nav } from '../../../session/nav'
import { Age } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useMarkRead, useNotices } from '../hooks'
import { NoticeRow } from '../parts/notice-row'
import '../parts/notices.css'

/** 消息: what I was told, newest first. Opening it marks what it shows as seen. */
export default function NoticesPage() {
  const query = useNotices()
  const { notices } = query
  const isOfficer = useIsOfficer()
  // What the phone kept from last time was new then; only the server knows what is new now.
  const told = query.isFetchedAfterMount ? notices : []
  const fresh = useFresh(told)
  useSeen(told)
  return (
    <Page title="消息" {...(isOfficer ? { menu: <Nav here="notices" /> } : { onBack: () => goBack('mine', {}) })}>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {query.isSuccess && notices.length === 0 && (
        <Empty words="还没有消息" more="您的事有了进展，或者有人等您回话，都会在这里告诉您。" />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {notices.length > 0 && (
        <Card>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />
          ))}
        </Card>
      )}
      {query.hasNextPage && (
        <Button words="看更早的" isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()} />
      )}
    </Page>
  )
}

type Notices = ReturnType<typeof useNotices>['notices']

/** What was new when this page first showed it: seen by the server at once, it stays marked for the reader. */
const useFresh = (notices: Notices): ReadonlySet<string> => {
  const fresh = useRef(new Set<string>())
  for (const { id, isNew } of notices) if (isNew) fresh.current.add(id)
  return fresh.current
}

/** Marks the newest as seen as soon as it is on the screen. */
const useSeen = (notices: Notices) => {
  const { mutate } = useMarkRead()
  const newest = notices[0]
  const upTo = newest?.isNew ? newest.id : undefined
  useEffect(() => {
    if (upTo) mutate(upTo)
  }, [upTo, mutate])
}
