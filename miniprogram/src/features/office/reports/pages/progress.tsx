import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, open } from '../../../../links'
import { useOfficeDistricts } from '../../../../session/hooks'
import { Nav } from '../../../../session/nav'
import { Age } from '../../../../ui/age'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Row } from '../../../../ui/row'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useProgress } from '../hooks'
import { ProgressCards } from '../parts/progress-cards'
import { type By, bys } from '../progress-rows'
import '../parts/reports.css'

/** 各季度进展: found, planned, solved, by quarter, department and category. */
export default function ProgressPage() {
  const query = useProgress()
  const [by, setBy] = useState<By>('quarter')
  const quarters = query.data?.quarters
  return (
    <Page title="各季度进展" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      {quarters?.length === 0 && <Empty words="还没有问题清单" more="第一个季度结束以后，这里看每个季度解决了多少。" />}
      {quarters && quarters.length > 0 && (
        <>
          <Chips label="怎么看" options={bys} value={by} onChoose={setBy} />
          <ProgressCards quarters={quarters} by={by} />
          <ForEverybody />
        </>
      )}
    </Page>
  )
}

/** The same for everybody, as its link shows it. */
const ForEverybody = () => {
  const [district] = useOfficeDistricts()
  return district === undefined ? null : (
    <Card className="links">
      <Row onPress={() => open('results', { district })}>
        <View>给职工看的一页</View>
        <View className="small">谁都能打开，涉及不足5人的不列</View>
      </Row>
    </Card>
  )
}
