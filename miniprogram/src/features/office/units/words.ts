import { shortDayText } from '@lianxin/shared/dates'
import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import type { Unit, UnitFacts } from '@lianxin/shared/organisation/units'
import { unitKindWords, unitStatusWords } from '@lianxin/shared/organisation/words'
import type { Column } from '../../../ui/table'
import type { Show } from './filters'

/** What a sheet is called, and its file. */
export const sheetNames: Readonly<Record<SheetKind, string>> = { units: '单位', officers: '干部', places: '站点' }

/** What the lists are called; the third says how long is too long. */
export const showWords = (verifyDays: number): Readonly<Record<Show, string>> => ({
  all: '全部',
  unassigned: '没人联系',
  stale: `超过${verifyDays}天没核对`,
  moved_out: '已迁出、注销',
})

const yesNo = (is: boolean): string => (is ? '是' : '否')

const streetName = (id: string | undefined, district: District | undefined): string =>
  district?.streets.find((street) => street.id === id)?.name ?? ''

/** `第三网格 · 王建国`; a unit nobody answers for says so. */
export const whoWords = ({ assignment, status }: Unit, district: District, roster: readonly Member[]): string => {
  if (!assignment) return status === 'active' ? '没人联系' : '不用联系'
  const area = district.areas.find(({ id }) => id === assignment.area)
  return area ? areaWords(area, district, roster) : assignment.area
}

/** `第三网格 · 王建国、李敏`; two streets may have a 第三网格 each, so the street stands before it. */
export const areaWords = (area: Area, district: District, roster: readonly Member[]): string => {
  const names = area.officers.flatMap((id) => roster.find((one) => one.id === id)?.name ?? [])
  const hasTwin = district.areas.some(({ id, name }) => id !== area.id && name === area.name)
  const name = hasTwin ? `${streetName(area.street, district)}${area.name}` : area.name
  return [name, names.join('、')].filter(Boolean).join(' · ')
}

/** `金融街街道 · 丰汇园社区` */
export const whereWords = ({ street, community }: UnitFacts, district: District | undefined): string =>
  [streetName(street, district), community].filter(Boolean).join(' · ')

const verifiedWords = ({ verifiedOn }: UnitFacts): string =>
  verifiedOn ? `${verifiedOn.slice(0, 4)}年${shortDayText(verifiedOn)}` : '没有核对过'

/** The table on a desk. */
export const columnsOf = (district: District, roster: readonly Member[]): readonly Column<Unit>[] => [
  { key: 'unit', title: '单位', text: ({ name }) => name },
  { key: 'kind', title: '类别', text: ({ kind }) => unitKindWords[kind] },
  { key: 'where', title: '街道/社区', text: (unit) => whereWords(unit, district) },
  { key: 'count', title: '职工', text: ({ headcount }) => (headcount === undefined ? '' : `${headcount}`) },
  { key: 'who', title: '谁联系', text: (unit) => whoWords(unit, district, roster) },
  { key: 'verified', title: '核对', text: verifiedWords },
]

type Fact = { name: string; words: string }

/** What the registry knows of a unit, fact by fact; what it does not know is left out. */
export const factsOf = (unit: UnitFacts, district: District | undefined): Fact[] => {
  const { headcount, fee, point, chair } = unit
  return [
    { name: '编号', words: unit.id },
    { name: '类别', words: unitKindWords[unit.kind] },
    { name: '情况', words: unitStatusWords[unit.status] },
    { name: '职工人数', words: headcount === undefined ? '' : `${headcount}人` },
    { name: '规模以上', words: yesNo(unit.aboveScale) },
    { name: '自管会费', words: fee === undefined ? '' : `每年${fee}元` },
    { name: '区直属', words: yesNo(unit.direct) },
    { name: '街道社区', words: whereWords(unit, district) },
    { name: '地址', words: unit.address ?? '' },
    { name: '经纬度', words: point ? point.join(', ') : '' },
    { name: '工会主席', words: chair ? chairWords(chair) : '' },
    { name: '核对', words: verifiedWords(unit) },
    { name: '备注', words: unit.note ?? '' },
  ].filter(({ words }) => words !== '')
}

const chairWords = ({ name, phone, isManagement }: NonNullable<UnitFacts['chair']>): string =>
  [name, phone, isManagement ? '是管理人员' : ''].filter(Boolean).join(' · ')

/** What somebody else changed meanwhile: what stands there now, fact by fact. */
export const changedWords = (before: UnitFacts, after: UnitFacts, district: District | undefined): string[] => {
  const old = new Map(factsOf(before, district).map(({ name, words }) => [name, words]))
  const now = new Map(factsOf(after, district).map(({ name, words }) => [name, words]))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => `${name}：现在是${now.get(name) ?? '空的'}`)
}
