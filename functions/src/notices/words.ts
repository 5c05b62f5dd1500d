import { dayOf } from '@lianxin/shared/calendar'
import { quarterText, shortDayText } from '@lianxin/shared/dates'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedState } from '@lianxin/shared/needs/state'
import type { Told } from '@lianxin/shared/notices/rules'

/** The sentence one person reads of an event. It never names the matter: phones are read over shoulders. */
export const noticeWords = (event: NeedEvent, state: NeedState, as: Told['as']): string =>
  as === 'filer' ? toFiler(event, state) : toHandler(event, state)

const by = (state: NeedState): string => shortDayText(dayOf(state.resultDue))

const toFiler = (event: NeedEvent, state: NeedState): string => {
  const { name } = event.by
  switch (event.move) {
    case 'accept':
      return `${name}接手了您的事，${by(state)}前给您答复。`
    case 'say':
      return `${name}给您留了话。`
    case 'ask':
      return `${name}想问您一句，您补充了才好接着办。`
    case 'refer':
      return `您的事转给了${event.holder.name}，${event.holder.person.name}负责，${by(state)}前给您答复。`
    case 'cannot':
      return event.gate
        ? '您的事各级都试过了，还没办成，季度末会报到区里研究。'
        : `${name}那里解决不了，您的事转给了${event.holder.name}接着办。`
    case 'answer':
      return '您反映的事有回复了，请看看办好了没有。'
    case 'list':
      return `您的事列入了${quarterText(event.quarter)}的问题清单，由区总工会研究。`
    default:
      return '您反映的事有新情况。'
  }
}

const toHandler = (event: NeedEvent, state: NeedState): string => {
  switch (event.move) {
    case 'raise':
      return `有职工反映了一件事，请接手，${by(state)}前要答复。`
    case 'accept':
      return `${event.by.name}接手了您经手的一件事。`
    case 'say':
      return event.by.as === 'filer' ? '职工给您留了话。' : `${event.by.name}在您负责的一件事里留了话。`
    case 'supply':
      return `职工补充了情况，请接着办，${by(state)}前要答复。`
    case 'refer':
      return `${event.by.name}转来一件事，请在${shortDayText(event.due)}前办好。`
    case 'cannot':
      return event.gate
        ? '一件事各级都试过了，季度末会列入问题清单。'
        : `${event.by.name}那里解决不了，转来一件事，请接手。`
    case 'answer':
      return `${event.by.name}答复了您经手的一件事。`
    case 'judge':
      return `职工说办好了，${satisfied[event.satisfaction]}。`
    case 'reopen':
      return `职工说没办好，请接着办，${by(state)}前要答复。`
    case 'withdraw':
      return '职工撤回了一件事，不用再办。'
    case 'list':
      return `您负责的一件事列入了${quarterText(event.quarter)}的问题清单。`
    default:
      return '您负责的一件事有新情况。'
  }
}

const satisfied = { satisfied: '满意', so_so: '觉得一般', unsatisfied: '不满意' } as const
