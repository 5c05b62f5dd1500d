import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { type Option, Select } from '../../../../ui/select'
import type { AreaErrors } from '../area-fields'
import { type AreaDraft, hoursFault } from '../drafts'
import { officerOptions } from '../officer-options'
import { areaKinds } from '../words'
import { HoursFields } from './hours-fields'
import { PickMany } from './pick-many'

type Props = {
  value: AreaDraft
  change: (part: Partial<AreaDraft>) => void
  at: AreaErrors
  district: District
  officers: readonly Member[]
}

const named = (all: readonly { id: string; name: string }[]): Option[] =>
  all.map(({ id, name }) => ({ value: id, words: name }))

/** What an area is, who answers for it, and to whom its needs go when they cannot. */
export const AreaPeople = ({ value, change, at, district, officers }: Props) => {
  const people = officerOptions(officers)
  return (
    <View className="stack">
      <Chips label="类别" options={areaKinds} value={value.kind} onChoose={(kind) => change({ kind })} />
      <Field label="名称" max={20} value={value.name} error={at.name} onChange={(name) => change({ name })} />
      <Select
        label="所在街道"
        none="全区（不属于一个街道）"
        options={named(district.streets)}
        value={value.street || undefined}
        error={at.street}
        onChoose={(street = '') => change({ street })}
      />
      <PickMany
        label="联系干部"
        none="还没有人：这一片没人答应。"
        options={people}
        values={value.officers}
        max={3}
        placeWords={(place) => (place === 0 ? '第一负责人' : 'B角')}
        error={at.officers}
        onChange={(chosen) => change({ officers: chosen })}
      />
      <Select
        label="包片领导"
        none="没有"
        options={people}
        value={value.leader || undefined}
        error={at.leader}
        onChoose={(leader = '') => change({ leader })}
      />
      <AreaPath value={value} change={change} at={at} district={district} />
    </View>
  )
}

const AreaPath = ({ value, change, at, district }: Omit<Props, 'officers'>) => {
  const stations = district.bodies.filter(({ kind }) => kind === 'station')
  return (
    <View className="stack">
      <Select
        label="服务站（没人接时打给它）"
        none="请选服务站"
        options={named(stations)}
        value={value.station || undefined}
        error={at.station}
        onChoose={(station = '') => change({ station })}
      />
      <PickMany
        label="解决不了时逐级找"
        none="还没有。"
        options={named(district.bodies)}
        values={value.climb}
        max={5}
        error={at.climb}
        onChange={(climb) => change({ climb })}
      />
      <HoursFields
        label="接听"
        none="同上级"
        value={value.hours}
        error={at.hours ?? hoursFault(value.hours)}
        onChange={(hours) => change({ hours })}
      />
    </View>
  )
}
