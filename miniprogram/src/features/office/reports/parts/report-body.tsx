import { dayOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import type { Report } from '@lianxin/shared/office/report'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { useOrganisation } from '../../organisation/use-organisation'
import { comparedOf, figureText, printedText, RATES } from '../words'
import { ReportTable } from './report-table'

/** The district as a whole, then every street: a table at a desk and on paper, cards on a phone. */
export const ReportBody = ({ report, isRunning }: { report: Report; isRunning: boolean }) => {
  const union = useOrganisation().data?.district.name ?? ''
  return (
    <View className="paper-report">
      <View className="report-head">
        <Heading className="report-name">{`${union}${quarterText(report.quarter)}情况${isRunning ? '（到今天）' : ''}`}</Heading>
        <View className="paper-printed">{printedText(dayOf(now()))}</View>
      </View>
      <Whole all={report.all} />
      <ReportTable streets={report.streets} all={report.all} />
      <View className="report-cards">
        {report.streets.map(({ street, ...counts }) => (
          <Card key={street} className="tight">
            <Heading level={3}>{street}</Heading>
            <Figures counts={counts} />
          </Card>
        ))}
      </View>
      <View className="small report-note">{RATES}</View>
    </View>
  )
}

const Whole = ({ all }: Pick<Report, 'all'>) => (
  <View className="report-whole">
    {comparedOf(all).map(({ figure, now: value, change }) => (
      <View key={figure} className="report-figure">
        <View className="small">{figureText[figure]}</View>
        <View className="name">{value}</View>
        <View className="small report-change">{change}</View>
      </View>
    ))}
  </View>
)

const Figures = ({ counts }: { counts: Report['all'] }) => (
  <View className="phrases">
    {comparedOf(counts).map(({ figure, now: value, change }) => (
      <View key={figure}>{`${figureText[figure]} ${value}${change ? `（${change}）` : ''}`}</View>
    ))}
  </View>
)
