import { dayOf, previousQuarter, quarterOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { goBack } from '../../../../links'
import { host } from '../../../../platform/host'
import { Nav } from '../../../../session/nav'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useReport } from '../hooks'
import { ReportBody } from '../parts/report-body'
import '../parts/reports.css'

/** 季度情况: what came in and what became of it, by street, beside the quarter before; one sheet of A4. */
export default function ReportPage() {
  const asked = useRouter().params.quarter
  const running = quarterOf(dayOf(now()))
  const [quarter, setQuarter] = useState(asked ?? previousQuarter(running))
  const query = useReport(quarter)
  return (
    <Page title="季度情况" isWide onBack={() => goBack('lists', {})} menu={<Nav here="lists" unread={useUnread()} />}>
      <View className="report-acts paper-acts">
        <Chips label="哪个季度" options={optionsOf(running, quarter)} value={quarter} onChoose={setQuarter} />
        {host.kind === 'web' && (
          <Button
            className="report-print"
            kind="main"
            words="打印"
            onPress={() => window.print()}
            disabledReason={query.data ? undefined : '还在读取'}
          />
        )}
      </View>
      {query.isLoading && <Skeleton cards={2} />}
      {query.isError && !query.data && (
        <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
      )}
      {query.data && <ReportBody report={query.data} isRunning={query.data.quarter === running} />}
    </Page>
  )
}

/** The running quarter, the two before it, and the one that was asked for. */
const optionsOf = (running: string, shown: string) => {
  const last = previousQuarter(running)
  return [...new Set([running, last, previousQuarter(last), shown])].map((value) => ({
    value,
    words: value === running ? `${quarterText(value)}（到今天）` : quarterText(value),
  }))
}
