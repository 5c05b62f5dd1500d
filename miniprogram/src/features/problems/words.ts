import { dayOf } from '@lianxin/shared/calendar'
import { momentText, shortDayText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import type { Problem, ProblemList } from '@lianxin/shared/problems/schema'
import type { Column } from '../../ui/table'

/** Why a problem entered the list, in the office's official terms. */
const whyText = { beyond_reach: '各级解决不了', overdue: '超期未办结' } as const satisfies Record<
  Problem['why'],
  string
>

const carriedText = (times: number): string => (times === 0 ? '首次' : `${times} 次`)

/** The table's columns, as on the screen and in print; `at` is a problem's place in the list, from 0. */
export const columns: readonly Column<Problem>[] = [
  { key: 'at', title: '序号', text: (_, at) => String(at + 1) },
  { key: 'title', title: '问题', text: ({ title }) => title },
  { key: 'area', title: '街道/片区', text: ({ area }) => area },
  { key: 'category', title: '类别', text: ({ category }) => termOf(category) },
  { key: 'why', title: '进入原因', text: ({ why }) => whyText[why] },
  { key: 'holder', title: '经手', text: ({ holder }) => holder },
  { key: 'raised', title: '提出日', text: ({ raisedAt }) => shortDayText(dayOf(raisedAt)) },
  { key: 'carried', title: '结转次数', text: ({ carriedOver }) => carriedText(carriedOver) },
]

/** `各级解决不了 3 件`, `超期未办结 2 件`, `未到期留下 14 件` */
export const countsOf = ({ beyondReach, overdue, stayed }: ProblemList): string[] => [
  `${whyText.beyond_reach} ${beyondReach} 件`,
  `${whyText.overdue} ${overdue} 件`,
  `未到期留下 ${stayed} 件`,
]

/** When the list was made. */
export const closedText = ({ closedAt }: ProblemList): string => `${momentText(closedAt)} 生成`

/** Under a card's title, on a phone. */
export const cardWords = ({ why, area, category, carriedOver }: Problem): string[] => [
  whyText[why],
  termOf(category),
  area,
  ...(carriedOver > 0 ? [`结转 ${carriedText(carriedOver)}`] : []),
]

/** What the detail says of a problem besides its title. */
export const factsOf = (problem: Problem): { name: string; words: string }[] => [
  { name: '进入原因', words: whyText[problem.why] },
  { name: '类别', words: termOf(problem.category) },
  { name: '街道/片区', words: problem.area },
  { name: '经手', words: problem.holder },
  { name: '提出', words: momentText(problem.raisedAt) },
  { name: '进入清单', words: momentText(problem.enteredAt) },
  { name: '结转次数', words: carriedText(problem.carriedOver) },
]
