import type { Day, Instant, Quarter } from '../calendar'
import type { Conclusion } from '../needs/schema'
import type { ListEvent, Plan, Problem, ProblemEvent, Wording } from './schema'

export type ProblemStatus = 'listed' | 'joined' | 'planned' | 'assigned' | 'concluded' | 'finished' | 'carried'

/** A list is gathered until it is submitted; once a meeting has studied it, plans are made. */
export type ListStatus = 'gathered' | 'submitted' | 'studied'

/** What the office wrote: all of it, or what an unfinished problem brought along. */
export type Worded = Pick<Wording, 'title'> & { [K in 'tried' | 'unsolved']?: string | undefined }

/** A problem's state, read from its history alone. */
export type ProblemState = {
  status: ProblemStatus
  version: number
  changedAt: Instant
  /** Every need behind it; of one that joined another, those it would take back. */
  needs: string[]
  /** The problems that joined it, latest last. */
  joined: string[]
  /** While joined: which problem it belongs to. */
  into?: string | undefined
  wording?: Worded | undefined
  corrections: { at: Instant; by: string; reason: string; before?: Worded | undefined }[]
  plan?: Plan | undefined
  /** Who made the plan as it stands: another person approves it. */
  plannedBy?: string | undefined
  instructions: { at: Instant; by: string; words: string }[]
  progress: { at: Instant; by: string; words: string }[]
  supervised: { at: Instant; by: string; words: string }[]
  conclusion?: { at: Instant; result: Conclusion; words: string; outside?: string | undefined } | undefined
  /** It ended because everyone behind it had their result meanwhile. */
  settled: boolean
  /** The list it goes on from, and the one it went on to. */
  from?: Quarter | undefined
  to?: Quarter | undefined
}

/** @throws RangeError when the history does not begin with `enter`. */
export const problemState = ({ needId, events }: Pick<Problem, 'needId' | 'events'>): ProblemState => {
  const [enter, ...rest] = events
  if (enter?.move !== 'enter') throw new RangeError('a history begins with enter')
  const entered: ProblemState = {
    status: 'listed',
    version: enter.n,
    changedAt: enter.at,
    needs: [needId],
    joined: [],
    corrections: [],
    instructions: [],
    progress: [],
    supervised: [],
    settled: false,
  }
  return rest.reduce(afterEvent, entered)
}

/** The state after one more event. */
export const afterEvent = (state: ProblemState, event: ProblemEvent): ProblemState => ({
  ...state,
  ...changeOf(state, event),
  version: event.n,
  changedAt: event.at,
})

const changeOf = (state: ProblemState, event: ProblemEvent): Partial<ProblemState> => {
  switch (event.move) {
    case 'word':
    case 'correct':
      return worded(state, event)
    case 'merge':
    case 'joined':
    case 'split':
    case 'parted':
      return grouped(state, event)
    case 'inherit':
      return inherited(event)
    case 'plan':
    case 'approve':
    case 'decline':
      return planned(event)
    case 'instruct':
    case 'progress':
    case 'supervise':
      return noted(state, event)
    default:
      return ended(event)
  }
}

type EventOf<M extends ProblemEvent['move']> = Extract<ProblemEvent, { move: M }>

const worded = (state: ProblemState, event: EventOf<'word' | 'correct'>): Partial<ProblemState> => {
  const { title, tried, unsolved } = event
  const wording = { title, tried, unsolved }
  if (event.move === 'word') return { wording }
  const correction = { at: event.at, by: event.by.name, reason: event.reason, before: state.wording }
  return { wording, corrections: [...state.corrections, correction] }
}

const grouped = (
  state: ProblemState,
  event: EventOf<'merge' | 'joined' | 'split' | 'parted'>,
): Partial<ProblemState> => {
  switch (event.move) {
    case 'merge':
      return { needs: [...state.needs, ...event.needs], joined: [...state.joined, event.other] }
    case 'split':
      return {
        needs: state.needs.filter((id) => !event.needs.includes(id)),
        joined: state.joined.filter((id) => id !== event.other),
      }
    case 'joined':
      return { status: 'joined', into: event.into }
    case 'parted':
      return { status: 'listed', into: undefined }
  }
}

const inherited = ({ quarter, wording, plan }: EventOf<'inherit'>): Partial<ProblemState> => ({
  from: quarter,
  wording,
  ...(plan ? { plan, status: 'assigned' } : {}),
})

const planned = (event: EventOf<'plan' | 'approve' | 'decline'>): Partial<ProblemState> => {
  if (event.move === 'plan') return { status: 'planned', plan: event.plan, plannedBy: event.by.id }
  return event.move === 'approve' ? { status: 'assigned' } : { status: 'listed' }
}

const noted = (state: ProblemState, event: EventOf<'instruct' | 'progress' | 'supervise'>): Partial<ProblemState> => {
  const line = { at: event.at, by: event.by.name, words: event.words }
  if (event.move === 'instruct') return { instructions: [...state.instructions, line] }
  if (event.move === 'progress') return { progress: [...state.progress, line] }
  return { supervised: [...state.supervised, line] }
}

const ended = (event: EventOf<'enter' | 'conclude' | 'settle' | 'finish' | 'carry'>): Partial<ProblemState> => {
  switch (event.move) {
    case 'conclude':
      return { status: 'concluded', conclusion: { ...conclusionOf(event), at: event.at } }
    case 'settle':
      return { status: 'finished', settled: true }
    case 'finish':
      return { status: 'finished' }
    case 'carry':
      return { status: 'carried', to: event.to }
    default:
      return {}
  }
}

const conclusionOf = ({ result, words, outside }: EventOf<'conclude'>) => ({ result, words, outside })

/** Where a list stands. */
export const listStatus = (events: readonly ListEvent[]): ListStatus => {
  if (events.some(({ move }) => move === 'study')) return 'studied'
  return events.length > 0 ? 'submitted' : 'gathered'
}

/** Is it past its day with nothing to show? */
export const isLate = ({ status, plan }: Pick<ProblemState, 'status' | 'plan'>, today: Day): boolean =>
  status === 'assigned' && plan !== undefined && plan.due < today
