import { useEffect, useState } from 'react'
import { goBack, open } from '../../../links'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { useWanted } from '../filter'
import { keepPages } from '../offline/keep'
import { DataAge } from '../parts/data-age'
import { AT_ONCE, FoundList } from '../parts/found-list'
import { Views } from '../parts/views'
import { Where } from '../parts/where'
import { Wishes } from '../parts/wishes'
import { useFound } from '../use-found'
import { useNow } from '../use-now'
import { usePosition } from '../use-position'
import { useSnapshot } from '../use-snapshot'
import '../places.css'

export default function PlacesPage() {
  const now = useNow()
  const position = usePosition()
  const { snapshot, failure, isFetching, retry } = useSnapshot()
  const wanted = useWanted()
  const [most, setMost] = useState(AT_ONCE)
  const { found, isPartial } = useFound(snapshot, { from: position.from, wanted, at: now, most })
  useEffect(keepPages, [])
  return (
    <Page title="找歇脚点" onBack={() => goBack('board', {})} footer={<Views view="list" />}>
      <Where position={position} snapshot={snapshot} now={now} />
      {position.from && <Wishes />}
      {snapshot && <DataAge at={snapshot.at} now={now} isOffline={failure !== undefined} />}
      {found && (
        <FoundList
          found={found}
          isPartial={isPartial && failure === undefined}
          wanted={wanted}
          now={now}
          most={most}
          onMore={() => setMost(most + AT_ONCE)}
        />
      )}
      {!snapshot && failure && (
        <Failed words={`${failure.message}打开过一次以后，没有网也能找。`} onRetry={retry} isBusy={isFetching} />
      )}
      {!snapshot && !failure && position.from && <Skeleton cards={3} />}
      <Row onPress={() => open('hosted', {})}>我是站点管理员</Row>
    </Page>
  )
}
