import type { Day } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { absenceOn } from '@lianxin/shared/organisation/absence'
import type { Member, OfficerFacts } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import { roles, wordsIn } from './words'

export type OfficerDuty = Member['duties'][number]
export type OfficerDraft = {
  id: string
  name: string
  kind: Member['kind']
  title: string
  landline: string
  mobile: string
  email: string
  employer: string
  duties: OfficerDuty[]
}

export const officerDraft = (member: Member | undefined): OfficerDraft => ({
  id: member?.id ?? '',
  name: member?.name ?? '',
  kind: member?.kind ?? 'full_time',
  title: member?.title ?? '',
  landline: member?.landline ?? '',
  mobile: member?.mobile ?? '',
  email: member?.email ?? '',
  employer: member?.employer ?? '',
  duties: member?.duties ?? [],
})

/** The officer as sent; when they are away is said elsewhere and goes along unchanged. */
export const officerOf = (draft: OfficerDraft, id: string, away: Member['away']): OfficerFacts => {
  const { name, kind, title, duties } = draft
  const facts: OfficerFacts = { id, name, kind, title, duties, away }
  for (const field of ['landline', 'mobile', 'email', 'employer'] as const) {
    const text = draft[field].trim()
    if (text !== '') facts[field] = text
  }
  return facts
}

/** `服务站 安兴融服务站（负责人）` */
export const dutyText = ({ role, body, head }: OfficerDuty, bodies: readonly Body[]): string =>
  [wordsIn(roles, role), bodies.find(({ id }) => id === body)?.name].filter(Boolean).join(' ') +
  (head ? '（负责人）' : '')

/** `已绑定`, or what is still to be done for it. */
export const joinedText = ({ joinedOn, invitedUntil }: Member, at: string): string => {
  if (joinedOn) return `已绑定 ${shortDayText(joinedOn)}`
  return invitedUntil !== undefined && invitedUntil > at ? '已邀请，还没绑' : '没绑定'
}

/** `11月20日到11月22日，马春生顶班` */
export const absenceText = ({ from, to, substitute }: Member['away'][number], nameOf: (id: string) => string): string =>
  `${shortDayText(from)}到${shortDayText(to)}，${substitute ? `${nameOf(substitute)}顶班` : '按片区次序顶班'}`

/** Whether somebody is away on a day, for the table. */
export const awayText = (member: Member, day: Day): string => {
  const absence = absenceOn(member, day)
  return absence ? `到${shortDayText(absence.to)}` : ''
}

/** `在岗`, or since when not. */
export const standingText = ({ leftOn }: Member): string => (leftOn ? `${shortDayText(leftOn)}调离` : '在岗')

/** `11月20日调离，事情交给了马春生` */
export const leftText = (member: Member): string =>
  standingText(member) + (member.successor ? `，事情交给了${member.successor.name}` : '')
