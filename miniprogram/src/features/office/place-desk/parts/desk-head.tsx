import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { type Filter, type Show, shows } from '../filters'
import { showWords } from '../words'
import { DeskTools } from './desk-tools'

type Props = {
  filter: Filter
  counts: Readonly<Record<Show, number>>
  found: number
  onChange: (part: Partial<Filter>) => void
}

/** Which places to see, and what can be done with all of them. */
export const DeskHead = ({ filter, counts, found, onChange }: Props) => (
  <View>
    <View className="places-head">
      <Heading>{`${found} 个站点`}</Heading>
      <DeskTools />
    </View>
    <Card className="stack">
      <Chips
        label="看哪些站点"
        options={shows.map((show) => ({ value: show, words: `${showWords[show]} ${counts[show]}` }))}
        value={filter.show}
        onChoose={(show) => onChange({ show })}
      />
      <View className="places-search">
        <Field
          label="找站点"
          value={filter.typed}
          max={60}
          placeholder="名称、地址或街道"
          onChange={(typed) => onChange({ typed })}
        />
      </View>
    </Card>
  </View>
)
