import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import type { Report } from '../send-sheet'
import type { ImportState } from '../use-import'

type Props = { state: Extract<ImportState, { step: 'report' }>; onApply: () => void; onAgain: () => void }

const countsOf = ({ fresh, changed, same, badRows }: Report) => [
  { name: '新增', count: fresh },
  { name: '有变化', count: changed },
  { name: '没变化', count: same },
  { name: '有错', count: badRows },
]

/** What the import would do, each cell that cannot be taken, and the button that does it when there is none. */
export const ImportReport = ({ state, onApply, onAgain }: Props) => {
  const { name, report, told, isApplying, failure } = state
  const isBad = report.badRows > 0
  return (
    <Card className="stack">
      <Heading>{name}</Heading>
      <View {...a11y({ role: 'status' })}>
        <View className={isBad ? 'strong late' : 'strong good'}>{verdictOf(report)}</View>
      </View>
      <View className="import-counts">
        {countsOf(report).map((one) => (
          <View
            key={one.name}
            className={one.name === '有错' && isBad ? 'late' : ''}
          >{`${one.name} ${one.count} 行`}</View>
        ))}
      </View>
      {told.map((words) => (
        <View key={words} className="small">
          {words}
        </View>
      ))}
      {isBad && <BadCells report={report} />}
      <Alert words={failure} />
      {!isBad && report.fresh + report.changed > 0 && (
        <Button kind="main" words={`导入 ${report.fresh + report.changed} 行`} isBusy={isApplying} onPress={onApply} />
      )}
      <Button words={isBad ? '改好了，重新选表格' : '换一个表'} onPress={onAgain} />
    </Card>
  )
}

const verdictOf = ({ badRows, fresh, changed }: Report): string => {
  if (badRows > 0) return `有 ${badRows} 行没填对，一行都还没有导入。在表格里改好，再选一次。`
  return fresh + changed === 0 ? '和现在登记的一样，不用导入。' : '都填对了。点“导入”才会真的改。'
}

const BadCells = ({ report: { bad, badRows } }: { report: Report }) => {
  const lines = new Set(bad.map(({ line }) => line)).size
  return (
    <View {...a11y({ role: 'list', label: '没填对的' })}>
      {bad.map(({ line, column, words }) => (
        <View key={`${line} ${column} ${words}`} {...a11y({ role: 'listitem' })}>
          {column === '' ? `第${line}行：${words}` : `第${line}行 ${column}：${words}`}
        </View>
      ))}
      {lines < badRows && <View className="small">{`还有 ${badRows - lines} 行，改好这些再试一遍就会列出来。`}</View>}
    </View>
  )
}
