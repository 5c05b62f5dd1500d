import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { timeText } from '@lianxin/shared/dates'
import { type FieldKind, fieldKinds, fitted } from '@lianxin/shared/messages/fit'
import type { MessageKind } from '@lianxin/shared/messages/kinds'
import type { Opens } from '@lianxin/shared/notices/schema'
import type { Slot, Template } from './templates'

/** What a message tells of: one notice, or how many. */
export type Told = { kind: MessageKind; at: Instant; subject: string; opens: Opens; count: number }

/** 您反映的事有回复了, never which: lock screens are read over shoulders. At most 20 characters, and 5. */
const said: Record<MessageKind, (count: number) => [what: string, state: string]> = {
  answer: () => ['您反映的事有回复了', '有回复'],
  ask: () => ['想问您一句，补充了才好接着办', '待补充'],
  late: () => ['您的事过了说好的时间，已在催', '已催办'],
  raise: () => ['有职工反映了一件事，请接手', '待接手'],
  refer: () => ['有一件事转到您这里', '已转来'],
  due: () => ['有一件事快到期了，请抓紧', '快到期'],
  overdue: () => ['有一件事过了期限，请抓紧', '已过期'],
  supply: () => ['您办的一件事，职工有新话', '有新话'],
  report: () => ['有人反映了您管的站点', '待核实'],
  digest: (count) => [`有${count}件事等您看`, '等您办'],
}

/** The body WeChat is sent for one message. */
export const messageFor = (template: Template, openid: string, told: Told) => ({
  touser: openid,
  template_id: template.id,
  page: pageOf(told),
  miniprogram_state: 'formal',
  lang: 'zh_CN',
  data: Object.fromEntries(
    Object.entries(template.fields).map(([field, slot]) => [
      field,
      { value: fitted(kindOf(field), textOf(slot, told)) },
    ]),
  ),
})

const textOf = (slot: Slot, { kind, at, count }: Told): string => {
  const [what, state] = said[kind](count)
  switch (slot) {
    case 'what':
      return what
    case 'state':
      return state
    case 'when':
      return `${dayOf(at)} ${timeText(at)}`
    case 'who':
      return '区总工会'
    case 'count':
      return String(count)
    case 'note':
      return '请点开查看'
  }
}

// Their schema says that it is one of these and digits.
const kindOf = (field: string): FieldKind => fieldKinds.find((kind) => field.replace(/\d+$/, '') === kind) ?? 'thing'

const pageOf = ({ kind, subject, opens }: Told): string => {
  if (kind === 'digest') return 'features/handling/pages/inbox'
  if (opens.page === 'keep') return `features/hosting/pages/keep?id=${opens.id}`
  if (opens.page !== 'need') return 'features/notices/pages/notices'
  return opens.as === 'filer'
    ? `features/needs/pages/need?id=${subject}`
    : `features/handling/pages/handle?id=${subject}`
}
