import {
  type Amenity,
  amenities,
  amenityTerms,
  type ToiletPlace,
  toiletPlaces,
  toiletWords,
} from '@lianxin/shared/places/amenities'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import { View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Toggle } from '../../office/organisation/parts/toggle'

/** As it is edited: where the toilet is, and in words when it is not inside. */
export type AmenitiesDraft = { amenities: PlaceKept['amenities']; where: ToiletPlace; toiletNote: string }

type Props = {
  value: AmenitiesDraft
  onChange: (part: Partial<AmenitiesDraft>) => void
  error?: string | undefined
}

export const amenitiesDraft = ({
  amenities: all,
  toilet,
}: Pick<PlaceKept, 'amenities' | 'toilet'>): AmenitiesDraft => ({
  amenities: all,
  where: toilet.where,
  toiletNote: toilet.note ?? '',
})

/** As it is sent. */
export const amenitiesOf = ({
  amenities: all,
  where,
  toiletNote,
}: AmenitiesDraft): Pick<PlaceKept, 'amenities' | 'toilet'> => ({
  amenities: all,
  toilet: { where, ...(where !== 'none' && toiletNote.trim() ? { note: toiletNote.trim() } : {}) },
})

/** What is missing, in a sentence. */
export const amenitiesFault = ({ where, toiletNote }: AmenitiesDraft): string | undefined =>
  where === 'nearby' && toiletNote.trim() === '' ? '请写厕所在附近什么地方' : undefined

type Ticked = PlaceKept['amenities'][number]
const isTicked = (one: Amenity): one is Ticked => one !== 'toilet'
const ticked = amenities.filter(isTicked)
const places = toiletPlaces.map((value) => ({ value, words: toiletWords[value] }))

/** 八可 and more: what there is, and where the toilet is. */
export const AmenitiesField = ({ value, onChange, error }: Props) => {
  const toggle = (one: Ticked, isOn: boolean) =>
    onChange({ amenities: ticked.filter((each) => (each === one ? isOn : value.amenities.includes(each))) })
  return (
    <View className="field">
      <View className="label">能提供什么</View>
      <View className="amenities">
        {ticked.map((one) => (
          <Toggle
            key={one}
            words={amenityTerms[one]}
            isOn={value.amenities.includes(one)}
            onChange={(isOn) => toggle(one, isOn)}
          />
        ))}
      </View>
      {error && <View className="late">{error}</View>}
      <View className="stack after">
        <View className="label">急可如厕</View>
        <Chips label="厕所在哪儿" options={places} value={value.where} onChoose={(where) => onChange({ where })} />
        {value.where !== 'none' && (
          <Field
            label="厕所怎么走"
            more={value.where === 'nearby' ? '在附近什么地方' : '可不填'}
            max={30}
            value={value.toiletNote}
            onChange={(toiletNote) => onChange({ toiletNote })}
          />
        )}
      </View>
    </View>
  )
}
