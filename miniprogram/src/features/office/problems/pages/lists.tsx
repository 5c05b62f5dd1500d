import { quarterText } from '@lianxin/shared/dates'
import { listStatus } from '@lianxin/shared/problems/problem-state'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Row } from '../../../../ui/row'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useProblemLists } from '../hooks'
import { Phrases } from '../parts/phrases'
import { closedText, countsOf, listStatusText } from '../words'
import '../parts/problems.css'

/** 问题清单: the quarters that were closed, newest first. */
export default function ListsPage() {
  const query = useProblemLists()
  const lists = query.data?.lists
  return (
    <Page title="问题清单" menu={<Nav here="lists" unread={useUnread()} />}>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {lists?.length === 0 && (
        <Empty
          words="还没有问题清单"
          more="每个季度最后一天 24:00 以后自动生成，列入各级解决不了的和超期未办结的诉求。"
        />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {lists && lists.length > 0 && (
        <Card>
          {lists.map((list) => (
            <Row key={list.quarter} onPress={() => open('list', { quarter: list.quarter })}>
              <View className="list-line">
                <View className="heading">{quarterText(list.quarter)}</View>
                <View className="strong">{listStatusText[listStatus(list.events)]}</View>
              </View>
              <Phrases phrases={countsOf(list)} />
              <View className="small">{closedText(list)}</View>
            </Row>
          ))}
        </Card>
      )}
      <Card className="links">
        <Row onPress={() => open('gathering', {})}>
          <View>本季度集中梳理</View>
          <View className="small">现在关单会进哪些、还缺什么</View>
        </Row>
        <Row onPress={() => open('progress', {})}>
          <View>各季度进展</View>
          <View className="small">发现、定方案、解决了多少</View>
        </Row>
      </Card>
    </Page>
  )
}
