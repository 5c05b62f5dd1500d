import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { useMayArrange } from '../../organisation/use-organisation'
import { PlacesExport } from '../../units/parts/places-export'
import { type Filter, type Show, shows } from '../filters'
import { showWords } from '../words'
import { OpenDataSheet } from './open-data-sheet'

type Props = {
  filter: Filter
  counts: Readonly<Record<Show, number>>
  found: number
  onChange: (part: Partial<Filter>) => void
}

/** Which places to see, and what can be done with all of them. */
export const DeskHead = ({ filter, counts, found, onChange }: Props) => {
  const [isOpenData, setOpenData] = useState(false)
  const mayArrange = useMayArrange()
  return (
    <View>
      <View className="places-head">
        <Heading>{`${found} 个站点`}</Heading>
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
      </View>
      <Card className="stack">
        <Chips
          label="看哪些站点"
          options={shows.map((show) => ({ value: show, words: `${showWords[show]} ${counts[show]}` }))}
          value={filter.show}
          onChoose={(show) => onChange({ show })}
        />
        <View className="places-search">
          <Field
            label="找站点"
            value={filter.typed}
            max={60}
            placeholder="名称、地址或街道"
            onChange={(typed) => onChange({ typed })}
          />
        </View>
      </Card>
      {isOpenData && <OpenDataSheet onClose={() => setOpenData(false)} />}
    </View>
  )
}
