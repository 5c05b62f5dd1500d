import { type Day, dayOf } from '@lianxin/shared/calendar'
import { dayText, momentText, quarterText, shortDayText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import type { Conclusion } from '@lianxin/shared/needs/schema'
import type { ListStatus } from '@lianxin/shared/problems/problem-state'
import type { ProblemList } from '@lianxin/shared/problems/schema'
import type { NeedBehind, ProblemRow, ProblemView } from '@lianxin/shared/problems/views'
import type { Column } from '../../ui/table'
import { type Filter, isRowLate } from './filters'

/** Why a problem entered the list, in the office's official terms. */
export const whyText = { beyond_reach: '各级解决不了', overdue: '超期未办结' } as const satisfies Record<
  ProblemRow['why'],
  string
>

/** Where a list stands. */
export const listStatusText = { gathered: '汇总中', submitted: '已提交', studied: '已研判' } as const satisfies Record<
  ListStatus,
  string
>

/** What a list can be narrowed to, in the office's words. */
export const filterWords = {
  all: '全部',
  unworded: '未写清楚',
  unplanned: '没有方案',
  planned: '等审定',
  assigned: '办理中',
  late: '超期',
  ended: '已办结',
} as const satisfies Record<Filter, string>

/** How a problem ended, best for the worker first. */
export const conclusions = [
  { value: 'solved', words: '办成' },
  { value: 'partly', words: '部分办成' },
  { value: 'handed_outside', words: '已转外部' },
  { value: 'explained', words: '已解释' },
  { value: 'cannot', words: '办不到及原因' },
  { value: 'reported_up', words: '报上级' },
  { value: 'union_letters', words: '一函两书' },
] as const satisfies readonly { value: Conclusion; words: string }[]

export const conclusionText = (result: Conclusion): string =>
  conclusions.find(({ value }) => value === result)?.words ?? ''

/** Where a problem stands, in a word or two; before a meeting has studied its list nobody waits for a plan. */
const statusText = ({ status, worded }: Pick<ProblemRow, 'status' | 'worded'>, list: ListStatus): string => {
  switch (status) {
    case 'listed':
      if (!worded) return '未写清楚'
      return list === 'studied' ? '待定方案' : '已写清楚'
    case 'planned':
      return '方案待审定'
    case 'assigned':
      return '办理中'
    case 'concluded':
      return '有结果，正在告知'
    case 'finished':
      return '已办结'
    case 'joined':
      return '已并入别的问题'
    case 'carried':
      return '已结转下季度'
  }
}

const carriedText = (times: number): string => (times === 0 ? '首次' : `${times} 次`)

const DAY_MS = 24 * 3600_000
const daysLate = (due: Day, today: Day): number => Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS)

/** `12月10日`, `12月10日 已超3天` */
export const dueText = (row: Pick<ProblemRow, 'status' | 'due'>, today: Day): string => {
  if (!row.due) return ''
  const day = shortDayText(row.due)
  return isRowLate(row, today) ? `${day} 已超${daysLate(row.due, today)}天` : day
}

/** The table's columns on a day; `at` is a problem's place in the list, from 0. */
export const columnsOf = (
  today: Day,
  list: ListStatus,
  numberOf: (row: ProblemRow) => number,
): readonly Column<ProblemRow>[] => [
  { key: 'at', title: '序号', text: (row) => String(numberOf(row)) },
  { key: 'title', title: '问题', text: ({ title }) => title },
  { key: 'people', title: '涉及', text: ({ people }) => `${people}人` },
  { key: 'area', title: '街道/片区', text: ({ area }) => area },
  { key: 'category', title: '类别', text: ({ category }) => termOf(category) },
  { key: 'why', title: '进入原因', text: ({ why }) => whyText[why] },
  { key: 'status', title: '状态', text: (row) => statusText(row, list) },
  { key: 'lead', title: '牵头', text: ({ lead }) => lead ?? '' },
  { key: 'owner', title: '责任人', text: ({ owner }) => owner ?? '' },
  { key: 'due', title: '完成时限', text: (row) => dueText(row, today) },
  { key: 'carried', title: '结转', text: ({ carriedOver }) => carriedText(carriedOver) },
]

/** `各级解决不了 3 件`, `超期未办结 2 件`, `结转 1 件`, `未到期留下 14 件`, `等本人补充 2 件` */
export const countsOf = (list: ProblemList): string[] => [
  `${whyText.beyond_reach} ${list.beyondReach} 件`,
  `${whyText.overdue} ${list.overdue} 件`,
  ...(list.carried > 0 ? [`其中结转 ${list.carried} 件`] : []),
  `未到期留下 ${list.stayed} 件`,
  ...(list.stayedAsked > 0 ? [`等本人补充 ${list.stayedAsked} 件`] : []),
]

