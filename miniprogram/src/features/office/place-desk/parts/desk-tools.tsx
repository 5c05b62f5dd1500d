import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { useMayArrange } from '../../organisation/use-organisation'
import { PlacesExport } from '../../units/parts/places-export'
import { OpenDataSheet } from './open-data-sheet'

/** What can be done with all places. */
export const DeskTools = () => {
  const [isOpenData, setOpenData] = useState(false)
  const mayArrange = useMayArrange()
  return (
    <>
      <View className="places-acts">
        {mayArrange && <Button words="登记新站点" onPress={() => open('placeFile', {})} />}
        <Button words="覆盖空白" onPress={() => open('coverage', {})} />
        {mayArrange && <Button words="公开数据" onPress={() => setOpenData(true)} />}
        {mayArrange && (
          <View className="places-desk-only">
            <Button words="导入" onPress={() => open('import', { kind: 'places' })} />
            <PlacesExport />
          </View>
        )}
      </View>
      {isOpenData && <OpenDataSheet onClose={() => setOpenData(false)} />}
    </>
  )
}
