import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { useMe } from '../../../session/hooks'
import { Nav } from '../../../session/nav'
import { Age } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { useUnread } from '../../notices/hooks'
import { inboxHead } from '../handler-words'
import { useInbox } from '../hooks'
import { HandlerRow } from '../parts/handler-row'
import '../parts/handler.css'

/** 待办: what I or my station or department hold, what is due next first. */
export default function Inbox() {
  const inbox = useInbox()
  const unread = useUnread()
  const { rows } = inbox
  return (
    <Page title="待办" menu={<Nav here="inbox" unread={unread} />}>
      {inbox.isLoading && <Skeleton cards={3} />}
      {inbox.isError && !inbox.data && (
        <Failed words={inbox.error.message} onRetry={() => void inbox.refetch()} isBusy={inbox.isFetching} />
      )}
      {rows && rows.length === 0 && (
        <Empty words="现在没有要办的事" more="有人反映了事，这里会排出来，先到期的在前面。" />
      )}
      {rows && rows.length > 0 && <Rows inbox={inbox} rows={rows} />}
    </Page>
  )
}

type RowsProps = { inbox: ReturnType<typeof useInbox>; rows: NonNullable<ReturnType<typeof useInbox>['rows']> }

const Rows = ({ inbox, rows }: RowsProps) => {
  const at = now()
  const me = useMe()?.name
  return (
    <>
      <View className="inbox-head">
        <Heading>{inboxHead(rows, inbox.hasNextPage, at)}</Heading>
        <Age at={inbox.dataUpdatedAt} now={Date.now()} isOffline={inbox.isError} />
      </View>
      <Card className="inbox-rows">
        {rows.map((row) => (
          <HandlerRow key={row.id} row={row} now={at} me={me} />
        ))}
      </Card>
      {inbox.hasNextPage && (
        <Button words="看后面的" isBusy={inbox.isFetchingNextPage} onPress={() => void inbox.fetchNextPage()} />
      )}
    </>
  )
}
