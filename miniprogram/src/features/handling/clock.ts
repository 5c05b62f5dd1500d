import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { dayText, momentText } from '@lianxin/shared/dates'
import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { lateWords } from './story'
import { type Due, dueText } from './words'

/** One sentence of the clock. */
export type Line = { words: string; tone: Due['tone'] }

const line = (words: string, tone: Due['tone'] = 'later'): Line => ({ words, tone })

/** The clock as sentences: who has it, which clock runs and why, what is owed by when, and who knows that it is late. */
export const clockOf = (need: NeedView, now: Instant): Line[] => [
  line(holderText(need)),
  ...(isOpen(need.status)
    ? openLines(need, now)
    : [line(endText(need), need.status === 'answered' ? 'waiting' : 'later')]),
]

const endText = ({ status, lapsed, lapsesAt }: NeedView): string => {
  if (status === 'answered') {
    return `已经答复，等本人说办没办好${lapsesAt ? `；${dayText(dayOf(lapsesAt))}前不说，就按未评价办结` : ''}`
  }
  if (status === 'withdrawn') return '本人已经撤回，不用再办'
  return lapsed ? '本人没有评，按未评价办结；本人说没办好，就接着办' : '本人已经评过，这一件办结了'
}

const openLines = (need: NeedView, now: Instant): Line[] => [
  ...firstLines(need, now),
  ...(need.status === 'asked' ? pauseLines(need) : runningLines(need, now)),
  ...need.late.map(({ what, at, told }) =>
    line(
      `${lateWords[what]}过期，${dayText(dayOf(at))}${told.length > 0 ? `已告诉${told.join('、')}` : '起算'}`,
      'late',
    ),
  ),
]

const firstLines = ({ firstDue, calledFor }: NeedView, now: Instant): Line[] => {
  if (firstDue) {
    const { words, tone } = dueText(firstDue, now)
    return [line(`第一次回话：${words}（接手不算，要本人看得到）`, tone)]
  }
  return calledFor ? [line('打通过电话，算第一次回话；本人说没接到，就不算')] : []
}

const pauseLines = ({ pauseEnds }: NeedView): Line[] =>
  pauseEnds ? [line(`等本人补充，期限暂停，最晚到${momentText(pauseEnds)}`, 'waiting')] : []

const runningLines = (need: NeedView, now: Instant): Line[] => [
  resultLine(need, now),
  ...(isResumed(need) ? [line('没等到本人补充，期限又在走，请打电话问', 'soon')] : []),
  ...referralLines(need, now),
  ...extensionLines(need),
  ...(need.urgedAt ? [line(`本人${dayText(dayOf(need.urgedAt))}催过`, 'soon')] : []),
  ...(need.gate ? [line('各级都试过了，季度末列入问题清单；有办法时仍可答复', 'soon')] : []),
  ...missingLines(need),
]

/** Whose evidence the gate still waits for, once somebody has left theirs; a handler reads it beside the button. */
const missingLines = ({ missing = [], events, part, status }: NeedView): Line[] =>
  missing.length > 0 && events.some(({ move }) => move === 'cannot') && !(part === 'handler' && status === 'accepted')
    ? [line(`列入问题清单还差：${missing.join('、')}`)]
    : []

const resultLine = ({ resultDue, extended }: NeedView, now: Instant): Line => {
  const { words, tone } = dueText(resultDue, now)
  const day = dayText(dayOf(resultDue))
  const by = tone === 'late' ? `${day}到期，${words}` : tone === 'soon' ? words : `${day}前`
  return line(`答复结果：${by}${extended ? '（已延期）' : ''}`, tone)
}

/** The last step of one of these kinds, when there was one. */
const lastOf = ({ events }: NeedView, ...moves: NeedEvent['move'][]): NeedEvent | undefined =>
  events.filter(({ move }) => moves.includes(move)).at(-1)

const isResumed = (need: NeedView): boolean => lastOf(need, 'ask', 'resume', 'supply', 'call')?.move === 'resume'

const referralLines = (need: NeedView, now: Instant): Line[] => {
  const { referralDue, returnBy, part } = need
  const today = dayOf(now)
  const back = lastOf(need, 'refer', 'cannot', 'return')
  return [
    ...(referralDue
      ? [
          line(
            `转办要求：${dayText(referralDue)}前办好`,
            referralDue < today ? 'late' : referralDue === today ? 'soon' : 'later',
          ),
        ]
      : []),
    ...(part === 'handler' && returnBy && whyNot('return', need, now) === undefined
      ? [line(`不归你们办的，${momentText(returnBy)}前可以退回`)]
      : []),
    ...(back?.move === 'return' ? [line(`${back.by.name}退回来的：${back.words}`, 'soon')] : []),
  ]
}

const extensionLines = (need: NeedView): Line[] => {
  if (need.extension)
    return [line(`${need.extension.own ? '您' : need.extension.name}申请了延期，等负责人定`, 'waiting')]
  const decided = lastOf(need, 'extend', 'grant', 'decline', 'refer', 'cannot')
  return decided?.move === 'decline' ? [line(`${decided.by.name}没有同意延期：${decided.words}`, 'soon')] : []
}

const holderText = ({ part, holder }: NeedView): string => {
  if (part !== 'handler') return `现在由${holder.name}${holder.kind === 'body' ? `（${holder.person}）` : ''}办`
  return holder.kind === 'body' ? `在你们${holder.name}，${holder.person}负责` : '在您手里'
}
