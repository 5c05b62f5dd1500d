import { View } from '@tarojs/components'
import { host } from '../../../../platform/host'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { PlacesExport } from './places-export'

/** The places as a sheet: changed there and imported here, it changes what differs. */
export const PlacesExportCard = () =>
  host.kind === 'web' ? (
    <Card className="stack">
      <Heading>导出现在的站点</Heading>
      <View>坐标是 GCJ-02。在表格里改好，再从上面导入，只改有变化的。</View>
      <PlacesExport />
    </Card>
  ) : null
