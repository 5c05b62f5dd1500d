import { dayOf } from '@lianxin/shared/calendar'
import { quarterText, shortDayText } from '@lianxin/shared/dates'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { Told } from '@lianxin/shared/notices/rules'

/** The sentence one person reads of an event. It never names the matter: phones are read over shoulders. */
export const noticeWords = (event: NeedEvent, state: NeedState, as: Told['as']): string => {
  if (as === 'filer') return toFiler(event, state)
  return as === 'office' ? toOffice(event, state) : toHandler(event, state)
}

const by = (state: NeedState): string => shortDayText(dayOf(state.resultDue))

const names = (event: Extract<NeedEvent, { move: 'late' }>): string => event.told.map(({ name }) => name).join('、')

const toFiler = (event: NeedEvent, state: NeedState): string => {
  const { name } = event.by
  switch (event.move) {
    case 'raise':
      return '微信说您写的内容要先有人看一下。区总工会看过就转给经手的人，说好的日子不变。'
    case 'accept':
      return `${name}接手了您的事，${by(state)}前给您答复。`
    case 'say':
      return `${name}给您留了话。`
    case 'call':
      return event.reached
        ? `${name}说和您通过电话了。没接到的话，打开点一下“没接到电话”。`
        : `${name}给您打过电话，没打通。方便的时候回个话。`
    case 'ask':
      return `${name}想问您一句，您补充了才好接着办。`
    case 'assign':
      return `您的事现在由${event.holder.person.name}负责，${by(state)}前给您答复。`
    case 'extend':
      return `${name}要多些时间办您的事，正等负责人同意。`
    case 'decline':
      return `没有同意延期，您的事还是${by(state)}前给您答复。`
    case 'grant':
      return `您的事要多些时间，${by(state)}前给您答复。`
    case 'answer':
    case 'conclude':
      return '您反映的事有回复了，请看看办好了没有。'
    case 'resume':
      return '没等到您补充，您的事接着办。要说的随时可以说。'
    case 'handover':
      return `${event.from.name}调走了，您的事由${state.holder.person.name}接着负责，说好的日子不变。`
    case 'lapse':
      return '您的事有答复了，您没有评，先按未评价办结。没办好的话，打开它点“其实没办好”就接着办。'
    case 'late':
      return event.what === 'first'
        ? `该给您回话的时间过了，已告诉${names(event)}来催。`
        : `您的事过了说好的日子，已告诉${names(event)}来催。`
    default:
      return passedToFiler(event, state)
  }
}

const passedToFiler = (event: NeedEvent, state: NeedState): string => {
  switch (event.move) {
    case 'refer':
      return `您的事转给了${event.holder.name}，${event.holder.person.name}负责，${by(state)}前给您答复。`
    case 'return':
      return `您的事转回给${event.holder.person.name}，${by(state)}前给您答复。`
    case 'cannot':
      return event.gate
        ? '您的事各级都试过了，还没办成，季度末会报到区里研究。'
        : `${event.by.name}那里解决不了，您的事转给了${event.holder.name}接着办。`
    default:
      return hurriedToFiler(event)
  }
}

const hurriedToFiler = (event: NeedEvent): string => {
  switch (event.move) {
    case 'date':
      return `${event.by.name}替您记下了日子，您的事有法定时限，请打开看看。`
    case 'expiring':
      return `您的事有法定时限，${rightText(event)}。请打开看看，别耽误。`
    case 'list':
      return `您的事列入了${quarterText(event.quarter)}的问题清单，由区总工会研究。`
    default:
      return '您反映的事有新情况。'
  }
}

const toHandler = (event: NeedEvent, state: NeedState): string => {
  switch (event.move) {
    case 'raise':
      if (event.check === 'risky')
        return `有职工反映了一件事，微信提示内容可能不合适，请先看，再转给该办的人，${by(state)}前要答复。`
      return `有职工反映了一件事，请接手，${by(state)}前要答复。`
    case 'accept':
      return `${event.by.name}接手了您经手的一件事。`
    case 'say':
      return event.by.as === 'filer' ? '职工给您留了话。' : `${event.by.name}在您负责的一件事里留了话。`
    case 'deny':
      return '职工说没接到电话，请再回一次话。'
    case 'supply':
      return `职工补充了情况，请接着办，${by(state)}前要答复。`
    case 'resume':
      return `没等到职工补充，期限接着算，${by(state)}前要答复。可以直接打电话问。`
    case 'answer':
      return `${event.by.name}答复了您经手的一件事。`
    case 'judge':
      return `职工说办好了，${satisfied[event.satisfaction]}。`
    case 'handover':
      return `${event.from.name}调走了，经手的一件事转到您这里，${by(state)}前要答复。`
    case 'lapse':
      return '您答复的一件事没有人评，按未评价办结。'
    case 'reopen':
      return `职工说没办好，请接着办，${by(state)}前要答复。`
    case 'urge':
      return `职工催了一件事，${by(state)}前要答复。`
    case 'withdraw':
      return '职工撤回了一件事，不用再办。'
    case 'late':
      return `您负责的一件事${lateWhat[event.what]}，已告诉${names(event)}。`
    default:
      return passedToHandler(event, state)
  }
}

const passedToHandler = (event: NeedEvent, state: NeedState): string => {
  const { name } = event.by
  switch (event.move) {
    case 'refer':
      return `${name}转来一件事，请在${shortDayText(event.due)}前办好。`
    case 'assign':
      return `${name}把一件事交给您办，${by(state)}前要答复。`
    case 'return':
      return `${name}退回了一件事，请看看原因。`
    case 'cannot':
      return event.gate ? '一件事各级都试过了，季度末会列入问题清单。' : `${name}那里解决不了，转来一件事，请接手。`
    case 'grant':
      return `${name}同意延期，${by(state)}前要答复。`
    case 'decline':
      return `${name}没有同意延期，还是${by(state)}前要答复。`
    default:
      return hurriedToHandler(event)
  }
}

const hurriedToHandler = (event: NeedEvent): string => {
  switch (event.move) {
    case 'press':
      return `${event.by.name}催办您负责的一件事，请尽快办，办不了请写明试过什么。`
    case 'date':
      return '职工补充了日子，这件事有法定时限，请看一下。'
    case 'expiring':
      return `您负责的一件事有法定时限，${rightText(event)}，请马上和职工说清楚。`
    case 'conclude':
      return '您经手的一件事，问题清单有了结果，已经告诉职工。'
    case 'list':
      return `您负责的一件事列入了${quarterText(event.quarter)}的问题清单。`
    default:
      return '您负责的一件事有新情况。'
  }
}

const rightText = ({ until, at }: Extract<NeedEvent, { move: 'expiring' }>): string =>
  until < dayOf(at) ? '可能已过' : `${shortDayText(until)}到期`

/** To those above whoever has it. */
const toOffice = (event: NeedEvent, { holder }: NeedState): string => {
  const who = holder.kind === 'body' ? `${holder.name}（${holder.person.name}）` : holder.person.name
  if (event.move === 'expiring') return `${who}手里的一件事，法定时限${rightText(event)}，等不到季度末，请您过问。`
  if (event.move === 'extend') return `${event.by.name}申请延期，请您定。`
  return event.move === 'late' ? `${who}手里的一件事${lateWhat[event.what]}，请您过问。` : '有一件事请您过问。'
}

const lateWhat = { first: '过了回话的时间', result: '过了答复的日子', referral: '过了转办要求的日子' } as const

const satisfied = { satisfied: '满意', so_so: '觉得一般', unsatisfied: '不满意' } as const
