import type { Area, AreaKind, AssignRule } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body, District } from '@lianxin/shared/organisation/schema'
import { officerKindWords, roleWords } from '@lianxin/shared/organisation/words'
import type { Duty } from '@lianxin/shared/people/schema'

type Option<T extends string> = { value: T; words: string }

export const areaKinds: readonly Option<AreaKind>[] = [
  { value: 'station', words: '服务站' },
  { value: 'zone', words: '片' },
  { value: 'grid', words: '网格' },
  { value: 'department', words: '部室' },
]

export const bodyKinds: readonly Option<Body['kind']>[] = [
  { value: 'station', words: '服务站' },
  { value: 'department', words: '部室' },
]

export const officerKinds: readonly Option<Member['kind']>[] = [
  { value: 'full_time', words: officerKindWords.full_time },
  { value: 'part_time', words: officerKindWords.part_time },
  { value: 'social_worker', words: officerKindWords.social_worker },
  { value: 'leader', words: officerKindWords.leader },
]

export const roles: readonly Option<Duty['role']>[] = [
  { value: 'cadre', words: roleWords.cadre },
  { value: 'station', words: roleWords.station },
  { value: 'department', words: roleWords.department },
  { value: 'clerk', words: roleWords.clerk },
  { value: 'approver', words: roleWords.approver },
  { value: 'leader', words: roleWords.leader },
]

export const ways: readonly Option<AssignRule['by'][number]>[] = [
  { value: 'boundary', words: '按范围找' },
  { value: 'community', words: '按社区找' },
  { value: 'street', words: '按街道找' },
]

/** The words of one of these options. */
export const wordsIn = <T extends string>(options: readonly Option<T>[], wanted: T): string =>
  options.find(({ value }) => value === wanted)?.words ?? ''

/** `职工100人以上或规模以上 → 服务站（按范围找，再按街道找）` */
export const ruleText = ({ to, headcountFrom, aboveScale, feeFrom, direct, by }: AssignRule): string => {
  const facts = [
    headcountFrom !== undefined ? `职工${headcountFrom}人以上` : '',
    aboveScale ? '规模以上' : '',
    feeFrom !== undefined ? `年会费${feeFrom}元以上` : '',
    direct ? '直属单位' : '',
  ].filter(Boolean)
  const who = facts.length > 0 ? facts.join('或') : '其余单位'
  return `${who} → ${wordsIn(areaKinds, to)}（${by.map((one) => wordsIn(ways, one)).join('，再')}）`
}

export const hoursText = (hours: District['hours'] | undefined): string => (hours ? `${hours.open}—${hours.close}` : '')

/** `金融街街道 · 第三网格` */
export const areaText = ({ name, street }: Pick<Area, 'name' | 'street'>, streets: District['streets']): string =>
  [streets.find(({ id }) => id === street)?.name, name].filter(Boolean).join(' · ')
