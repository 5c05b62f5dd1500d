import type { Body } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Select } from '../../../../ui/select'
import { dutyText, type OfficerDuty } from '../officer-draft'
import { roles } from '../words'
import { Ordered } from './ordered'
import { Toggle } from './toggle'

type Props = {
  duties: readonly OfficerDuty[]
  bodies: readonly Body[]
  onChange: (duties: OfficerDuty[]) => void
  error?: string | undefined
}

/** What an officer is trusted with, and where. */
export const DutiesEditor = ({ duties, bodies, onChange, error }: Props) => {
  const [isAdding, setAdding] = useState(false)
  return (
    <View className="field stack">
      <View className="label">岗位</View>
      <Ordered
        label="岗位"
        none="没有岗位：能查看自己的消息，办不了事。"
        lines={duties.map((duty, at) => ({ key: `${at}${duty.role}`, words: dutyText(duty, bodies) }))}
        onOrder={(places) => onChange(places.flatMap((at) => duties[at] ?? []))}
      />
      {error && <View className="late">{error}</View>}
      {isAdding ? (
        <NewDuty
          bodies={bodies}
          onAdd={(duty) => {
            onChange([...duties, duty])
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        duties.length < 6 && <Button words="+ 加一个岗位" onPress={() => setAdding(true)} />
      )}
    </View>
  )
}

type NewProps = { bodies: readonly Body[]; onAdd: (duty: OfficerDuty) => void; onClose: () => void }

const NewDuty = ({ bodies, onAdd, onClose }: NewProps) => {
  const [duty, setDuty] = useState<OfficerDuty>({ role: 'cadre' })
  const { role, body, head } = duty
  const isOfBody = role === 'station' || role === 'department'
  const options = bodies.filter(({ kind }) => kind === role).map(({ id, name }) => ({ value: id, words: name }))
  return (
    <View className="stack">
      <Chips label="岗位" options={roles} value={role} onChoose={(next) => setDuty({ role: next })} />
      {isOfBody && (
        <Select
          label={role === 'station' ? '哪个服务站' : '哪个部室'}
          none="请选"
          options={options}
          value={body}
          onChoose={(next) => setDuty({ role, ...(next ? { body: next } : {}), ...(head ? { head } : {}) })}
        />
      )}
      {isOfBody && (
        <Toggle
          words="是负责人"
          isOn={head === true}
          onChange={(isOn) => setDuty({ role, ...(body ? { body } : {}), ...(isOn ? { head: true } : {}) })}
        />
      )}
      <View className="pair">
        <Button
          className="grow"
          words="加上"
          disabledReason={isOfBody && !body ? '请选部室或服务站' : undefined}
          onPress={() => onAdd(duty)}
        />
        <Button className="grow" words="不加了" onPress={onClose} />
      </View>
    </View>
  )
}
