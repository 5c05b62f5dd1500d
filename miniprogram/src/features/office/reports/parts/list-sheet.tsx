import { dayOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { saveFile } from '../../../../platform/files'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Skeleton } from '../../../../ui/skeleton'
import { toast } from '../../../../ui/toast'
import { useOrganisation } from '../../organisation/use-organisation'
import { usePrintLines } from '../hooks'
import { type Line, printedText } from '../words'
import { listFile } from '../write-list'
import { ListPaper } from './list-paper'
import './print.css'

/** What is printed, as it comes out of the printer, and the two ways to take it along. */
export const ListSheet = ({ quarter }: { quarter: string }) => {
  const query = usePrintLines(quarter)
  const union = useOrganisation().data?.district.name ?? ''
  const { lines, isWhole } = query
  const printed = printedText(dayOf(now()))
  if (lines?.length === 0) return <Empty words={`${quarterText(quarter)}没有列入清单的问题`} />
  return (
    <View>
      <ListActs
        lines={lines ?? []}
        isWhole={isWhole && union !== ''}
        name={`问题清单_${quarter}_${dayOf(now())}.xlsx`}
      />
      {query.isError && (
        <Failed
          words={query.error.message}
          onRetry={() => void (lines ? query.fetchNextPage() : query.refetch())}
          isBusy={query.isFetching}
        />
      )}
      {query.isLoading && <Skeleton cards={2} />}
      {lines && <ListPaper title={`${union}${quarterText(quarter)}问题清单`} printed={printed} lines={lines} />}
    </View>
  )
}

type ActsProps = { lines: readonly Line[]; isWhole: boolean; name: string }

const ListActs = ({ lines, isWhole, name }: ActsProps) => {
  const reason = isWhole ? undefined : '还在读取'
  const save = async () => {
    const file = await listFile(lines).catch(() => undefined)
    if (file) saveFile(file, name)
    else toast('没导出来，请再点一次')
  }
  return (
    <Card className="paper-acts stack">
      <View className="pair">
        <Button
          kind="main"
          words={isWhole ? `打印 ${lines.length} 条` : '打印'}
          onPress={() => window.print()}
          disabledReason={reason}
        />
        <Button words="导出 Excel" onPress={() => void save()} disabledReason={reason} />
      </View>
      <View className="small">纸张选 A4、横向，缩放 100%。清单里是办公室写的话，不是职工的原话。</View>
    </Card>
  )
}
