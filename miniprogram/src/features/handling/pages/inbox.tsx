import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { open } from '../../../links'
import { useMe } from '../../../session/hooks'
import { Nav } from '../../../session/nav'
import { Age } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { Allow } from '../../messages/parts/allow'
import { useInbox } from '../../needs/hooks'
import { useUnread } from '../../notices/hooks'
import { InboxGathering } from '../../office/gathering/parts/inbox-gathering'
import { CheckRow, HandlerRow } from '../parts/handler-row'
import { InboxAway } from '../parts/inbox-away'
import { InboxWaiting } from '../parts/inbox-waiting'
import { TogetherBar, TogetherSheet, type Way } from '../parts/together'
import { type Together, useTogether } from '../use-together'
import { inboxHead } from '../words'
import '../parts/handling.css'

/** 待办: what I or my station or department hold, what is due next first. */
export default function Inbox() {
  const inbox = useInbox()
  const unread = useUnread()
  const { rows } = inbox
  const together = useTogether(rows ?? [])
  const [way, setWay] = useState<Way>()
  return (
    <Page
      title="待办"
      menu={
        <Nav here="inbox" unread={unread}>
          {together.isOn ? <TogetherBar together={together} onWay={setWay} /> : undefined}
        </Nav>
      }
    >
      <InboxWaiting />
      {!together.isOn && <InboxGathering />}
      {inbox.isLoading && <Skeleton cards={3} />}
      {inbox.isError && !inbox.data && (
        <Failed words={inbox.error.message} onRetry={() => void inbox.refetch()} isBusy={inbox.isFetching} />
      )}
      {rows && rows.length === 0 && (
        <Empty words="现在没有要办的事" more="有人反映了事，这里会排出来，先到期的在前面。" />
      )}
      {rows && rows.length > 0 && <Rows inbox={inbox} rows={rows} together={together} />}
      {!together.isOn && <Allow as="officer" />}
      {!together.isOn && (
        <Card className="links">
          <Row onPress={() => open('absence', {})}>
            <View>我不在，请人顶班</View>
          </Row>
        </Card>
      )}
      {way && <TogetherSheet way={way} together={together} onClose={() => setWay(undefined)} />}
    </Page>
  )
}

type RowsProps = {
  inbox: ReturnType<typeof useInbox>
  rows: NonNullable<ReturnType<typeof useInbox>['rows']>
  together: Together
}

const Rows = ({ inbox, rows, together }: RowsProps) => {
  const at = now()
  const me = useMe()?.name
  const { isOn, picked, refused } = together
  return (
    <>
      {!isOn && <InboxAway rows={rows} />}
      <View className="inbox-head">
        <Heading>{inboxHead(rows, inbox.hasNextPage, at)}</Heading>
        {!isOn && rows.length > 1 && <Button kind="plain" words="一起答复" onPress={together.start} />}
      </View>
      <Age at={inbox.dataUpdatedAt} now={Date.now()} isOffline={inbox.isError} />
      <Card className="inbox-rows">
        {rows.map((row) =>
          isOn ? (
            <CheckRow
              key={row.id}
              row={row}
              now={at}
              me={me}
              isChecked={picked.includes(row)}
              refused={refused.get(row.id)}
              onToggle={() => together.toggle(row.id)}
            />
          ) : (
            <HandlerRow key={row.id} row={row} now={at} me={me} />
          ),
        )}
      </Card>
      {inbox.hasNextPage && (
        <Button words="看后面的" isBusy={inbox.isFetchingNextPage} onPress={() => void inbox.fetchNextPage()} />
      )}
    </>
  )
}
