import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import { longDayText, shortDayText } from '@lianxin/shared/dates'
import type { Counts, Progress } from '@lianxin/shared/office/report'
import { neutral } from '@lianxin/shared/organisation/sheets/neutral'

export type Line = Output<'printProblems'>['lines'][number]

/** How a problem ended, in the office's terms. */
const conclusionText = {
  solved: '办成',
  partly: '部分办成',
  handed_outside: '已转外部',
  explained: '已解释',
  cannot: '办不到',
  reported_up: '报上级',
  union_letters: '一函两书',
} as const satisfies Record<NonNullable<Line['conclusion']>, string>

/** One column of the printed list and of its sheet; `at` is a line's place, from 0. */
export type Column = { key: string; title: string; text: (line: Line, at: number) => string }

/** The columns of the list as it is handed in, in their order. */
export const columns: readonly Column[] = [
  { key: 'at', title: '序号', text: (_, at) => String(at + 1) },
  { key: 'title', title: '问题', text: titleText },
  { key: 'people', title: '涉及人数', text: ({ people }) => String(people) },
  { key: 'tried', title: '已采取措施', text: ({ tried }) => tried ?? '' },
  { key: 'unsolved', title: '未解决原因', text: ({ unsolved }) => unsolved ?? '' },
  { key: 'measures', title: '解决措施', text: ({ plan }) => plan?.measures ?? '' },
  { key: 'leader', title: '责任领导', text: ({ plan }) => plan?.leader?.name ?? '' },
  { key: 'bodies', title: '牵头/配合部室', text: bodiesText },
  { key: 'owner', title: '责任人', text: ({ plan }) => plan?.owner.name ?? '' },
  { key: 'due', title: '完成时限', text: dueText },
  { key: 'progress', title: '进展', text: progressText },
]

// The year only where it is another than the list's own.
function dueText({ plan, quarter }: Line): string {
  if (!plan) return ''
  return plan.due.startsWith(quarter.slice(0, 4)) ? shortDayText(plan.due) : longDayText(plan.due)
}

function titleText({ title, carriedOver }: Line): string {
  return carriedOver > 0 ? `${title}（结转 ${carriedOver} 次）` : title
}

function bodiesText({ plan }: Line): string {
  if (!plan) return ''
  const helpers = plan.helpers.map(({ name }) => name).join('、')
  return helpers ? `${plan.lead.name} / ${helpers}` : plan.lead.name
}

function progressText({ status, conclusion, settled, progress }: Line): string {
  const said = progress ? `${shortDayText(dayOf(progress.at))} ${progress.words}` : ''
  if (status === 'carried') return ['结转到下一季度', said].filter(Boolean).join('：')
  if (settled) return '已办结（每个人都有了结果）'
  if (conclusion)
    return [`${status === 'finished' ? '已办结' : '正在告知本人'}（${conclusionText[conclusion]}）`, said]
      .filter(Boolean)
      .join('：')
  if (said) return said
  return status === 'planned' ? '方案等审定' : ''
}

/** The sheet line by line, its titles first; formulas are neutralised. */
export const sheetOf = (lines: readonly Line[]): string[][] => [
  columns.map(({ title }) => title),
  ...lines.map((line, at) => columns.map(({ text }) => neutral(text(line, at)))),
]

/** `打印于2026年11月20日` */
export const printedText = (day: Day): string => `打印于${longDayText(day)}`

const figures = ['received', 'settled', 'resolution', 'satisfaction', 'listed', 'carried'] as const
type Figure = (typeof figures)[number]

/** What 季度情况 counts, in its order. */
export const figureText = {
  received: '收到',
  settled: '办结',
  resolution: '办结率',
  satisfaction: '满意率',
  listed: '列入清单',
  carried: '其中结转',
} as const satisfies Record<Figure, string>

/** One figure beside the quarter before: what it is, and in a sign and a word how it changed. */
export type Compared = { figure: Figure; now: string; change: string }

const isRate = (figure: Figure): boolean => figure === 'resolution' || figure === 'satisfaction'

/** All figures of one street or of the district; a rate of fewer than five is `—`. */
export const comparedOf = ({ now, before }: { now: Counts; before: Counts }): Compared[] =>
  figures.map((figure) => ({
    figure,
    now: figureWords(figure, now[figure]),
    change: changeWords(figure, now[figure], before[figure]),
  }))

const figureWords = (figure: Figure, value: number | undefined): string => {
  if (value === undefined) return '—'
  return isRate(figure) ? `${value}%` : String(value)
}

const changeWords = (figure: Figure, now: number | undefined, before: number | undefined): string => {
  if (now === undefined || before === undefined) return ''
  const more = now - before
  if (more === 0) return '持平'
  const unit = isRate(figure) ? '点' : ''
  return more > 0 ? `↑多${more}${unit}` : `↓少${-more}${unit}`
}

/** The three steps of a problem, in the office's terms and in everybody's. */
export const steps = [
  { key: 'found', office: '发现', plain: '列进清单' },
  { key: 'planned', office: '定方案', plain: '定了办法' },
  { key: 'solved', office: '解决', plain: '已经解决' },
] as const satisfies readonly { key: keyof Progress; office: string; plain: string }[]

/** `其中结转 2 件`, empty when none was on the list before. */
export const carriedWords = ({ carried }: Progress): string => (carried > 0 ? `其中上季度结转来的 ${carried} 件` : '')

/** Whether problems stay where they were found (停滞在发现问题阶段). */
export const stuckWords = ({ found, planned }: Progress): string =>
  found > 0 && planned < found ? `还有 ${found - planned} 件停在“发现”，方案没有定下来` : ''

/** Under 季度情况: how its rates are made. */
export const RATES =
  '每个数下面是和上季度比。办结率：本人说办好的 ÷ 本人评过的；满意率：满意的 ÷ 本人评过的；不足 5 件的不算，写“—”。点是百分点。'
