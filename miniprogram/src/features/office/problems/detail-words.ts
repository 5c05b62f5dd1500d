import type { Day } from '@lianxin/shared/calendar'
import { momentText, quarterText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import type { NeedBehind, ProblemView } from '@lianxin/shared/problems/views'
import { carriedText, daysLate, dueDayText, whyText } from './words'

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
    ? `${who}，时限${dueDayText(due, today)}，已超${daysLate(due, today)}天。`
    : `${who}，${dueDayText(due, today)}前办好。`
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
