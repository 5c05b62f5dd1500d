import { type Day, dayOf, type Instant, plusDays, type Quarter, quarterEnd } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import { dayText, longDayText, quarterText, shortDayText } from '@lianxin/shared/dates'
import { chipOf, termOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import type { Column } from '../../../ui/table'
import type { Entering, Gathered, Group, Mine } from './groups'

/** The groups in the office's official terms. */
export const groupText = {
  expiring: '法定时效将到',
  beyond_reach: '各级解决不了',
  carried: '上季度结转',
  overdue: '会超期',
} as const satisfies Record<Group, string>

/** What a group asks of the office. */
export const groupMore = {
  expiring: '等不到清单，先催办，提醒本人去申请。',
  beyond_reach: '路上的都试过了，佐证齐了。',
  carried: '早先清单上的，正按方案办，还没有办结。',
  overdue: '到季度末还没有结果就超期了，现在催还来得及。',
} as const satisfies Record<Group, string>

type Begins = Pick<Output<'previewQuarter'>, 'quarter' | 'begins'>

const lastDay = (quarter: Quarter): Day => plusDays(dayOf(quarterEnd(quarter)), -1)

/** `2026年第四季度 · 12月31日 24:00 截止` */
export const quarterWords = ({ quarter }: Begins): string =>
  `${quarterText(quarter)} · ${shortDayText(lastDay(quarter))} 24:00 截止`

/** `12月17日 周四开始集中梳理` */
export const beginsWords = ({ begins }: Begins, now: Instant): string =>
  dayOf(now) < begins ? `${dayText(begins)}开始集中梳理。` : `集中梳理已从${dayText(begins)}开始。`

/** `不会进的 14 件：没到期 10 件，等本人回话 4 件。` */
export const staysWords = ({ not_due, asked }: { not_due: number; asked: number }): string => {
  if (not_due + asked === 0) return '没有留下的：在办的都会进清单。'
  const parts = [not_due > 0 ? `没到期 ${not_due} 件` : '', asked > 0 ? `等本人补充 ${asked} 件` : '']
  return `不会进的 ${not_due + asked} 件：${parts.filter(Boolean).join('，')}。`
}

/** A legal time limit that ends soon; whoever judges it decides, so it is said with care. */
export const rightWords = ({ right }: NeedRow): string =>
  right?.told ? `法定时效到${longDayText(right.until)}，别等清单。` : ''

const timesText = ({ listed }: NeedRow): string => (listed ? `已列 ${listed.times} 次` : '')

/** The office's table; a need without words asked for a call. */
export const columns: readonly Column<Entering>[] = [
  { key: 'group', title: '为什么会进', text: ({ group }) => groupText[group] },
  { key: 'matter', title: '诉求', text: ({ row }) => row.excerpt || CALL_ASKED },
  { key: 'category', title: '类别', text: ({ row }) => termOf(row.category) },
  { key: 'area', title: '街道/片区', text: ({ row }) => row.area },
  { key: 'holder', title: '经手', text: ({ row }) => row.holder },
  { key: 'raised', title: '提出', text: ({ row }) => shortDayText(dayOf(row.raisedAt)) },
  { key: 'due', title: '应办结', text: ({ row }) => shortDayText(dayOf(row.resultDue)) },
]

/** Stands where the worker left only a number. */
export const CALL_ASKED = '没写什么事，请给本人回个电话。'

/** Under an office card's title, on a phone. */
export const cardWords = ({ row }: Gathered): string[] =>
  [termOf(row.category), row.area, row.holder, `${shortDayText(dayOf(row.resultDue))}应办结`, timesText(row)].filter(
    Boolean,
  )

/** `张先生 · 工资` */
export const callerWords = ({ caller, category }: NeedRow): string => `${caller || '不留名'} · ${chipOf(category)}`

/** Why one of mine will enter, or why it stays, for whoever has it in hand. */
export const mineWords = (one: Mine, today: Day): string => {
  const { row, enters, stays } = one
  if (enters && row.listed) return '会进：早先清单上的，还没有办结。'
  if (enters === 'beyond_reach') return '会进：各级都解决不了。'
  if (enters) return overdueWords(row, today)
  return stays === 'asked' ? '不会进：正等本人补充。' : `不会进：${shortDayText(dayOf(row.resultDue))}才到期。`
}

const overdueWords = ({ resultDue }: NeedRow, today: Day): string => {
  const due = dayOf(resultDue)
  return due < today
    ? `会进：${shortDayText(due)}就该有结果，已经超期。`
    : `会进：${shortDayText(due)}到期，那天以前答复了就不进。`
}

/** What is still missing before 各级解决不了 can be said of it; empty when nothing is. */
export const missingWords = ({ missing }: Mine, me: string | undefined): string => {
  const names = missing.map((name) => (name === me ? '您' : name))
  return names.length === 0 ? '' : `还没写试过什么的：${names.join('、')}。`
}

/** What became of a 催办: how many were told, and how many had been before. */
export const pressedWords = (outcomes: Output<'moveNeeds'>['outcomes']): string => {
  const done = outcomes.filter(({ refused }) => !refused).length
  const before = outcomes.filter(({ refused }) => refused?.code === 'pressed_today').length
  const failed = outcomes.length - done - before
  return [
    done > 0 ? `催办了 ${done} 件，经手的人收到了消息` : '',
    before > 0 ? `${before} 件今天已经催过` : '',
    failed > 0 ? `${failed} 件没催成，原因写在那一件下面` : '',
  ]
    .filter(Boolean)
    .join('；')
}
