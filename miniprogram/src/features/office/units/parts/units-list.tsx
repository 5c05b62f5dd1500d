import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'
import { Table } from '../../../../ui/table'
import { columnsOf, whereWords, whoWords } from '../words'
import { UnitDetail } from './unit-detail'

/** So many lines a browser draws without a pause. */
const STEP = 200

type Props = { units: readonly Unit[]; district: District; roster: readonly Member[]; first: string }

/** The units asked for: on a desk a table with the chosen one beside it, on a phone cards that lead on. */
export const UnitsList = ({ units, district, roster, first }: Props) => {
  const [chosen, choose] = useState(first)
  const [most, setMost] = useState(STEP)
  const shown = units.slice(0, most)
  const unit = units.find(({ id }) => id === chosen)
  return (
    <>
      <View className={unit ? 'desk desk-open' : 'desk'}>
        <Table
          label="单位"
          columns={columnsOf(district, roster)}
          rows={shown}
          idOf={({ id }) => id}
          chosen={chosen}
          onChoose={choose}
        />
        <Cards units={shown} district={district} roster={roster} />
        {unit && (
          <View className="desk-detail" {...a11y({ role: 'region', label: '单位详情', tabIndex: 0 })}>
            <UnitDetail key={unit.id} unit={unit} district={district} roster={roster} />
          </View>
        )}
      </View>
      {units.length > most && (
        <Button words={`再看 ${Math.min(STEP, units.length - most)} 个`} onPress={() => setMost(most + STEP)} />
      )}
    </>
  )
}

const Cards = ({ units, district, roster }: Omit<Props, 'first'>) => (
  <Card className="desk-cards">
    {units.map((unit) => (
      <Row key={unit.id} onPress={() => open('unit', { id: unit.id })}>
        <View className="strong">{unit.name}</View>
        <View className={unit.assignment || unit.status !== 'active' ? '' : 'late'}>
          {whoWords(unit, district, roster)}
        </View>
        <View className="small">{whereWords(unit, district)}</View>
      </Row>
    ))}
  </Card>
)
