import { dayOf } from '@lianxin/shared/calendar'
import { dayText, longDayText, momentText, quarterText } from '@lianxin/shared/dates'
import type { Conclusion, NeedEvent, ResultKind } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Step } from '../../ui/steps'
import { datesText } from '../needs/right-words'
import { reopenWords, satisfactionWords } from '../needs/words'

type EventOf<M extends NeedEvent['move']> = Extract<NeedEvent, { move: M }>

/** The whole history as those who handle it read it, oldest first, evidence included. */
export const storyOf = (need: Pick<NeedView, 'events'>): Step[] => need.events.map(stepOf)

/** One step of it, which also tells what somebody else did meanwhile. */
export const stepOf = (event: NeedEvent): Step => {
  const { sentence, lines } = toldOf(event)
  return { key: String(event.n), when: momentText(event.at), sentence, said: lines.join('\n') || undefined }
}

/** A result kind in the handlers' words. */
export const resultWords = {
  solved: '办成',
  partly: '部分办成',
  handed_outside: '已转外部',
  explained: '已解释',
  cannot: '办不到',
} as const satisfies Record<ResultKind, string>

/** How a problem ended, in the office's words. */
export const conclusionWords = {
  ...resultWords,
  reported_up: '报上级',
  union_letters: '一函两书',
} as const satisfies Record<Conclusion, string>

/** Why a need entered a quarter's list, in the office's words. */
export const whyListed = {
  beyond_reach: '各级解决不了',
  overdue: '超期',
} as const satisfies Record<EventOf<'list'>['why'], string>

/** What one is late with, in the handlers' words. */
export const lateWords = {
  first: '第一次回话',
  result: '答复结果',
  referral: '转办',
} as const satisfies Record<EventOf<'late'>['what'], string>

type Told = { sentence: string; lines: string[] }

const told = (sentence: string, ...lines: (string | undefined)[]): Told => ({
  sentence,
  lines: lines.flatMap((line) => (line ? [line] : [])),
})

const who = ({ by }: NeedEvent): string => (by.as === 'filer' ? '本人' : by.name)

const toldOf = (event: NeedEvent): Told => {
  switch (event.move) {
    case 'raise':
      return told(raiseText(event))
    case 'accept':
      return told(`${who(event)}接手`)
    case 'say':
      return told(event.by.as === 'filer' ? '本人说' : `${who(event)}留言`, event.words)
    case 'call':
      return told(`${who(event)}给本人打电话，${event.reached ? '打通了' : '没人接'}`, event.words)
    case 'deny':
      return told('本人说没接到电话，第一次回话不算')
    case 'answer':
      return told(`${who(event)}答复：${resultWords[event.result]}`, event.words, outside(event.outside))
    case 'conclude':
      return told(`问题清单有结果：${conclusionWords[event.result]}`, event.words, outside(event.outside))
    case 'judge':
      return told(`本人说办好了，${satisfactionWords[event.satisfaction]}`, event.words)
    case 'reopen':
      return told(`本人说没办好：${reopenWords[event.reason]}`, event.words, `重新办，${dueWords(event.resultDue)}`)
    case 'urge':
      return told('本人催了一下', event.words)
    case 'withdraw':
      return told('本人撤回', event.words)
    case 'handover':
      return told(`${event.from.name}调离，由${event.to.name}接办`)
    case 'lapse':
      return told('本人没有评，按未评价办结')
    case 'list':
      return told(`列入${quarterText(event.quarter)}问题清单（${whyListed[event.why]}）`)
    default:
      return handedOn(event)
  }
}

const how = { visit: '走访时', call: '接电话时', paper: '收到纸条' } as const
const forWhom = { worker: '职工', union: '基层工会' } as const

const raiseText = (event: EventOf<'raise'>): string => {
  const to = event.holder.person.id === event.by.id ? '自己办' : `交给${event.holder.name}`
  if (event.how) return `${who(event)}${how[event.how]}替${forWhom[event.for ?? 'worker']}记下，${to}`
  return event.check === 'risky' ? `本人提出，微信提示内容可能不合适，${to}先看` : `本人提出，${to}`
}

type HandedOn = EventOf<'refer' | 'assign' | 'return' | 'cannot' | ClockMove>
type ClockMove = 'ask' | 'supply' | 'resume' | 'extend' | 'grant' | 'decline' | 'late' | UrgentMove
type UrgentMove = 'press' | 'date' | 'expiring'

const handedOn = (event: HandedOn): Told => {
  switch (event.move) {
    case 'refer': {
      const to = `${event.holder.name}（${event.holder.person.name}）`
      return told(`${who(event)}转给${to}`, event.words, `${dayText(event.due)}前办好`)
    }
    case 'assign':
      return told(`${who(event)}指派给${event.holder.person.name}`)
    case 'return':
      return told(`${who(event)}退回给${event.holder.name}`, event.words)
    case 'cannot': {
      const then = event.gate ? '各级都试过了，季度末列入问题清单' : `接着由${event.holder.name}办`
      return told(`${who(event)}这里解决不了，${then}`, `试过：${event.tried}`, `为什么不行：${event.why}`)
    }
    default:
      return clocked(event)
  }
}

const clocked = (event: EventOf<ClockMove>): Told => {
  switch (event.move) {
    case 'ask':
      return told(`${who(event)}问本人，期限暂停`, event.words, `最晚等到${momentText(event.pauseEnds)}`)
    case 'supply':
      return told('本人补充', event.words)
    case 'resume':
      return told('没等到本人补充，期限接着走')
    case 'extend':
      return told(`${who(event)}申请延期，等${event.approver.name}定`, event.words)
    case 'grant':
      return told(`${who(event)}同意延期`, dueWords(event.resultDue))
    case 'decline':
      return told(`${who(event)}没有同意延期`, event.words)
    case 'late':
      return told(`${lateWords[event.what]}过期（${dayText(dayOf(event.due))}到期）`, toldText(event))
    default:
      return urgent(event)
  }
}

const urgent = (event: EventOf<UrgentMove>): Told => {
  switch (event.move) {
    case 'press':
      return told(`区总工会${who(event)}催办`, event.words)
    case 'date':
      return told(`${event.by.as === 'filer' ? '本人补充' : `${who(event)}记下`}日子`, datesText(event.dates))
    case 'expiring': {
      const when = event.until < dayOf(event.at) ? '可能已过' : '快到了'
      return told(`法定时限${when}（${longDayText(event.until)}）`, toldText(event))
    }
  }
}

const toldText = ({ told: people }: EventOf<'late' | 'expiring'>): string | undefined =>
  people.length > 0 ? `已告诉${people.map(({ name }) => name).join('、')}` : undefined

const outside = (reference: string | undefined) => reference && `外部编号：${reference}`
const dueWords = (at: string) => `${dayText(dayOf(at))}前答复`
