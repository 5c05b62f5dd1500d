import { dayOf } from '@lianxin/shared/calendar'
import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { saveFile } from '../../../../platform/files'
import { Button } from '../../../../ui/button'
import { toast } from '../../../../ui/toast'
import { sheetNames } from '../words'
import { type Format, fileOf, linesOf, type Records } from '../write-sheet'

type Props = Records & { district: District; isWhole: boolean }

/** What the table shows as a sheet that can be imported again. */
export const ExportButtons = ({ district, isWhole, ...told }: Props) => {
  const save = async (format: Format) => {
    const file = await fileOf(linesOf(told, district), format).catch(() => undefined)
    if (file) saveFile(file, `${sheetNames[told.kind]}_${dayOf(now())}.${format}`)
    else toast('没导出来，请再点一次')
  }
  const reason = isWhole ? undefined : '还在读取'
  return (
    <View className="units-acts">
      <Button words="导出 Excel" onPress={() => void save('xlsx')} disabledReason={reason} />
      <Button words="导出 CSV" onPress={() => void save('csv')} disabledReason={reason} />
    </View>
  )
}
