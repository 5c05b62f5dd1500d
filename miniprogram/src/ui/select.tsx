import { View } from '@tarojs/components'
import { useId } from 'react'
import './select.css'

export type Option = { value: string; words: string }
type Props = {
  label: string
  /** What stands there while nothing is chosen; choosing it again chooses nothing. */
  none: string
  options: readonly Option[]
  value: string | undefined
  onChoose: (value: string | undefined) => void
  error?: string | undefined
}

/** One of many: the browser's own element, which opens, closes and searches by keyboard. */
export const Select = ({ label, none, options, value, onChoose, error }: Props) => {
  const id = useId()
  // What is chosen may have been removed meanwhile; it must not look as if the first one were chosen.
  const isGone = value !== undefined && !options.some((option) => option.value === value)
  return (
    <View className="field">
      <label className="label select-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={error ? 'select input input-wrong' : 'select input'}
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">{none}</option>
        {isGone && <option value={value}>（已经没有了，请重新选）</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {error && <View className="late">{error}</View>}
    </View>
  )
}
