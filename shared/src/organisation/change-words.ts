import type { Area, AssignRule, Point, Street } from './areas'
import type { AuditLine } from './audit'
import type { Roster } from './change'
import type { OrganisationChange } from './endpoints'
import { areaKindWords, ruleWords } from './rule-words'
import type { Body, District } from './schema'

type Said = Pick<AuditLine, 'on' | 'words'>
/** What one field is called, and what it said before and says now. */
type Field = [label: string, before: string | undefined, after: string | undefined]
type Names = { district: District; roster: Roster }

const bodyKindWords = { station: '服务站', department: '部室' } as const

/** What the trail says of a change: which record, and what of it was so before and is so now. */
export const wordsOfChange = (change: OrganisationChange, before: District, roster: Roster): Said => {
  const names = { district: before, roster }
  switch (change.kind) {
    case 'body': {
      const old = before.bodies.find(({ id }) => id === change.body.id)
      return said(change.body, bodyKindWords[change.body.kind], old && bodyFields(old, change.body))
    }
    case 'street': {
      const old = before.streets.find(({ id }) => id === change.street.id)
      return said(change.street, '街道', old && streetFields(old, change.street))
    }
    case 'area': {
      const old = before.areas.find(({ id }) => id === change.area.id)
      return said(change.area, areaKindWords[change.area.kind], old && areaFields(old, change.area, names))
    }
    case 'remove':
      return removed(change, before)
    case 'assign':
      return ofDistrict(before, `改了分工规则：${rulesWords(before.assign)} → ${rulesWords(change.assign)}`)
    case 'reach':
      return ofDistrict(before, `改了${fieldsWords(reachFields(before, change))}`)
    case 'emblem':
      return ofDistrict(before, change.picture === '' ? '去掉了公示牌上的会徽' : '换了公示牌上的会徽')
  }
}

const said = ({ id, name }: { id: string; name: string }, kind: string, fields: Field[] | undefined): Said => ({
  on: { kind: 'organisation', id, name },
  words: fields ? `改了${kind}“${name}”：${fieldsWords(fields)}` : `新设${kind}“${name}”`,
})

const ofDistrict = ({ id, name }: District, words: string): Said => ({ on: { kind: 'organisation', id, name }, words })

const removed = ({ what, id }: Extract<OrganisationChange, { kind: 'remove' }>, before: District): Said => {
  const all = { body: before.bodies, street: before.streets, area: before.areas }[what]
  const name = all.find((one) => one.id === id)?.name ?? id
  return { on: { kind: 'organisation', id, name }, words: `删了“${name}”` }
}

const fieldsWords = (fields: Field[]): string => {
  const differing = fields.filter(([, before, after]) => before !== after)
  return differing.map(([label, before, after]) => `${label}：${before || '没有'} → ${after || '没有'}`).join('；')
}

const hoursWords = (hours: District['hours'] | undefined): string | undefined => hours && `${hours.open}–${hours.close}`
const hotlineWords = (hotline: District['hotline'] | undefined): string | undefined =>
  hotline && `${hotline.number}（${hotline.hours}）`
const list = (all: readonly string[]): string => all.join('、')
const rulesWords = (rules: readonly AssignRule[] | undefined): string =>
  (rules ?? []).map(ruleWords).join('、') || '没有'

const bodyFields = (before: Body, after: Body): Field[] => [
  ['名称', before.name, after.name],
  ['类别', bodyKindWords[before.kind], bodyKindWords[after.kind]],
  ['电话', before.phone, after.phone],
  ['接听时间', hoursWords(before.hours), hoursWords(after.hours)],
  ['负责人', before.head.name, after.head.name],
  ['人员', list(before.people.map(({ name }) => name)), list(after.people.map(({ name }) => name))],
]

const streetFields = (before: Street, after: Street): Field[] => [
  ['名称', before.name, after.name],
  ['工会', before.union, after.union],
  ['接听时间', hoursWords(before.hours), hoursWords(after.hours)],
  ['热线', hotlineWords(before.hotline), hotlineWords(after.hotline)],
  ['分工规则', rulesWords(before.assign), rulesWords(after.assign)],
]

const areaFields = (before: Area, after: Area, names: Names): Field[] => {
  const [old, now] = [areaWords(before, names), areaWords(after, names)]
  return now.map(([label, words], at) => [label, old[at]?.[1], words])
}

const areaWords = (area: Area, { district, roster }: Names): [string, string | undefined][] => {
  const officer = (id: string) => roster.get(id)?.name ?? id
  const body = (id: string) => district.bodies.find((one) => one.id === id)?.name ?? id
  const street = (id: string) => district.streets.find((one) => one.id === id)?.name ?? id
  const { covers } = area
  return [
    ['名称', area.name],
    ['类别', areaKindWords[area.kind]],
    ['街道', area.street && street(area.street)],
    ['第一负责人和B角', list(area.officers.map(officer))],
    ['包片领导', area.leader && officer(area.leader)],
    ['服务站', body(area.station)],
    ['逐级解决', area.climb.map(body).join('、')],
    ['接听时间', hoursWords(area.hours)],
    ['所管街道', list(covers.streets.map(street))],
    ['所管社区', list(covers.communities)],
    ['范围', covers.boundary && outlineWords(covers.boundary)],
  ]
}

// Nobody reads two hundred points; two outlines are told apart by their middle.
const outlineWords = (points: readonly Point[]): string => {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return `${points.length}个点，中心${mean(0).toFixed(6)},${mean(1).toFixed(6)}`
}

const reachFields = (
  before: District,
  { hours, hotline, verifyDays }: Extract<OrganisationChange, { kind: 'reach' }>,
): Field[] => [
  ['接听时间', hoursWords(before.hours), hoursWords(hours)],
  ['热线', hotlineWords(before.hotline), hotlineWords(hotline)],
  ['核对期限', `${before.verifyDays}天`, `${verifyDays}天`],
]
