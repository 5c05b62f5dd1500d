import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { dayText, momentText, quarterText, shortDayText } from '@lianxin/shared/dates'
import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import type { NeedEvent, Telling } from '@lianxin/shared/needs/schema'
import type { NeedRow, NeedView } from '@lianxin/shared/needs/views'
import type { Step } from '../../ui/steps'

export const identityWords = {
  union: '只有工会办事的人，单位不知道',
  nobody: '不留名',
} satisfies Record<Telling['identity'], string>

export const employerWords = {
  yes: '可以',
  ask_first: '先问我',
  no: '别找',
} satisfies Record<Telling['employer'], string>

export const reachableWords = {
  day: '白天',
  evening: '晚上',
  message: '发消息',
} satisfies Record<NonNullable<Telling['reachable']>, string>

type Answer = Extract<NeedEvent, { move: 'answer' }>
type Judge = Extract<NeedEvent, { move: 'judge' }>
type Reopen = Extract<NeedEvent, { move: 'reopen' }>

export const resultWords = {
  solved: '办成了',
  partly: '办成了一部分',
  handed_outside: '已经转到外面的部门',
  explained: '给您解释',
  cannot: '办不到，原因如下',
} satisfies Record<Answer['result'], string>

export const satisfactionWords = {
  satisfied: '满意',
  so_so: '一般',
  unsatisfied: '不满意',
} satisfies Record<Judge['satisfaction'], string>

export const reopenWords = {
  no_contact: '没人联系我',
  off_point: '答非所问',
  only_said_no: '只说没办',
  other: '别的原因',
} satisfies Record<Reopen['reason'], string>

/** `王建国`, or `街道工会服务站的李芳`: a person, and where they sit when it is not their own patch. */
const whoHas = ({ kind, name, person }: NeedView['holder']): string => (kind === 'body' ? `${name}的${person}` : person)

type Holder = Extract<NeedEvent, { move: 'accept' }>['holder']
const holderText = (holder: Holder): string => whoHas({ ...holder, person: holder.person.name })

const byText = (event: NeedEvent): string => (event.by.as === 'filer' ? '您' : event.by.name || '工会')

/** What happened, told to the one who filed it; `said` stands beneath. */
export const eventSentence = (event: NeedEvent): { sentence: string; said?: string | undefined } => {
  const who = byText(event)
  switch (event.move) {
    case 'raise':
      return { sentence: `您提出，交给${holderText(event.holder)}` }
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
    case 'judge':
      return { sentence: `您说办好了，${satisfactionWords[event.satisfaction]}`, said: event.words }
    case 'reopen':
      return { sentence: `您说没办好：${reopenWords[event.reason]}。接着办`, said: event.words }
    case 'withdraw':
      return { sentence: '您撤回了这件事', said: event.words }
    case 'list':
      return { sentence: listText(event) }
  }
}

const cannotText = (event: Extract<NeedEvent, { move: 'cannot' }>): string =>
  event.gate
    ? `${event.by.name}这里也解决不了。各级都试过了，季度末列入区里的问题清单`
    : `${event.by.name}这里解决不了，转给${holderText(event.holder)}接着办`

const listText = ({ quarter, why }: Extract<NeedEvent, { move: 'list' }>): string =>
  `列入${quarterText(quarter)}问题清单，${why === 'overdue' ? '因为过了说好的日子还没结果' : '因为各级都解决不了'}，由区总工会研究`

const dueDay = (at: Instant): string => dayText(dayOf(at))

/** Who has it, what comes next, by when: the one sentence on top of a need, and its last, open step. */
export const nextSentence = (need: NeedView, now: Instant): string => {
  const who = whoHas(need.holder)
  if (need.status === 'answered') return '有答复了，请您看看办好了没有'
  if (need.status === 'closed') return '您说办好了，这件事办完了'
  if (need.status === 'withdrawn') return '您撤回了，这件事不再办'
  if (need.status === 'asked') return `等您回答。${need.holder.person}问了您一句话，您回了接着办`
  if (need.gate) return '各级都试过了。季度末列入区里的问题清单，由区总工会研究'
  if (need.resultDue < now) return `${who}负责，说好${dueDay(need.resultDue)}前答复，已经过期了`
  if (need.firstDue && need.firstDue >= now)
    return `${who}负责，${momentText(need.firstDue)}前先回您话，${dueDay(need.resultDue)}前给您答复`
  if (need.firstDue) return `${who}负责，该回您话了还没回。${dueDay(need.resultDue)}前给您答复`
  return `${who}负责，${dueDay(need.resultDue)}前给您答复`
}

/** Is somebody late with this one? Said in words, and with a way on. */
export const isLate = ({ status, firstDue, resultDue, gate }: NeedView, now: Instant): boolean => {
  if (gate || (status !== 'raised' && status !== 'accepted' && status !== 'referred')) return false
  return resultDue < now || (firstDue !== undefined && firstDue < now)
}

/** What is still to come, as the last step: short, for the sentence on top says the rest. */
const nextStep = (need: NeedView): string => {
  if (need.status === 'answered') return '您说办好没办好'
  if (need.status === 'asked') return '您回答'
  if (need.gate) return '列入区里的问题清单'
  if (need.status === 'raised' && need.firstDue) return `先回您话，${momentText(need.firstDue)}前`
  return `给您答复，${dueDay(need.resultDue)}前`
}

/** The whole history as sentences, and what comes next while anything does. */
export const stepsOf = (need: NeedView): Step[] => {
  const steps = need.events.map((event) => ({
    key: String(event.n),
    when: momentText(event.at),
    ...eventSentence(event),
  }))
  if (need.status === 'closed' || need.status === 'withdrawn') return steps
  return [...steps, { key: 'next', sentence: nextStep(need), isNext: true }]
}

/** One line of 我的事. */
export const rowSentence = ({ status, holder, resultDue, gate }: NeedRow, now: Instant): string => {
  if (status === 'answered') return '有答复了，请看看办好了没有'
  if (status === 'closed') return '办完了'
  if (status === 'withdrawn') return '撤回了'
  if (status === 'asked') return `${holder}在等您回答`
  if (gate) return '季度末列入区里的问题清单'
  const day = shortDayText(dayOf(resultDue))
  return resultDue < now ? `${holder}负责，${day}前该答复，已经过期了` : `${holder}负责，${day}前给您答复`
}

/** Reasons that read otherwise to the one who filed. */
const filerReasons: Partial<Record<RefusalCode, string>> = {
  already_answered: '已经有答复了，请说办好没办好',
  not_answered: '还没有答复，有了答复再说',
  closed: '这件事已经办完了',
  withdrawn: '这件事您已经撤回了',
  not_filer: '只能在提出这件事的手机上办',
}

/** Why a filer's button cannot be pressed. */
export const filerReason = (code: RefusalCode | undefined): string | undefined =>
  code === undefined ? undefined : (filerReasons[code] ?? wordsOf(code))
