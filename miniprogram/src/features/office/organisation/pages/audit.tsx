import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import '../parts/organisation.css'
import { useAudit } from '../use-audit'

/** 操作记录: who did what and when; nothing in it can be changed. */
export default function AuditPage() {
  const { lines, isLoading, error, refetch, isFetching, hasNextPage, fetchNextPage } = useAudit()
  return (
    <Page
      title="操作记录"
      isWide
      onBack={() => goBack('organisation', {})}
      menu={<Nav here="audit" unread={useUnread()} />}
    >
      {isLoading && <Skeleton cards={3} />}
      {error && (
        <Failed words={error.message} onRetry={() => void (lines ? fetchNextPage() : refetch())} isBusy={isFetching} />
      )}
      {lines?.length === 0 && <Empty words="还没有操作记录" />}
      {lines && lines.length > 0 && (
        <Card>
          <View {...a11y({ role: 'list', label: '操作记录' })}>
            {lines.map(({ id, at, by, on, words }) => (
              <View key={id} className="audit-line" {...a11y({ role: 'listitem' })}>
                <View className="small audit-when">{`${momentText(at)} ${by.name}`}</View>
                <View className="audit-what">
                  <View className="strong">{on.name}</View>
                  <View>{words}</View>
                </View>
              </View>
            ))}
          </View>
        </Card>
      )}
      {hasNextPage && <Button words="再看以前的" isBusy={isFetching} onPress={() => void fetchNextPage()} />}
    </Page>
  )
}
