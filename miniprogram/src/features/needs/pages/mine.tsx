import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { goBack, open, switchTo } from '../../../links'
import { useIsOfficer } from '../../../session/hooks'
import { Nav } from '../../../session/nav'
import { Age } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { useUnread } from '../../notices/hooks'
import { useMyNeeds } from '../hooks'
import { rowSentence } from '../next-words'
import { ByCode } from '../parts/by-code'
import { Waiting } from '../parts/waiting'

export default function MinePage() {
  const mine = useMyNeeds()
  const unread = useUnread()
  const isOfficer = useIsOfficer()
  const { rows, error, refetch, isFetching, dataUpdatedAt, hasNextPage, fetchNextPage } = mine
  return (
    <Page
      title="我的事"
      {...(isOfficer ? {} : { onBack: () => goBack('board', {}) })}
      {...(isOfficer ? { menu: <Nav here="mine" unread={unread} /> } : {})}
    >
      <Waiting />
      <Age at={dataUpdatedAt} now={Date.now()} isOffline={error !== null} />
      {error && !rows && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !rows && <Skeleton cards={2} />}
      {rows && <Rows rows={rows} />}
      <ByCode />
      {hasNextPage && <Button words="更早的" onPress={() => void fetchNextPage()} isBusy={isFetching} />}
      <Card className="links">
        {isOfficer && (
          <Row onPress={() => open('absence', {})}>
            <View>我不在，请人顶班</View>
          </Row>
        )}
        {!isOfficer && (
          <Row onPress={() => open('notices', {})} end={unread > 0 && <View className="badge">{unread}</View>}>
            <View>消息</View>
          </Row>
        )}
        {isOfficer && (
          <Row onPress={() => open('confirm', {})}>
            <View>在电脑上办公</View>
          </Row>
        )}
        <Row onPress={() => open('find', {})}>
          <View>用查询码查一件事</View>
        </Row>
        <Row onPress={() => open('myData', {})}>
          <View>我的信息</View>
        </Row>
        <Row onPress={() => switchTo('board', {})}>
          <View>找我的联系干部</View>
        </Row>
      </Card>
    </Page>
  )
}

const Rows = ({ rows }: { rows: readonly NeedRow[] }) => {
  if (rows.length === 0)
    return <Empty words="这里还没有您的事" more="有事点下面“找我的联系干部”，打电话或者留言都行。" />
  return (
    <Card className="links">
      {rows.map((row) => (
        <Row key={row.id} onPress={() => open('need', { id: row.id })}>
          <View className="strong excerpt">{row.excerpt || '请给我回电话'}</View>
          <View className={row.status === 'answered' || row.status === 'asked' ? 'soon' : ''}>
            {rowSentence(row, now())}
          </View>
          <View className="small">{chipOf(row.category)}</View>
        </Row>
      ))}
    </Card>
  )
}
