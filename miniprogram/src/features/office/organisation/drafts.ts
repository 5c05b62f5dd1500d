import type { Area, Street } from '@lianxin/shared/organisation/areas'
import type { Body, District, Named } from '@lianxin/shared/organisation/schema'
import { boundaryText, readBoundary } from './boundary'

type Hours = District['hours']

/** What a form of hours holds: empty texts mean the hours of whoever is above. */
export type HoursDraft = { open: string; close: string }
export type BodyDraft = {
  id: string
  kind: Body['kind']
  name: string
  phone: string
  hours: HoursDraft
  head: string
  people: string[]
}
export type StreetDraft = {
  id: string
  name: string
  union: string
  hours: HoursDraft
  number: string
  numberHours: string
  hasRules: boolean
  assign: NonNullable<Street['assign']>
}
export type AreaDraft = {
  id: string
  kind: Area['kind']
  name: string
  street: string
  officers: string[]
  leader: string
  station: string
  climb: string[]
  hours: HoursDraft
  streets: string[]
  communities: string
  boundary: string
}

const hoursDraft = (hours: Hours | undefined): HoursDraft => hours ?? { open: '', close: '' }

/** What is wrong with hours as chosen; both or neither. */
export const hoursFault = ({ open, close }: HoursDraft): string | undefined => {
  if (open === '' && close === '') return undefined
  if (open === '' || close === '') return '开始和结束要么都选，要么都不选。'
  return open < close ? undefined : '结束要晚于开始。'
}

const given = <K extends string, V>(key: K, value: V | undefined | ''): { [P in K]?: V } => {
  const part: { [P in K]?: V } = {}
  if (value !== undefined && value !== '') part[key] = value
  return part
}
const hoursGiven = (hours: HoursDraft) => given('hours', hours.open === '' ? undefined : hours)

export const bodyDraft = (body: Body | undefined): BodyDraft => ({
  id: body?.id ?? '',
  kind: body?.kind ?? 'station',
  name: body?.name ?? '',
  phone: body?.phone ?? '',
  hours: hoursDraft(body?.hours),
  head: body?.head.id ?? '',
  people: body?.people.map(({ id }) => id) ?? [],
})

/** The body as it is sent; `nameOf` is the roster's. */
export const bodyOf = (draft: BodyDraft, id: string, nameOf: (id: string) => string): Body => {
  const named = (one: string): Named => ({ id: one, name: nameOf(one) })
  return {
    id,
    kind: draft.kind,
    name: draft.name,
    ...given('phone', draft.phone.trim()),
    ...hoursGiven(draft.hours),
    head: named(draft.head),
    people: draft.people.map(named),
  }
}

export const streetDraft = (street: Street | undefined): StreetDraft => ({
  id: street?.id ?? '',
  name: street?.name ?? '',
  union: street?.union ?? '',
  hours: hoursDraft(street?.hours),
  number: street?.hotline?.number ?? '',
  numberHours: street?.hotline?.hours ?? '',
  hasRules: street?.assign !== undefined,
  assign: street?.assign ?? [],
})

export const streetOf = (draft: StreetDraft, id: string): Street => ({
  id,
  name: draft.name,
  union: draft.union,
  ...hoursGiven(draft.hours),
  ...given('hotline', draft.number.trim() === '' ? undefined : { number: draft.number, hours: draft.numberHours }),
  ...given('assign', draft.hasRules ? draft.assign : undefined),
})

export const areaDraft = (area: Area | undefined): AreaDraft => ({
  id: area?.id ?? '',
  kind: area?.kind ?? 'grid',
  name: area?.name ?? '',
  street: area?.street ?? '',
  officers: area?.officers ?? [],
  leader: area?.leader ?? '',
  station: area?.station ?? '',
  climb: area?.climb ?? [],
  hours: hoursDraft(area?.hours),
  streets: area?.covers.streets ?? [],
  communities: area?.covers.communities.join('\n') ?? '',
  boundary: boundaryText(area?.covers.boundary),
})

/** Names as typed: one a line, or divided by a comma. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

/** The area as it is sent; an outline that cannot be read is left to the form, which does not send. */
export const areaOf = (draft: AreaDraft, id: string): Area => {
  const outline = readBoundary(draft.boundary)
  return {
    id,
    kind: draft.kind,
    name: draft.name,
    ...given('street', draft.street),
    officers: draft.officers,
    ...given('leader', draft.leader),
    station: draft.station,
    climb: draft.climb,
    ...hoursGiven(draft.hours),
    covers: {
      streets: draft.streets,
      communities: namesIn(draft.communities),
      ...given('boundary', 'points' in outline ? outline.points : undefined),
    },
  }
}
