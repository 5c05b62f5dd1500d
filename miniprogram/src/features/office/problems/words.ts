import type { Day } from '@lianxin/shared/calendar'
import { momentText, shortDayText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import type { Conclusion } from '@lianxin/shared/needs/schema'
import type { ListStatus } from '@lianxin/shared/problems/problem-state'
import type { ProblemList } from '@lianxin/shared/problems/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { Column } from '../../../ui/table'
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
export const statusText = ({ status, worded }: Pick<ProblemRow, 'status' | 'worded'>, list: ListStatus): string => {
  switch (status) {
    case 'listed':
      if (!worded) return '未写清楚'
      return list === 'studied' ? '待定方案' : '已写清楚'
    case 'planned':
      return '方案待审定'
    case 'assigned':
      return '办理中'
    case 'concluded':
      return '正在告诉职工'
    case 'finished':
      return '已办结'
    case 'joined':
      return '已并入别的问题'
    case 'carried':
      return '已结转下季度'
  }
}

/** `首次`, `2 次` */
export const carriedText = (times: number): string => (times === 0 ? '首次' : `${times} 次`)

const DAY_MS = 24 * 3600_000
/** Calendar days from one day to a later one. */
export const daysLate = (due: Day, today: Day): number => Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS)

/** `12月10日`; of another year `2027年1月1日`. */
export const dueDayText = (due: Day, today: Day): string =>
  due.slice(0, 4) === today.slice(0, 4) ? shortDayText(due) : `${due.slice(0, 4)}年${shortDayText(due)}`

/** `12月10日`, `12月10日 已超3天` */
export const dueText = (row: Pick<ProblemRow, 'status' | 'due'>, today: Day): string => {
  if (!row.due) return ''
  const day = dueDayText(row.due, today)
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

/** Why a form waits: a person must look first. */
export const OVERTAKEN = '先看看别人改了什么。'