/** When the list was made. */
export const closedText = ({ closedAt }: ProblemList): string => `${momentText(closedAt)} 生成`

/** Under a card's title, on a phone. */
export const cardWords = (row: ProblemRow, today: Day, list: ListStatus): string[] => [
  statusText(row, list),
  whyText[row.why],
  ...(row.due ? [`时限 ${dueText(row, today)}`] : []),
  `涉及 ${row.people} 人`,
  termOf(row.category),
  row.area,
  ...(row.lead ? [`牵头 ${row.lead}`] : []),
  ...(row.carriedOver > 0 ? [`结转 ${carriedText(row.carriedOver)}`] : []),
]

/** What the detail says of a problem besides its title. */
export const factsOf = (view: ProblemView): { name: string; words: string }[] => [
  { name: '进入原因', words: whyText[view.why] },
  { name: '涉及', words: `${view.needs.length} 人${view.open > 0 ? `，${view.open} 人还没有结果` : ''}` },
  { name: '类别', words: termOf(view.category) },
  { name: '街道/片区', words: view.area },
  { name: '经手', words: view.holder },
  { name: '最早提出', words: momentText(view.raisedAt) },
  { name: '进入清单', words: momentText(view.enteredAt) },
  {
    name: '结转',
    words: `${carriedText(view.carriedOver)}${view.from ? `，接着${quarterText(view.from)}的办` : ''}`,
  },
]

/** Who has it, what comes next and by when: no status without a sentence. */
export const nowText = (view: ProblemView, today: Day): string => {
  const { plan } = view
  switch (view.status) {
    case 'listed':
      return listedText(view)
    case 'planned':
      return '方案定好了，等审定。审定的人同意以后，牵头部室就开始办。'
    case 'assigned':
      return plan ? assignedText(plan, today) : ''
    case 'concluded':
      return '结果定了，正在逐个告诉职工。'
    case 'finished':
      return view.settled ? '已销号：涉及的诉求都已办结。' : '已办结：每位职工都已告知，办没办好由他们评。'
    case 'joined':
      return '这一条已并入另一个问题，请到那里办。'
    case 'carried':
      return view.to ? `没有办完，已结转到${quarterText(view.to)}的清单，请到那里接着办。` : ''
  }
}

const listedText = ({ list, wording }: ProblemView): string => {
  if (list === 'gathered')
    return wording?.tried && wording.unsolved ? '写清楚了，等清单提交。' : '还没有写清楚，写完才能提交清单。'
  return list === 'submitted' ? '清单已提交，等集体研判。' : '已经研判，等定方案。'
}

const assignedText = ({ lead, owner, due }: NonNullable<ProblemView['plan']>, today: Day): string => {
  const who = `${lead.name}牵头，${owner.name}负责`
  return due < today
    ? `${who}，时限${shortDayText(due)}，已超${daysLate(due, today)}天。`
    : `${who}，${dayText(due)}前办好。`
}

/** What the worker behind a need said of the result, or why nothing yet. */
export const judgedText = ({ judged, status }: NeedBehind): string => {
  if (judged) return judgedWords[judged]
  if (status === 'answered') return '已答复，等本人评'
  if (status === 'withdrawn') return '本人撤回'
  return status === 'closed' ? '已办结' : '还没有结果'
}

const judgedWords = {
  satisfied: '说办好了，满意',
  so_so: '说办好了，一般',
  unsatisfied: '说办好了，不满意',
  reopened: '说没办好，在接着办',
  lapsed: '没有评',
} as const satisfies Record<NonNullable<NeedBehind['judged']>, string>

/** `金融街街道 · 第三网格 · 劳动报酬` */
export const behindText = ({ area, category }: Pick<NeedBehind, 'area' | 'category'>): string =>
  `${area} · ${termOf(category)}`

/** `7月12日` of an instant. */
export const onDay = (at: string): string => shortDayText(dayOf(at))

const SOON_DAYS = 3

/** The first words of a line of 问题办理: `已超3天`, `还剩2天，12月10日`, `12月10日前办好`, or where it stands. */
export const taskDue = (row: ProblemRow, today: Day): string => {
  if (row.status !== 'assigned' || !row.due) return statusText(row, 'studied')
  if (row.due < today) return `已超${daysLate(row.due, today)}天，时限${shortDayText(row.due)}`
  if (row.due === today) return '今天到期'
  const left = daysLate(today, row.due)
  return left <= SOON_DAYS ? `还剩${left}天，${shortDayText(row.due)}到期` : `${shortDayText(row.due)}前办好`
}

/** `在办 3 条 · 超期 1 条` */
export const taskHead = (rows: readonly ProblemRow[], today: Day): string => {
  const working = rows.filter(({ status }) => status === 'assigned').length
  return `在办 ${working} 条 · 超期 ${rows.filter((row) => isRowLate(row, today)).length} 条`
}
