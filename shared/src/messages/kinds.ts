import type { NeedEvent } from '../needs/schema'
import type { Told } from '../notices/rules'

/** What WeChat messages are about: to a worker, to whoever handles needs, to whoever keeps a place. */
export const workerKinds = ['answer', 'ask', 'late'] as const
export const officerKinds = ['raise', 'refer', 'due', 'overdue', 'supply'] as const
export const hostKinds = ['report'] as const
export const messageKinds = [...workerKinds, ...officerKinds, ...hostKinds, 'digest'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What officers are asked to allow, the most needed first: WeChat shows only so many. */
export const officerFirst: readonly MessageKind[] = ['digest', 'raise', 'overdue', 'due', 'refer', 'supply']

/** Those of which a morning's many become one. */
export const isOfficers = (kind: MessageKind): boolean => officerKinds.some((one) => one === kind)

/** The message an event of a need is worth, beside its notice in the app; most are worth none. */
export const messageKindOf = (event: NeedEvent, as: Told['as']): MessageKind | undefined => {
  if (as === 'filer') return toFiler[event.move]
  if (as === 'office') return event.move === 'late' ? 'overdue' : event.move === 'expiring' ? 'due' : undefined
  if (event.move === 'say') return event.by.as === 'filer' ? 'supply' : undefined
  return toHandler[event.move]
}

type Worth = Partial<Record<NeedEvent['move'], MessageKind>>

const toFiler: Worth = { answer: 'answer', conclude: 'answer', ask: 'ask', late: 'late' }

const toHandler: Worth = {
  raise: 'raise',
  refer: 'refer',
  assign: 'refer',
  return: 'refer',
  cannot: 'refer',
  handover: 'refer',
  supply: 'supply',
  deny: 'supply',
  reopen: 'supply',
  urge: 'supply',
  late: 'overdue',
  expiring: 'due',
}
