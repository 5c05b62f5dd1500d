import { shortDayText } from '@lianxin/shared/dates'
import type { Member, OfficerFacts } from '@lianxin/shared/organisation/roster'
import type { Absence, District } from '@lianxin/shared/organisation/schema'
import { officerKindWords, roleWords } from '@lianxin/shared/organisation/words'
import type { MemberDuty } from './duties'

type Bodies = Pick<District, 'bodies'>

/** `安兴融工会服务站负责人、片区联系干部` */
export const dutyWords = (duties: readonly MemberDuty[], { bodies }: Bodies): string =>
  duties.length === 0 ? '无' : duties.map((duty) => oneDuty(duty, bodies)).join('、')

const oneDuty = ({ role, body, head }: MemberDuty, bodies: District['bodies']): string => {
  const place = bodies.find(({ id }) => id === body)?.name
  if (place === undefined) return roleWords[role]
  return head ? `${place}负责人` : `${place}（${role === 'cadre' ? roleWords.cadre : '工作人员'}）`
}

const plain = [
  ['name', '姓名'],
  ['title', '职务'],
  ['landline', '座机'],
  ['mobile', '手机'],
  ['email', '邮箱'],
  ['employer', '兼职人员所在单位'],
] as const

/** What entering or changing an officer came to, for the trail: `职务：片长 → 服务站站长；岗位：…`. */
export const officerWords = (before: Member | undefined, after: OfficerFacts, district: Bodies): string => {
  const duties = dutyWords(after.duties, district)
  if (!before) return `录入：${officerKindWords[after.kind]}，${after.title}，岗位：${duties}`
  const changes = [
    ...plain.flatMap(([field, title]) => changed(title, before[field] ?? '无', after[field] ?? '无')),
    ...changed('类别', officerKindWords[before.kind], officerKindWords[after.kind]),
    ...changed('岗位', dutyWords(before.duties, district), duties),
    ...changed('不在', awayWords(before.away), awayWords(after.away)),
  ]
  return changes.join('；') || '重新保存，内容没变'
}

const changed = (title: string, from: string, to: string): string[] =>
  from === to ? [] : [`${title}：${from} → ${to}`]

/** `11月23日至11月27日（马春生顶班）`; without names who stands in is left out. */
export const awayWords = (away: readonly Absence[], names: ReadonlyMap<string, string> = new Map()): string => {
  if (away.length === 0) return '无'
  return away
    .map(({ from, to, substitute }) => {
      const name = substitute === undefined ? undefined : names.get(substitute)
      const days = from === to ? shortDayText(from) : `${shortDayText(from)}至${shortDayText(to)}`
      return name === undefined ? days : `${days}（${name}顶班）`
    })
    .join('、')
}
