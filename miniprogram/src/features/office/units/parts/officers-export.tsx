import { View } from '@tarojs/components'
import { host } from '../../../../platform/host'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { useOrganisation } from '../../organisation/use-organisation'
import { useRoster } from '../../organisation/use-roster'
import { ExportButtons } from './export-buttons'

/** The roster as a sheet: changed there and imported here, it changes what differs. */
export const OfficersExport = () => {
  const district = useOrganisation().data?.district
  const roster = useRoster().data
  const present = roster?.filter(({ leftOn }) => leftOn === undefined)
  if (host.kind !== 'web' || !district || !present) return null
  return (
    <Card className="stack">
      <Heading>导出现在的名册</Heading>
      <View>{`在岗 ${present.length} 人。在表格里改好，再从上面导入，只改有变化的。`}</View>
      <ExportButtons kind="officers" records={present} district={district} isWhole />
    </Card>
  )
}
