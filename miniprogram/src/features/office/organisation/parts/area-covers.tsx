import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Field } from '../../../../ui/field'
import type { AreaErrors } from '../area-fields'
import { readBoundary } from '../boundary'
import type { AreaDraft } from '../drafts'
import { PickMany } from './pick-many'

type Props = {
  value: AreaDraft
  change: (part: Partial<AreaDraft>) => void
  at: AreaErrors
  district: District
}

/** What an area covers, by which the rules find it: streets, communities, an outline. */
export const AreaCovers = ({ value, change, at, district }: Props) => {
  const outline = readBoundary(value.boundary)
  const wrong = 'wrong' in outline ? outline.wrong : undefined
  const points = 'points' in outline ? outline.points?.length : undefined
  return (
    <View className="stack">
      <View className="strong">分派时管到哪里（不按那一种找的不用填）</View>
      <PickMany
        label="管的街道"
        none="没有按街道分。"
        options={district.streets.map(({ id, name }) => ({ value: id, words: name }))}
        values={value.streets}
        max={60}
        error={at['covers.streets']}
        onChange={(streets) => change({ streets })}
      />
      <Field
        kind="text"
        label="管的社区"
        more="一行一个，和单位登记的写法一样"
        max={1900}
        value={value.communities}
        error={at['covers.communities']}
        onChange={(communities) => change({ communities })}
      />
      <Field
        kind="text"
        label="范围"
        more="从地图里粘贴：一行一个点（经度,纬度），或者整段 GeoJSON"
        max={20_000}
        value={value.boundary}
        error={wrong ?? at['covers.boundary']}
        onChange={(boundary) => change({ boundary })}
      />
      {points !== undefined && <View className="good">{`范围有 ${points} 个点，围得起来。`}</View>}
    </View>
  )
}
