import { dayOf } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { saveFile } from '../../../../platform/files'
import { Button } from '../../../../ui/button'
import { toast } from '../../../../ui/toast'
import { usePlacesSheet } from '../use-places-sheet'
import { sheetNames } from '../words'
import type { Format } from '../write-sheet'
import './units.css'

/** Every place of the district as a sheet that can be imported again, points in GCJ-02. */
export const PlacesExport = () => {
  const { isBusy, write } = usePlacesSheet()
  const save = async (format: Format) => {
    const file = await write(format)
    if (file) saveFile(file, `${sheetNames.places}_GCJ-02_${dayOf(now())}.${format}`)
    else toast('没导出来，请再点一次')
  }
  return (
    <View className="units-acts">
      <Button words="导出 Excel" isBusy={isBusy} onPress={() => void save('xlsx')} />
      <Button words="导出 CSV" isBusy={isBusy} onPress={() => void save('csv')} />
    </View>
  )
}
