import { dayOf } from '@lianxin/shared/calendar'
import { hoursText } from '@lianxin/shared/places/hours-text'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { now } from '../../../api/clock'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import { datedText, offeredText } from '../words'
import { Hosts } from './hosts'
import type { SheetProps } from './keep-sheet'
import { AmenitiesSheet, ContactSheet, DatedSheet, HoursSheet } from './keep-sheets'
import { PhotosSheet } from './photos-sheet'

type What = 'hours' | 'days' | 'amenities' | 'contact' | 'photos' | 'hosts'
type Props = { place: KeptPlace; onSaid: (words: string) => void; onLeft: () => void }

const titles: Readonly<Record<What, string>> = {
  hours: '开放时间',
  days: '特别的日子',
  amenities: '能提供什么',
  contact: '电话和说明',
  photos: '照片',
  hosts: '管理员',
}

const sheets: Readonly<Record<Exclude<What, 'hosts'>, (props: SheetProps) => ReactNode>> = {
  hours: HoursSheet,
  days: DatedSheet,
  amenities: AmenitiesSheet,
  contact: ContactSheet,
  photos: PhotosSheet,
}

/** Everything one keeps true of a place, each line with what it says now; one is changed at a time. */
export const KeepRows = ({ place, onSaid, onLeft }: Props) => {
  const [open, setOpen] = useState<What>()
  const close = () => setOpen(undefined)
  const words = wordsOfRows(place)
  const Opened = open === undefined || open === 'hosts' ? undefined : sheets[open]
  return (
    <Card>
      <Heading>要改什么，点哪一行</Heading>
      {(['hours', 'days', 'amenities', 'contact', 'photos', 'hosts'] as const).map((what) => (
        <Row key={what} onPress={() => setOpen(what)}>
          <View className="strong">{titles[what]}</View>
          <View className="small">{words[what]}</View>
        </Row>
      ))}
      {Opened && <Opened place={place} onClose={close} onSaid={onSaid} />}
      {open === 'hosts' && (
        <Sheet title="管理员" onClose={close}>
          <Hosts place={place} onLeft={onLeft} />
        </Sheet>
      )}
    </Card>
  )
}

const wordsOfRows = (place: KeptPlace): Readonly<Record<What, string>> => {
  const today = dayOf(now())
  const ahead = place.days.filter(({ day }) => day >= today)
  return {
    hours: hoursText(place.hours),
    days: ahead.map(datedText).join('；') || '没有',
    amenities: offeredText(place),
    contact: [place.phone, place.note].filter(Boolean).join('，') || '没有写',
    photos: place.photos.length > 0 ? `${place.photos.length} 张` : '还没有照片',
    hosts: place.hosts.map(({ name }) => name).join('、') || '还没有',
  }
}
