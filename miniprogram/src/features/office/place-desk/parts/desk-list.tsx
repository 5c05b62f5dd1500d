import type { PlaceRow } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'
import { Table } from '../../../../ui/table'
import { columnsOf, stateText } from '../words'
import { DeskDetail } from './desk-detail'

/** So many lines a browser draws without a pause. */
const STEP = 200

type Props = {
  rows: readonly PlaceRow[]
  streetName: (id: string) => string
  chosen: string
  onChoose: (id: string) => void
}

/** The places asked for: on a desk a table with the chosen one beside it, on a phone cards that lead on. */
export const DeskList = ({ rows, streetName, chosen, onChoose }: Props) => {
  const [most, setMost] = useState(STEP)
  const shown = rows.slice(0, most)
  return (
    <>
      <View className={chosen ? 'desk desk-open desk-alone' : 'desk'}>
        {shown.length > 0 && (
          <Table
            label="站点"
            columns={columnsOf(streetName)}
            rows={shown}
            idOf={({ id }) => id}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
        {shown.length > 0 && (
          <Card className="desk-cards">
            {shown.map((row) => (
              <Row key={row.id} onPress={() => open('placeDesk', { id: row.id })}>
                <View className="strong">{row.name}</View>
                <View className={row.cases > 0 ? 'soon strong' : 'small'}>{stateText(row)}</View>
                <View className="small">{`${streetName(row.street)} · ${row.address}`}</View>
              </Row>
            ))}
          </Card>
        )}
        {chosen && (
          <View className="desk-detail" {...a11y({ role: 'region', label: '站点详情', tabIndex: 0 })}>
            <DeskDetail key={chosen} id={chosen} />
          </View>
        )}
      </View>
      {rows.length > most && (
        <View className={chosen ? 'places-alone' : ''}>
          <Button words={`再看 ${Math.min(STEP, rows.length - most)} 个`} onPress={() => setMost(most + STEP)} />
        </View>
      )}
    </>
  )
}
