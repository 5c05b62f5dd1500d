import { accessWords, placeKindWords, toiletText } from '@lianxin/shared/places/amenities'
import { hoursText } from '@lianxin/shared/places/hours-text'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import type { Option } from '../../../../ui/select'
import { useMovePlace } from '../../../hosting/hooks'
import { amenityList } from '../../../hosting/words'
import { fieldErrors } from '../../organisation/field-errors'
import { SaveBar } from '../../organisation/parts/save-bar'
import { type Edit, useEdit } from '../../organisation/use-edit'
import { type FactsDraft, factsDraft, factsFault, factsOf } from '../facts-draft'
import { useCreatePlace } from '../hooks'
import { FactsFields, factsFields } from './facts-fields'
import '../../../hosting/parts/hosting.css'

type Props = { streets: readonly Option[]; onSaved: (id: string) => void }

/** Enters a new place. */
export const NewPlace = ({ streets, onSaved }: Props) => {
  const edit = useEdit('place.new', factsDraft(undefined))
  const { mutate, error, isPending } = useCreatePlace()
  const save = () => {
    const facts = factsOf(edit.value, undefined)
    if (facts) mutate({ facts }, { onSuccess: ({ place }) => [edit.drop(), onSaved(place.id)] })
  }
  return <Form title="登记新站点" under="facts" {...{ streets, edit, error, isBusy: isPending, save }} />
}

/** Changes what is entered of a place. */
export const ChangePlace = ({ place, streets, onSaved }: Props & { place: KeptPlace }) => {
  const edit = useEdit(`place.${place.id}.facts`, factsDraft(place))
  const { mutate, error, isPending } = useMovePlace(place)
  const save = () => {
    const facts = factsOf(edit.value, place)
    if (facts) mutate({ move: 'edit', facts }, { onSuccess: () => [edit.drop(), onSaved(place.id)] })
  }
  return (
    <Form title={place.name} under="move.facts" place={place} {...{ streets, edit, error, isBusy: isPending, save }} />
  )
}

type FormProps = {
  title: string
  /** What the server calls the form. */
  under: string
  place?: KeptPlace
  streets: readonly Option[]
  edit: Edit<FactsDraft>
  error: Error | null
  isBusy: boolean
  save: () => void
}

const Form = ({ title, under, place, streets, edit, error, isBusy, save }: FormProps) => {
  const { at, rest } = fieldErrors(error, under, factsFields)
  return (
    <Card className="stack">
      <Heading>{title}</Heading>
      <View>
        <FactsFields value={edit.value} change={edit.change} at={at} streets={streets} />
      </View>
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => savedWords(factsDraft(place), name, streets)}
        error={error}
        rest={rest}
        reason={factsFault(edit.value)}
        isBusy={isBusy}
        onSave={save}
      />
    </Card>
  )
}

const labels: Readonly<Record<keyof FactsDraft, string>> = {
  kind: '类别',
  name: '名称',
  address: '地址',
  street: '街道',
  point: '经纬度',
  access: '谁能进',
  host: '共建单位',
  number: '自有编号',
  hours: '开放时间',
  amenities: '能提供的',
  where: '厕所',
  toiletNote: '厕所怎么走',
  phone: '电话',
  note: '备注',
}

const savedWords = (saved: FactsDraft, name: keyof FactsDraft, streets: readonly Option[]): string => {
  switch (name) {
    case 'kind':
      return placeKindWords[saved.kind]
    case 'access':
      return accessWords[saved.access]
    case 'street':
      return streets.find(({ value }) => value === saved.street)?.words ?? ''
    case 'hours':
      return hoursText(saved.hours)
    case 'amenities':
      return amenityList(saved.amenities)
    case 'where':
      return toiletText({ where: saved.where })
    default:
      return saved[name]
  }
}
