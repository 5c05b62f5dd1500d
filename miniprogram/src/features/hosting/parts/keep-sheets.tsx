import { dayOf } from '@lianxin/shared/calendar'
import { toiletText } from '@lianxin/shared/places/amenities'
import { hoursText } from '@lianxin/shared/places/hours-text'
import { now } from '../../../api/clock'
import { Field } from '../../../ui/field'
import { useEdit } from '../../office/organisation/use-edit'
import { sentHours, sentSpans } from '../kept'
import { amenityList, datedText } from '../words'
import { AmenitiesField, amenitiesDraft, amenitiesFault, amenitiesOf } from './amenities-field'
import { DatedField } from './dated-field'
import { HoursField, hoursFault } from './hours-field'
import { KeepSheet, type SheetProps } from './keep-sheet'

/** When it is open, by the week. */
export const HoursSheet = (props: SheetProps) => {
  const edit = useEdit(`place.${props.place.id}.hours`, { hours: props.place.hours })
  const { hours } = edit.value
  return (
    <KeepSheet
      {...props}
      title="开放时间"
      edit={edit}
      labels={{ hours: '开放时间' }}
      savedWords={() => hoursText(props.place.hours)}
      part={() => ({ hours: sentHours(hours) })}
      said={`骑手现在看到：${hoursText(hours)}`}
      reason={hoursFault(hours)}
    >
      {(at) => (
        <HoursField value={hours} error={at.hours} onChange={(next) => edit.change({ hours: sentHours(next) })} />
      )}
    </KeepSheet>
  )
}

/** Single days with other hours; those that are over go by themselves. */
export const DatedSheet = (props: SheetProps) => {
  const today = dayOf(now())
  const saved = props.place.days.filter(({ day }) => day >= today)
  const edit = useEdit(`place.${props.place.id}.days`, { days: saved })
  const { days } = edit.value
  return (
    <KeepSheet
      {...props}
      title="特别的日子"
      edit={edit}
      labels={{ days: '特别的日子' }}
      savedWords={() => saved.map(datedText).join('；')}
      part={() => ({ days: days.map(({ day, spans }) => ({ day, spans: sentSpans(spans) })) })}
      said={
        days.length > 0 ? `骑手到时候看到：${days.map(datedText).join('；')}` : '特别的日子都去掉了，照平常的时间开。'
      }
    >
      {() => <DatedField value={days} today={today} onChange={(next) => edit.change({ days: next })} />}
    </KeepSheet>
  )
}

/** What there is for who comes in. */
export const AmenitiesSheet = (props: SheetProps) => {
  const saved = amenitiesDraft(props.place)
  const edit = useEdit(`place.${props.place.id}.amenities`, saved)
  const sent = amenitiesOf(edit.value)
  return (
    <KeepSheet
      {...props}
      title="能提供什么"
      edit={edit}
      labels={{ amenities: '能提供的', where: '厕所', toiletNote: '厕所怎么走' }}
      savedWords={(name) => (name === 'amenities' ? amenityList(saved.amenities) : toiletText(props.place.toilet))}
      part={() => sent}
      said={`骑手现在看到：${amenityList(sent.amenities)}；厕所${toiletText(sent.toilet)}`}
      reason={amenitiesFault(edit.value)}
    >
      {(at) => <AmenitiesField value={edit.value} error={at.amenities ?? at.toilet} onChange={edit.change} />}
    </KeepSheet>
  )
}

/** Whom to ring, and what else is worth knowing before one goes in. */
export const ContactSheet = (props: SheetProps) => {
  const saved = { phone: props.place.phone ?? '', note: props.place.note ?? '' }
  const edit = useEdit(`place.${props.place.id}.contact`, saved)
  const { phone, note } = edit.value
  return (
    <KeepSheet
      {...props}
      title="电话和说明"
      edit={edit}
      labels={{ phone: '电话', note: '说明' }}
      savedWords={(name) => saved[name]}
      part={() => ({ phone: phone.trim() || undefined, note: note.trim() || undefined })}
      said={`骑手现在看到：${[phone.trim(), note.trim()].filter(Boolean).join('，') || '没有电话和说明'}`}
    >
      {(at) => (
        <>
          <Field
            label="电话"
            more="骑手能打的，可不填"
            kind="phone"
            max={20}
            value={phone}
            error={at.phone}
            onChange={(next) => edit.change({ phone: next })}
          />
          <Field
            label="说明"
            more="比如从哪个门进，可不填"
            max={60}
            value={note}
            error={at.note}
            onChange={(next) => edit.change({ note: next })}
          />
        </>
      )}
    </KeepSheet>
  )
}
