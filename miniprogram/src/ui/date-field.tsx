import type { Day } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { useId } from 'react'

type Props = { label: string; value: Day; from: Day; onChange: (day: Day) => void }

/** A day weeks ahead, not earlier than `from`: the browser's own field, which a desk's keyboard fills in. */
export const DateField = ({ label, value, from, onChange }: Props) => {
  const id = useId()
  return (
    <View className="field">
      <label className="label" htmlFor={id} style={{ display: 'block' }}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="date"
        aria-label={label}
        value={value}
        min={from}
        // A day half typed is no day yet.
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </View>
  )
}
