import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Failed } from '../../../../ui/failed'
import { Field } from '../../../../ui/field'
import { Press } from '../../../../ui/press'
import { Skeleton } from '../../../../ui/skeleton'
import { useDistrict } from '../hooks'
import type { useOrder } from '../use-order'
import type { Draft } from '../wanted'
import { areaOptions } from '../words'

const MOST_EACH = 20

/** Areas to tick, and how many boards each gets. */
export const ByArea = ({ draft, onChange }: { draft: Draft; onChange: (next: Partial<Draft>) => void }) => {
  const district = useDistrict()
  const [typed, setTyped] = useState('')
  const found = areaOptions(district.data?.district).filter(({ words }) => words.includes(typed.trim()))
  const chosen = new Set(draft.areas)
  const toggle = (area: string) => {
    const areas = chosen.has(area) ? draft.areas.filter((one) => one !== area) : [...draft.areas, area]
    onChange({ areas })
  }
  if (district.error) return <Failed words={district.error.message} onRetry={() => void district.refetch()} />
  if (!district.data) return <Skeleton cards={1} />
  return (
    <View className="stack">
      <Field label="找片区" value={typed} onChange={setTyped} max={20} placeholder="街道或者片区的名字" />
      <View className="pair">
        <Button
          words={`选上这 ${found.length} 个`}
          onPress={() => onChange({ areas: [...new Set([...draft.areas, ...found.map(({ value }) => value)])] })}
        />
        <Button words="都不选" onPress={() => onChange({ areas: [] })} />
      </View>
      <View className="sign-options" {...a11y({ role: 'group', label: '片区' })}>
        {found.map(({ value, words }) => (
          <Press
            key={value}
            role="checkbox"
            className={chosen.has(value) ? 'choice choice-on' : 'choice'}
            isChecked={chosen.has(value)}
            label={words}
            onPress={() => toggle(value)}
          >
            <View className="choice-box">{chosen.has(value) ? '✓' : ''}</View>
            <View>{words}</View>
          </Press>
        ))}
      </View>
      <Each each={draft.each} onChange={(each) => onChange({ each })} />
    </View>
  )
}

const Each = ({ each, onChange }: { each: number; onChange: (each: number) => void }) => (
  <View>
    <View className="label">每个片区做几块</View>
    <View className="sign-step">
      <Press className="btn" label="少一块" isDisabled={each <= 1} onPress={() => onChange(each - 1)}>
        −
      </Press>
      <View className="strong" {...a11y({ role: 'status' })}>{`${each} 块`}</View>
      <Press className="btn" label="多一块" isDisabled={each >= MOST_EACH} onPress={() => onChange(each + 1)}>
        +
      </Press>
    </View>
  </View>
)

/** Units by number or name, one a line, as they are copied out of a sheet. */
export const ByUnit = ({
  order: { draft, change, units, isReading, unknown, signs },
}: {
  order: ReturnType<typeof useOrder>
}) => (
  <View className="stack">
    <Field
      kind="text"
      label="单位"
      more="（编号或者全名，一行一个）"
      value={draft.lines}
      onChange={(lines) => change({ lines })}
      max={8000}
      error={!isReading && unknown.length > 0 ? `这 ${unknown.length} 行没认出来，或者还没有人负责：` : undefined}
    />
    {!isReading &&
      unknown.slice(0, 20).map((line) => (
        <View key={line} className="late">
          {line}
        </View>
      ))}
    {units.error && <Failed words={units.error.message} onRetry={() => void units.refetch()} />}
    {isReading && <View className="small">{`正在读单位名单，已读 ${units.units.length} 家。`}</View>}
    {!isReading && signs.length > 0 && (
      <View className="small">{`认出 ${signs.length} 家，每家一块，位置先写单位的名字。`}</View>
    )}
  </View>
)
