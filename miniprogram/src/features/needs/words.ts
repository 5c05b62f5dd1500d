import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import type { Conclusion, NeedEvent, Telling } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'

export const identityWords = {
  union: '只有工会办事的人，单位不知道',
  nobody: '不留名',
} satisfies Record<Telling['identity'], string>

export const employerWords = {
  yes: '可以',
  ask_first: '先问我',
  no: '别找',
} satisfies Record<Telling['employer'], string>

export const reachableWords = {
  day: '白天',
  evening: '晚上',
  message: '发消息',
} satisfies Record<NonNullable<Telling['reachable']>, string>

type Answer = Extract<NeedEvent, { move: 'answer' }>
type Judge = Extract<NeedEvent, { move: 'judge' }>
type Reopen = Extract<NeedEvent, { move: 'reopen' }>

export const resultWords = {
  solved: '办成了',
  partly: '办成了一部分',
  handed_outside: '已经转到外面的部门',
  explained: '给您解释',
  cannot: '办不到，原因如下',
} satisfies Record<Answer['result'], string>

/** How the problem ended that a need was behind. */
export const conclusionWords = {
  ...resultWords,
  reported_up: '已经报给上级',
  union_letters: '工会已经发函，督促单位改正',
} satisfies Record<Conclusion, string>

export const satisfactionWords = {
  satisfied: '满意',
  so_so: '一般',
  unsatisfied: '不满意',
} satisfies Record<Judge['satisfaction'], string>

export const reopenWords = {
  no_contact: '没人联系我',
  off_point: '答非所问',
  only_said_no: '只说没办',
  other: '别的原因',
} satisfies Record<Reopen['reason'], string>

/** `王建国`, or `街道工会服务站的李芳`: a person, and where they sit when it is not their own patch. */
export const whoHas = ({ kind, name, person }: NeedView['holder']): string =>
  kind === 'body' ? `${name}的${person}` : person

type Holder = Extract<NeedEvent, { move: 'accept' }>['holder']
/** The same of a holder as histories name it. */
export const holderText = (holder: Holder): string => whoHas({ ...holder, person: holder.person.name })

/** `11月20日 周五` */
export const dueDay = (at: Instant): string => dayText(dayOf(at))
