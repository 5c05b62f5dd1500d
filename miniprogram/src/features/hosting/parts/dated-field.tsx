import { type Day, plusDays } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Press } from '../../../ui/press'
import { sentSpans } from '../kept'
import { datedText } from '../words'
import { DayHours } from './day-hours'

type Dated = PlaceKept['days']
type Props = { value: Dated; today: Day; onChange: (days: Dated) => void }

/** Single days on which other hours hold: the day before a holiday, a stocktaking. */
export const DatedField = ({ value, today, onChange }: Props) => {
  const [adding, setAdding] = useState<Dated[number]>()
  const fresh = () => setAdding({ day: plusDays(today, 1), spans: [] })
  const isThere = value.some(({ day }) => day === adding?.day)
  const add = (one: Dated[number]) => {
    onChange([...value.filter(({ day }) => day !== one.day), one].sort((a, b) => (a.day < b.day ? -1 : 1)))
    setAdding(undefined)
  }
  return (
    <View className="stack">
      {value.length === 0 && <View className="small">还没有。哪天提前关门、哪天不开，可以先写在这里。</View>}
      {value.map((one) => (
        <View key={one.day} className="row">
          <View className="row-text">{datedText(one)}</View>
          <Press
            className="btn btn-plain"
            label={`去掉${dayText(one.day)}`}
            onPress={() => onChange(value.filter(({ day }) => day !== one.day))}
          >
            去掉
          </Press>
        </View>
      ))}
      {adding ? (
        <View className="stack hours-open">
          <DateField label="哪天" value={adding.day} from={today} onChange={(day) => setAdding({ ...adding, day })} />
          <DayHours
            label="这天"
            value={adding.spans}
            onChange={(spans) => setAdding({ ...adding, spans: sentSpans(spans) })}
          />
          {isThere && <View className="soon">这天已经写过了，加上就换成新的。</View>}
          <View className="pair">
            <Button className="grow" words="加上这天" onPress={() => add(adding)} />
            <Button className="grow" kind="plain" words="不加了" onPress={() => setAdding(undefined)} />
          </View>
        </View>
      ) : (
        <Button words="+ 加一天" disabledReason={value.length < 40 ? undefined : '最多40天'} onPress={fresh} />
      )}
    </View>
  )
}
