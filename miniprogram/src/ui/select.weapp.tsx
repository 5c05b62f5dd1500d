import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from './choice'
import { Press } from './press'
import { Sheet } from './sheet'

export type Option = { value: string; words: string }
type Props = {
  label: string
  none: string
  options: readonly Option[]
  value: string | undefined
  onChoose: (value: string | undefined) => void
  error?: string | undefined
}

/** One of many in WeChat: a sheet with all of them, since the platform's wheel has small letters and no names. */
export const Select = ({ label, none, options, value, onChoose, error }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <View className="field">
      <View className="label">{label}</View>
      <Press className="btn" label={`${label}：${chosen?.words ?? none}`} onPress={() => setOpen(true)}>
        {chosen?.words ?? none}
      </Press>
      {error && <View className="late">{error}</View>}
      {isOpen && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          <Choice
            label={label}
            options={[{ value: '', words: none }, ...options]}
            value={value ?? ''}
            onChoose={(next) => {
              onChoose(next || undefined)
              setOpen(false)
            }}
          />
        </Sheet>
      )}
    </View>
  )
}
