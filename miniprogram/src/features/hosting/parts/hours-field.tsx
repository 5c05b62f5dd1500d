import { isAlwaysOpen, type OpenHours, overlapIn, type Span } from '@lianxin/shared/places/hours'
import { dayWords, spansText } from '@lianxin/shared/places/hours-text'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Press } from '../../../ui/press'
import { DayHours } from './day-hours'

type Props = { value: OpenHours; onChange: (hours: OpenHours) => void; error?: string | undefined }

const WORKDAYS = [0, 1, 2, 3, 4]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const ALWAYS: OpenHours = { week: EVERY_DAY.map(() => [[0, 1440]]) }
const ORDINARY: OpenHours = { week: EVERY_DAY.map((day) => (day < 5 ? [[540, 1020]] : [])) }

const kinds = [
  { value: 'week', words: '按星期' },
  { value: 'always', words: '24小时不关门' },
] as const

/** What is wrong with hours as chosen, in a sentence; undefined when nothing is. */
export const hoursFault = (hours: OpenHours): string | undefined => {
  const day = overlapIn(hours)
  return day === undefined ? undefined : `${dayWords[day]}的时间有重叠`
}

/** A week of opening hours, one day at a time, and what holds on holidays. */
export const HoursField = ({ value, onChange, error }: Props) => {
  const isAlways = isAlwaysOpen({ hours: value })
  return (
    <View className="field">
      <View className="label">开放时间</View>
      <View className="stack">
        <Chips
          label="开放时间怎么定"
          options={kinds}
          value={isAlways ? 'always' : 'week'}
          onChoose={(kind) => onChange(kind === 'always' ? ALWAYS : isAlways ? ORDINARY : value)}
        />
        {!isAlways && <Week value={value} onChange={onChange} />}
        {!isAlways && <Holidays value={value} onChange={onChange} />}
        {error && <View className="late">{error}</View>}
      </View>
    </View>
  )
}

const Week = ({ value, onChange }: Omit<Props, 'error'>) => {
  const wrong = overlapIn(value)
  const [opened, setOpened] = useState<number>()
  const set = (days: readonly number[], spans: readonly Span[]) =>
    onChange({ ...value, week: value.week.map((one, day) => (days.includes(day) ? spans : one)) })
  return (
    <View>
      {value.week.map((spans, day) => {
        const name = dayWords[day] ?? ''
        const isOpen = opened === day
        return (
          <View key={name} className="hours-day">
            <Press className="row" onPress={() => setOpened(isOpen ? undefined : day)}>
              <View className="strong">{name}</View>
              <View className="row-text">{spansText(spans)}</View>
              <View className="hours-change">{isOpen ? '收起' : '改'}</View>
            </Press>
            {(isOpen || wrong === day) && (
              <View className="stack hours-open">
                <DayHours
                  label={name}
                  value={spans}
                  onChange={(next) => set([day], next)}
                  error={wrong === day ? `${name}的时间有重叠，或者和第二天的叠上了，请改一下。` : undefined}
                />
                <View className="pair">
                  <Button className="grow" words="周一到周五都这样" onPress={() => set(WORKDAYS, spans)} />
                  <Button className="grow" words="每天都这样" onPress={() => set(EVERY_DAY, spans)} />
                </View>
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}

const holidayKinds = [
  { value: 'same', words: '照常' },
  { value: 'closed', words: '休息' },
  { value: 'own', words: '另定' },
] as const

const Holidays = ({ value, onChange }: Omit<Props, 'error'>) => {
  const { week, holiday } = value
  const isWrong = overlapIn(value) === 7
  const kind = holiday === undefined ? 'same' : holiday.length === 0 ? 'closed' : 'own'
  const holidayOf = { same: undefined, closed: [], own: [[600, 960]] satisfies Span[] }
  return (
    <View className="stack">
      <View className="label">法定节假日</View>
      <Chips
        label="法定节假日开不开"
        options={holidayKinds}
        value={kind}
        onChoose={(to) => onChange({ week, holiday: holidayOf[to] })}
      />
      {kind === 'own' && (
        <DayHours
          label="节假日"
          value={holiday ?? []}
          onChange={(next) => onChange({ week, holiday: next })}
          error={isWrong ? '节假日的时间有重叠，请改一下。' : undefined}
        />
      )}
    </View>
  )
}
