import type { NeedState } from '@lianxin/shared/needs/need-state'
import { climbable, missingOf, nextStep } from '@lianxin/shared/needs/path'
import type { RightDates } from '@lianxin/shared/needs/right-schema'
import { isOpen, type Judged, type Part } from '@lianxin/shared/needs/rules'
import type { Holder, Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { lapseAt, lateNow } from '@lianxin/shared/needs/timers'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Body, District } from '@lianxin/shared/organisation/schema'

/** Who looks, what they are to it, and whether a 查询码 made them so. */
export type Reader = { judged: Judged; id: string; byCode: boolean }

/** What officers wrote for officers stands in the filer's history as this. */
const WITHHELD = '—'

/**
 * A need as one person may see it. Handlers never learn the filer's person id; the filer never sees why officers passed
 * it on; who came by a code sees no name, workplace or phone, since a code may be on a lost paper.
 */
export const viewOf = (need: Need, state: NeedState, reader: Reader): NeedView => ({
  id: need.id,
  part: reader.judged.part,
  isHead: reader.judged.isHead,
  byCode: reader.byCode,
  version: state.version,
  district: need.district,
  area: need.area,
  status: state.status,
  telling: reader.byCode ? withoutPerson(need.telling) : need.telling,
  holder: handlerOf(state.holder),
  contact: handlerOf(state.contact),
  raisedAt: state.raisedAt,
  firstDue: state.firstDue,
  resultDue: state.resultDue,
  pauseEnds: state.pauseEnds,
  asks: state.asks,
  askLimit: need.limits.asks,
  reopenFor: need.limits.reopenFor,
  gate: state.gate,
  calledFor: state.calledFor,
  returnBy: state.returnBy,
  referralDue: state.referralDue,
  extension: extensionFor(state, reader),
  extended: state.extended,
  urgedAt: state.urgedAt,
  pressedAt: state.pressedAt,
  dates: state.dates,
  closedAt: state.closedAt,
  lapsesAt: state.status === 'answered' ? lapseAt(need, state) : undefined,
  lapsed: state.lapsed,
  late: lateNow(state).map(({ what, due, at, told }) => ({ what, due, at, told })),
  listed: state.listed,
  events: need.events.map((event) => eventFor(event, reader)),
})

/** What a view shows of a need in its district: the path for officers, and the legal limit that runs. */
export const placedIn = (
  { bodies, rights }: Pick<District, 'bodies' | 'rights'>,
  { need, state, part }: { need: Need; state: NeedState; part: Part },
): Pick<NeedView, 'next' | 'missing' | 'right'> => ({
  ...(part === 'handler' ? nextName(need, state, bodies) : {}),
  ...(part !== 'filer' && isOpen(state.status)
    ? { missing: missingOf(need, state, bodies).map(({ name }) => name) }
    : {}),
  ...(state.dates ? { right: rightFor(state.dates, state, rights) } : {}),
})

/** The name of the one to whom 我这里解决不了 leads; absent when it opens the gate. */
const nextName = (need: Need, state: NeedState, bodies: readonly Body[]): { next?: string } => {
  const step = nextStep(climbable(need, bodies), state)
  if (step === undefined || state.gate) return {}
  return { next: step === 'contact' ? state.contact.name : step.name }
}

const rightFor = ({ right: kind }: RightDates, { right }: NeedState, rights: District['rights']): NeedView['right'] => {
  const { source, judgedBy } = rights[kind]
  return { ...(right ? { until: right.until } : {}), source, judgedBy }
}

const handlerOf = ({ kind, id, name, person }: Holder): NeedView['holder'] => ({ kind, id, name, person: person.name })

const withoutPerson = ({ name: _name, phone: _phone, workplace: _workplace, ...rest }: Need['telling']) => rest

const extensionFor = ({ extension }: NeedState, { judged }: Reader): NeedView['extension'] =>
  extension && { own: judged.extension?.own ?? false, name: extension.name, words: extension.words }

const eventFor = (event: NeedEvent, { judged, id }: Reader): NeedEvent => {
  const isFilers = event.by.as === 'filer'
  const own = isFilers ? judged.part === 'filer' : event.by.id === id
  // Whoever came by the code is the filer here, but never learns which person filed it.
  const by = isFilers ? { ...event.by, id: own ? id : '' } : event.by
  const shown = { ...event, by, key: own ? event.key : '' }
  if (judged.part !== 'filer') return shown
  switch (shown.move) {
    case 'refer':
    case 'return':
      return { ...shown, words: WITHHELD }
    case 'cannot':
      return { ...shown, tried: WITHHELD, why: WITHHELD, photos: undefined }
    case 'press':
      return { ...shown, words: undefined }
    default:
      return shown
  }
}
