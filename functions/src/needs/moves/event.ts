import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import { date } from './date'
import { extend, grant } from './extend'
import type { Making } from './making'
import { accept, assign, cannot, giveBack, refer } from './pass'
import { ask, reopen, supply } from './pause'

/** The event an allowed move makes. @throws Refusal when what it carries cannot be. */
export const eventOf = (making: Making, act: MoveInput): NeedEvent => {
  switch (act.move) {
    case 'accept':
      return accept(making, act)
    case 'refer':
      return refer(making, act)
    case 'assign':
      return assign(making, act)
    case 'return':
      return giveBack(making, act)
    case 'cannot':
      return cannot(making, act)
    case 'ask':
      return ask(making, act)
    case 'supply':
      return supply(making, act)
    case 'extend':
      return extend(making, act)
    case 'grant':
      return grant(making, act)
    case 'reopen':
      return reopen(making, act)
    case 'date':
      return date(making, act)
    default:
      return { ...making.said, ...act }
  }
}
