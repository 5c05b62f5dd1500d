import { dayOf } from '@lianxin/shared/calendar'
import { dayText, momentText, quarterText } from '@lianxin/shared/dates'
import type { NeedEvent, ResultKind } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Step } from '../../ui/steps'
import { reopenWords, satisfactionWords } from './words'

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

/** Why a need entered a quarter's list, in the office's words. */
export const whyListed = {
  beyond_reach: '各级解决不了',
  overdue: '超期',
} as const satisfies Record<EventOf<'list'>['why'], string>

type Told = { sentence: string; lines: string[] }

const told = (sentence: string, ...lines: (string | undefined)[]): Told => ({
  sentence,
  lines: lines.flatMap((line) => (line ? [line] : [])),
})

const who = ({ by }: NeedEvent): string => (by.as === 'filer' ? '本人' : by.name)

const toldOf = (event: NeedEvent): Told => {
  switch (event.move) {
    case 'raise':
      return told(`本人提出，交给${event.holder.name}`)
    case 'accept':
      return told(`${who(event)}接手`)
    case 'say':
      return told(event.by.as === 'filer' ? '本人说' : `${who(event)}留言`, event.words)
    case 'ask':
      return told(`${who(event)}问本人，期限暂停`, event.words, `最晚等到${momentText(event.pauseEnds)}`)
    case 'supply':
      return told('本人补充', event.words)
    case 'answer':
      return told(`${who(event)}答复：${resultWords[event.result]}`, event.words, outside(event.outside))
    case 'judge':
      return told(`本人说办好了，${satisfactionWords[event.satisfaction]}`, event.words)
    case 'reopen':
      return told(`本人说没办好：${reopenWords[event.reason]}`, event.words, newDue(event))
    case 'withdraw':
      return told('本人撤回', event.words)
    default:
      return handedOn(event)
  }
}

const handedOn = (event: EventOf<'refer' | 'cannot' | 'list'>): Told => {
  if (event.move === 'list') return told(`列入${quarterText(event.quarter)}问题清单（${whyListed[event.why]}）`)
  if (event.move === 'refer') {
    const to = `${event.holder.name}（${event.holder.person.name}）`
    return told(`${who(event)}转给${to}`, event.words, `${dayText(event.due)}前办好`)
  }
  const then = event.gate ? '各级都试过了，季度末列入问题清单' : `接着由${event.holder.name}办`
  return told(`${who(event)}这里解决不了，${then}`, `试过：${event.tried}`, `为什么不行：${event.why}`)
}

const outside = (reference: string | undefined) => reference && `外部编号：${reference}`
const newDue = ({ resultDue }: EventOf<'reopen'>) => `重新办，${dayText(dayOf(resultDue))}前答复`
