import { dayOf } from '@lianxin/shared/calendar'
import { dayText, longDayText, quarterText } from '@lianxin/shared/dates'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { How, NeedEvent } from '@lianxin/shared/needs/schema'
import { OFFICE } from '@lianxin/shared/people/rules'
import { datesText } from './right-words'
import { conclusionWords, dueDay, holderText, reopenWords, resultWords, satisfactionWords } from './words'

const byText = (event: NeedEvent): string => (event.by.as === 'filer' ? '您' : event.by.name || '工会')

/** What happened, told to the one who filed it; `said` stands beneath. */
export const eventSentence = (event: NeedEvent): { sentence: string; said?: string | undefined } => {
  const who = byText(event)
  switch (event.move) {
    case 'raise':
      return { sentence: raiseText(event) }
    case 'accept':
      return { sentence: event.holder.kind === 'body' ? `${event.holder.name}的${who}接手` : `${who}接手` }
    case 'say':
      return { sentence: `${who}说`, said: event.words }
    case 'ask':
      return { sentence: `${who}问您`, said: event.words }
    case 'supply':
      return { sentence: '您补充', said: event.words }
    case 'refer':
      return { sentence: `${who}转给${holderText(event.holder)}，要求${dayText(event.due)}前办好` }
    case 'cannot':
      return { sentence: cannotText(event) }
    case 'answer':
      return {
        sentence: `${who}答复：${resultWords[event.result]}`,
        said: [event.words, event.outside].filter(Boolean).join('\n'),
      }
    case 'conclude':
      return {
        sentence: `区总工会研究后的结果：${conclusionWords[event.result]}`,
        said: [event.words, event.outside].filter(Boolean).join('\n'),
      }
    case 'judge':
      return { sentence: `您说办好了，${satisfactionWords[event.satisfaction]}`, said: event.words }
    case 'reopen':
      return { sentence: `您说没办好：${reopenWords[event.reason]}。接着办`, said: event.words }
    case 'urge':
      return { sentence: '您催了一下', said: event.words }
    case 'withdraw':
      return { sentence: '您撤回了这件事', said: event.words }
    default:
      return handledSentence(event)
  }
}

type Handled = Exclude<
  NeedEvent,
  {
    move:
      | 'raise'
      | 'accept'
      | 'say'
      | 'ask'
      | 'supply'
      | 'refer'
      | 'cannot'
      | 'answer'
      | 'conclude'
      | 'judge'
      | 'reopen'
      | 'urge'
      | 'withdraw'
  }
>

/** What officers did among themselves, and what the clock did. */
const handledSentence = (event: Handled): { sentence: string; said?: string | undefined } => {
  const who = byText(event)
  switch (event.move) {
    case 'call':
      return {
        sentence: event.reached ? `${who}给您打过电话，说是通了` : `${who}给您打过电话，没打通`,
        said: event.words,
      }
    case 'deny':
      return { sentence: '您说没接到这个电话' }
    case 'assign':
      return { sentence: `${who}定了由${holderText(event.holder)}来办` }
    case 'return':
      return {
        sentence: `${who}退了回去，现在由${event.holder.name}${event.holder.id === OFFICE ? '定谁来办' : '接着办'}`,
      }
    case 'extend':
      return { sentence: `${who}申请延期，等${event.approver.name}定。原因：`, said: event.words }
    case 'grant':
      return { sentence: `${who}同意延期，延到${dueDay(event.resultDue)}` }
    case 'decline':
      return { sentence: `${who}没同意延期，还按原来的日子办` }
    case 'resume':
      return { sentence: '等您回答的时间到了，先接着办' }
    case 'handover':
      return { sentence: `${event.from.name}调走了，由${event.to.name}接着负责，说好的日子不变` }
    case 'lapse':
      return { sentence: '没等到您评，按未评价办结' }
    case 'late':
      return { sentence: `${lateWords[event.what]}，已告诉${event.told.map(({ name }) => name).join('、')}` }
    case 'list':
      return { sentence: listText(event) }
    default:
      return urgentSentence(event)
  }
}

/** What keeps it from lying still: the office's pressing, and a legal time limit. */
const urgentSentence = (
  event: Extract<NeedEvent, { move: 'press' | 'date' | 'expiring' }>,
): { sentence: string; said?: string | undefined } => {
  const who = byText(event)
  switch (event.move) {
    case 'press':
      return { sentence: `区总工会${event.by.name}催了一下，请经手的人尽快办` }
    case 'date':
      return {
        sentence: event.by.as === 'filer' ? '您补充了日子' : `${who}替您记下了日子`,
        said: datesText(event.dates),
      }
    case 'expiring': {
      const when = event.until < dayOf(event.at) ? '法定时限可能已过' : '法定时限快到了'
      return {
        sentence: `${when}（${longDayText(event.until)}），已告诉${event.told.map(({ name }) => name).join('、') || '经手的人'}`,
      }
    }
  }
}

/** What is late, told to the one who filed it. */
export const lateWords = {
  first: '该回您话的时间过了',
  result: '该答复您的日子过了',
  referral: '要求办好的日子过了',
} satisfies Record<Extract<NeedEvent, { move: 'late' }>['what'], string>

const howWords = {
  visit: '走访时',
  call: '接电话时',
  paper: '看了纸条',
} satisfies Record<How, string>

const raiseText = ({ by, how, check, holder }: Extract<NeedEvent, { move: 'raise' }>): string => {
  if (how) return `${by.name}${howWords[how]}替您记下，交给${holderText(holder)}`
  return check === 'risky'
    ? `您提出。微信说内容要先有人看一下，${holderText(holder)}看过就转给该办的人`
    : `您提出，交给${holderText(holder)}`
}

const cannotText = (event: Extract<NeedEvent, { move: 'cannot' }>): string =>
  event.gate
    ? `${event.by.name}这里也解决不了。各级都试过了，季度末列入区里的问题清单`
    : `${event.by.name}这里解决不了，转给${holderText(event.holder)}接着办`

const listText = ({ quarter, why }: Extract<NeedEvent, { move: 'list' }>): string =>
  `列入${quarterText(quarter)}问题清单，${why === 'overdue' ? '因为过了说好的日子还没结果' : '因为各级都解决不了'}，由区总工会研究`

/** A filer's move that has not got through yet. */
export const actSentence = (act: MoveInput): { sentence: string; said?: string | undefined } => {
  const said = 'words' in act ? act.words : undefined
  switch (act.move) {
    case 'supply':
      return { sentence: '您补充', said }
    case 'judge':
      return { sentence: `您说办好了，${satisfactionWords[act.satisfaction]}`, said }
    case 'reopen':
      return { sentence: `您说没办好：${reopenWords[act.reason]}`, said }
    case 'urge':
      return { sentence: '您催了一下', said }
    case 'deny':
      return { sentence: '您说没接到电话' }
    case 'withdraw':
      return { sentence: '您要撤回这件事', said }
    case 'date':
      return { sentence: '您补充日子', said: datesText(act.dates) }
    default:
      return { sentence: '您说', said }
  }
}
