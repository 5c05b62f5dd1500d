import { accesses, accessWords, placeKinds, placeKindWords } from '@lianxin/shared/places/amenities'
import { View } from '@tarojs/components'
import { Chips } from '../../../../ui/chips'
import { Choice } from '../../../../ui/choice'
import { Field } from '../../../../ui/field'
import { type Option, Select } from '../../../../ui/select'
import { sentHours } from '../../../hosting/kept'
import { AmenitiesField } from '../../../hosting/parts/amenities-field'
import { HoursField } from '../../../hosting/parts/hours-field'
import { type FactsDraft, readPoint } from '../facts-draft'

/** The fields the server may refuse, as it names them. */
export const factsFields = [
  'kind',
  'name',
  'address',
  'street',
  'point',
  'access',
  'host',
  'number',
  'hours',
  'amenities',
  'toilet',
  'phone',
  'note',
] as const

type Props = {
  value: FactsDraft
  change: (part: Partial<FactsDraft>) => void
  at: Partial<Record<(typeof factsFields)[number], string>>
  streets: readonly Option[]
}

const kinds = placeKinds.map((value) => ({ value, words: placeKindWords[value] }))
const ways = accesses.map((value) => ({ value, words: accessWords[value] }))

/** All that the office enters of a place. */
export const FactsFields = (props: Props) => (
  <View>
    <WhatFields {...props} />
    <WhereFields {...props} />
    <HoursField
      value={props.value.hours}
      error={props.at.hours}
      onChange={(hours) => props.change({ hours: sentHours(hours) })}
    />
    <AmenitiesField value={props.value} error={props.at.amenities ?? props.at.toilet} onChange={props.change} />
    <Field
      label="电话"
      more="骑手能打的，可不填"
      kind="phone"
      max={20}
      value={props.value.phone}
      error={props.at.phone}
      onChange={(phone) => props.change({ phone })}
    />
    <Field
      label="备注"
      more="骑手能看到，可不填"
      max={60}
      value={props.value.note}
      error={props.at.note}
      onChange={(note) => props.change({ note })}
    />
  </View>
)

const WhatFields = ({ value, change, at }: Props) => (
  <>
    <Field label="名称" max={30} value={value.name} error={at.name} onChange={(name) => change({ name })} />
    <View className="field">
      <View className="label">类别</View>
      <Chips label="类别" options={kinds} value={value.kind} onChoose={(kind) => change({ kind })} />
    </View>
    <View className="field">
      <View className="label">谁能进</View>
      <Choice label="谁能进" options={ways} value={value.access} onChoose={(access) => change({ access })} />
    </View>
    <Field
      label="共建单位"
      more="可不填"
      max={40}
      value={value.host}
      error={at.host}
      onChange={(host) => change({ host })}
    />
    <Field
      label="自有编号"
      more="工会自己的编号，可不填"
      max={30}
      value={value.number}
      error={at.number}
      onChange={(number) => change({ number })}
    />
  </>
)

const WhereFields = ({ value, change, at, streets }: Props) => {
  const read = value.point.trim() === '' ? undefined : readPoint(value.point)
  return (
    <>
      <Select
        label="街道"
        none="请选街道"
        options={streets}
        value={value.street || undefined}
        error={at.street}
        onChoose={(street = '') => change({ street })}
      />
      <Field
        label="地址"
        max={60}
        value={value.address}
        error={at.address}
        onChange={(address) => change({ address })}
      />
      <Field
        label="经度, 纬度"
        more="从高德或腾讯地图复制，直接粘贴"
        max={40}
        placeholder="116.36, 39.91"
        value={value.point}
        error={at.point ?? (read && 'wrong' in read ? read.wrong : undefined)}
        onChange={(point) => change({ point })}
      />
    </>
  )
}
