import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOfficeDistricts } from '../../../../session/hooks'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { factsOf } from '../words'
import { UnitForm } from './unit-form'
import { UnitVerified } from './unit-verified'
import { UnitWho } from './unit-who'

type Props = { unit: Unit; district: District; roster: readonly Member[] }

/** One unit: who looks after it and why, what is known of it, and what the office can do. */
export const UnitDetail = ({ unit, district, roster }: Props) => {
  const [isEdited, setEdited] = useState(false)
  const mayArrange = useOfficeDistricts().includes(unit.district)
  if (isEdited) return <UnitForm unit={unit} district={district} onClose={() => setEdited(false)} />
  return (
    <View>
      <Card className="stack">
        <Heading>{unit.name}</Heading>
        <UnitWho unit={unit} district={district} roster={roster} mayArrange={mayArrange} />
      </Card>
      <Card className="stack">
        <View {...a11y({ role: 'list' })}>
          {factsOf(unit, district).map(({ name, words }) => (
            <View key={name} className="fact" {...a11y({ role: 'listitem' })}>
              <View className="fact-name">{name}</View>
              <View className="words">{words}</View>
            </View>
          ))}
        </View>
        {mayArrange && <UnitVerified unit={unit} />}
        {mayArrange && <Button words="改登记内容" onPress={() => setEdited(true)} />}
      </Card>
    </View>
  )
}
