import { dayOf, type Instant, plusDays } from '@lianxin/shared/calendar'
import { dayText, momentText, shortDayText } from '@lianxin/shared/dates'
import type { NeedRow, NeedView } from '@lianxin/shared/needs/views'
import { OFFICE } from '@lianxin/shared/people/rules'
import type { Step } from '../../ui/steps'
import { eventSentence, lateWords } from './event-words'
import { dueDay, whoHas } from './words'

/** Who has it, what comes next, by when: the one sentence on top of a need, and its last, open step. */
export const nextSentence = (need: NeedView, now: Instant): string => {
  const who = whoHas(need.holder)
  if (need.status === 'answered') return '有答复了，请您看看办好了没有'
  if (need.status === 'closed') return need.lapsed ? '您没有评，按未评价办结了' : '您说办好了，这件事办完了'
  if (need.status === 'withdrawn') return '您撤回了，这件事不再办'
  if (need.status === 'asked') return `等您回答。${need.holder.person}问了您一句话，您回了接着办`
  if (need.gate) return '各级都试过了。季度末列入区里的问题清单，由区总工会研究'
  if (need.holder.id === OFFICE) return `${need.holder.name}在定由谁来办，${dueDay(need.resultDue)}前给您答复`
  if (need.resultDue < now) return `${who}负责，说好${dueDay(need.resultDue)}前答复，已经过期了`
  if (need.firstDue && need.firstDue >= now)
    return `${who}负责，${momentText(need.firstDue)}前先回您话，${dueDay(need.resultDue)}前给您答复`
  if (need.firstDue) return `${who}负责，该回您话了还没回。${dueDay(need.resultDue)}前给您答复`
  return `${who}负责，${dueDay(need.resultDue)}前给您答复`
}

/** Is somebody late with this one? Said in words, and with a way on. */
export const isLate = ({ status, firstDue, resultDue, gate, late }: NeedView, now: Instant): boolean => {
  if (late.length > 0) return true
  if (gate || (status !== 'raised' && status !== 'accepted' && status !== 'referred')) return false
  return resultDue < now || (firstDue !== undefined && firstDue < now)
}

/** Who has been told that it is late, one sentence for each due that passed. */
export const toldSentences = ({ late }: Pick<NeedView, 'late'>): string[] => {
  // Told twice, the head and then the office: the last word names whom it has reached by now.
  const names = (due: string) => [...new Set(late.filter((one) => one.due === due).flatMap(({ told }) => told))]
  return [...new Map(late.map(({ due, what }) => [due, `${lateWords[what]}，已告诉${names(due).join('、')}`])).values()]
}

/** What else there is to know now: a lapse to come, the days left to come back, an extension not yet decided. */
export const asideSentence = (need: NeedView, now: Instant): string | undefined => {
  if (need.status === 'answered' && need.lapsesAt) return `${dueDay(need.lapsesAt)}前不评，就按未评价办结`
  if (need.status === 'closed' && need.closedAt) {
    const last = plusDays(dayOf(need.closedAt), need.reopenFor)
    return dayOf(now) > last ? undefined : `没办好的话，${dayText(last)}前可以点“其实没办好？”接着办`
  }
  return need.extension && `${need.extension.name}申请延期，还没定。原因：${need.extension.words}`
}

/** What is still to come, as the last step: short, for the sentence on top says the rest. */
const nextStep = (need: NeedView, now: Instant): string => {
  if (need.status === 'answered') return '您说办好没办好'
  if (need.status === 'asked') return '您回答'
  if (need.gate) return '列入区里的问题清单'
  // A day that has passed is no promise: the sentence on top says which it was.
  if (need.status === 'raised' && need.firstDue)
    return need.firstDue < now ? '先回您话，已经晚了' : `先回您话，${momentText(need.firstDue)}前`
  return need.resultDue < now ? '给您答复，已经过期' : `给您答复，${dueDay(need.resultDue)}前`
}

/** The whole history as sentences, and what comes next while anything does. */
export const stepsOf = (need: NeedView, now: Instant): Step[] => {
  const steps = need.events.map((event) => ({
    key: String(event.n),
    when: momentText(event.at),
    ...eventSentence(event),
  }))
  if (need.status === 'closed' || need.status === 'withdrawn') return steps
  return [...steps, { key: 'next', sentence: nextStep(need, now), isNext: true }]
}

type Listed = Pick<NeedRow, 'status' | 'holder' | 'resultDue' | 'gate' | 'late'>

/** One line of 我的事. */
export const rowSentence = ({ status, holder, resultDue, gate, late }: Listed, now: Instant): string => {
  if (status === 'answered') return '有答复了，请看看办好了没有'
  if (status === 'closed') return '办完了'
  if (status === 'withdrawn') return '撤回了'
  if (status === 'asked') return `${holder}在等您回答`
  if (gate) return '季度末列入区里的问题清单'
  if (late) return `${holder}负责，已过期，已告诉${late.told}`
  const day = shortDayText(dayOf(resultDue))
  return resultDue < now ? `${holder}负责，${day}前该答复，已经过期了` : `${holder}负责，${day}前给您答复`
}
