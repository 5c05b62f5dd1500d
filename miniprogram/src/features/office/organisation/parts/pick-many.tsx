import { View } from '@tarojs/components'
import { type Option, Select } from '../../../../ui/select'
import { Ordered } from './ordered'

type Props = {
  label: string
  options: readonly Option[]
  values: readonly string[]
  onChange: (values: string[]) => void
  max: number
  /** What stands there while nobody is chosen. */
  none: string
  /** What the place in the order means: `第一负责人`. */
  placeWords?: (at: number) => string
  error?: string | undefined
}

/** Some of many, in an order. */
export const PickMany = ({ label, options, values, onChange, max, none, placeWords, error }: Props) => {
  const wordsOf = (value: string) => options.find((option) => option.value === value)?.words ?? '（已经没有了）'
  return (
    <View className="field">
      <View className="label">{label}</View>
      <Ordered
        label={label}
        none={none}
        lines={values.map((value, at) => ({
          key: value,
          words: placeWords ? `${placeWords(at)}：${wordsOf(value)}` : wordsOf(value),
        }))}
        onOrder={(places) => onChange(places.flatMap((at) => values[at] ?? []))}
      />
      {error && <View className="late">{error}</View>}
      {values.length < max && (
        <Select
          label={`添加${label}`}
          none="选一个…"
          options={options.filter(({ value }) => !values.includes(value))}
          value={undefined}
          onChoose={(value) => value && onChange([...values, value])}
        />
      )}
    </View>
  )
}
