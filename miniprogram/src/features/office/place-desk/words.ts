import { longDayText, shortDayText } from '@lianxin/shared/dates'
import { type Access, type Amenity, placeKindWords, toiletText } from '@lianxin/shared/places/amenities'
import { hoursText } from '@lianxin/shared/places/hours-text'
import { UNVERIFIED_DAYS } from '@lianxin/shared/places/rules'
import type { KeptPlace, PlaceRow } from '@lianxin/shared/places/views'
import type { Column } from '../../../ui/table'
import { amenityText, closureText, datedText } from '../../hosting/words'
import type { Show } from './filters'

/** What the lists are called. */
export const showWords: Readonly<Record<Show, string>> = {
  all: '全部',
  unverified: `${UNVERIFIED_DAYS}天没核对`,
  reported: '有人反映',
  removed: '已撤下',
}

/** Short for a table; couriers read the whole sentence. */
export const accessShort: Readonly<Record<Access, string>> = { outdoor: '对外开放', inside: '只供本单位' }

/** `2条，11月24日前答复`; nothing when nothing was reported. */
export const reportedText = ({ cases, due, isLate }: PlaceRow): string => {
  if (cases === 0) return ''
  if (isLate) return `${cases}条，有过期的`
  return due ? `${cases}条，${shortDayText(due)}前答复` : `${cases}条`
}

const verifiedWords = ({ verifiedOn, removedOn }: PlaceRow): string => {
  if (removedOn) return `${longDayText(removedOn)}撤下`
  return verifiedOn ? longDayText(verifiedOn) : '没有核对过'
}

/** `最美站点`, how it stands with reports, and when it was verified. */
export const stateText = (row: PlaceRow): string =>
  [row.badge ? '最美站点' : '', reportedText(row), verifiedWords(row)].filter(Boolean).join(' · ')

/** The table on a desk. */
export const columnsOf = (streetName: (id: string) => string): readonly Column<PlaceRow>[] => [
  { key: 'place', title: '站点', text: ({ name, badge }) => (badge ? `${name}（最美站点）` : name) },
  { key: 'street', title: '街道', text: ({ street }) => streetName(street) },
  { key: 'kind', title: '类别', text: ({ kind }) => placeKindWords[kind] },
  { key: 'access', title: '谁能进', text: ({ access }) => accessShort[access] },
  { key: 'reported', title: '反映', text: reportedText },
  { key: 'hosts', title: '管理员', text: ({ hosts }) => (hosts === 0 ? '没有' : `${hosts}位`) },
  { key: 'verified', title: '核对', text: verifiedWords },
]

type Fact = { name: string; words: string }

/** What is known of a place, fact by fact; what is not known is left out. */
export const factsOf = (place: KeptPlace): Fact[] =>
  [
    { name: '编号', words: place.id },
    { name: '自有编号', words: place.number ?? '' },
    { name: '类别', words: placeKindWords[place.kind] },
    { name: '街道', words: place.streetName },
    { name: '地址', words: place.address },
    { name: '经纬度', words: `${place.point.join(', ')}（GCJ-02）` },
    { name: '谁能进', words: accessShort[place.access] },
    { name: '共建单位', words: place.host ?? '' },
    { name: '电话', words: place.phone ?? '' },
    { name: '开放时间', words: hoursText(place.hours) },
    { name: '特别日子', words: place.days.map(datedText).join('；') },
    { name: '临时关门', words: place.closure ? closureText(place.closure) : '' },
    { name: '备注', words: place.note ?? '' },
    { name: '核对', words: place.verifiedOn ? longDayText(place.verifiedOn) : '没有核对过' },
    { name: '照片', words: place.photos.length > 0 ? `${place.photos.length} 张` : '没有' },
  ].filter(({ words }) => words !== '')

/** Everything a place has, out of order or not, as the office calls it. */
export const servicesOf = ({ amenities, toilet, stopped }: KeptPlace): { subject: Amenity; words: string }[] => [
  ...amenities.map((subject) => ({ subject, words: amenityText(subject, stopped) })),
  ...(toilet.where === 'none'
    ? []
    : [{ subject: 'toilet' as const, words: `${amenityText('toilet', stopped)}（${toiletText(toilet)}）` }]),
]

/** Who wrote a line of the history. */
export const asWords: Readonly<Record<KeptPlace['events'][number]['as'], string>> = {
  outdoor: '路过的人',
  host: '站点',
  station: '服务站',
  office: '区总工会',
  system: '系统',
}
