import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Select } from '../../../../ui/select'
import { type Filter, type Show, shows } from '../filters'
import { showWords } from '../words'

type Props = {
  district: District
  filter: Filter
  counts: Readonly<Record<Show, number>>
  onChange: (part: Partial<Filter>) => void
}

const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ value: id, words: name }))

/** Which units to see: by list with how many are in it, street, area and name. */
export const UnitsFilter = ({ district, filter, counts, onChange }: Props) => {
  const words = showWords(district.verifyDays)
  return (
    <Card className="stack">
      <Chips
        label="看哪些单位"
        options={shows.map((show) => ({ value: show, words: `${words[show]} ${counts[show]}` }))}
        value={filter.show}
        onChoose={(show) => onChange({ show })}
      />
      <View className="units-by">
        <View className="units-name">
          <Field
            label="找单位"
            value={filter.name}
            max={60}
            placeholder="名称或编号"
            onChange={(name) => onChange({ name })}
          />
        </View>
        <Select
          label="街道"
          none="所有街道"
          options={named(district.streets)}
          value={filter.street}
          onChoose={(street) => onChange({ street })}
        />
        <Select
          label="片区"
          none="所有片区"
          options={named(district.areas)}
          value={filter.area}
          onChoose={(area) => onChange({ area })}
        />
      </View>
    </Card>
  )
}
