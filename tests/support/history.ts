import { type Day, dayOf, dueAfter, type Hours, type Instant, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { isOpen, judgedFor, type Move, partOf, whyNot } from '@lianxin/shared/needs/rules'
import type { Holder, Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { timersOf } from '@lianxin/shared/needs/timers'
import type { Limits } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import fc from 'fast-check'
import { eventOf } from '../../functions/src/needs/moves/event'
import { timerEvents } from '../../functions/src/needs/wake-need'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { card, district, hours, idOf, limits, people, telling } from './factories'

export const calendar = chineseCalendar()
const { worker, cadre, stationHead, stationWorker, departmentHead, clerk, approver } = people
const actors: Actor[] = [worker, cadre, stationHead, stationWorker, departmentHead, clerk, approver]
const actsOn = (today: Day): MoveInput[] => [
  { move: 'accept' },
  { move: 'say', words: '在办' },
  { move: 'call', reached: true },
  { move: 'call', reached: false },
  { move: 'deny' },
  { move: 'ask', words: '哪个月？' },
  { move: 'supply', words: '九月' },
  { move: 'refer', to: 'dp-rights', due: plusDays(today, 1), words: '请办' },
  { move: 'refer', to: 'st-1', due: plusDays(today, 5), words: '请办' },
  { move: 'assign', to: stationWorker.id },
  { move: 'assign', to: departmentHead.id },
  { move: 'assign', to: approver.id },
  { move: 'return', words: '不归我们' },
  { move: 'cannot', tried: '谈过', why: '没有钱' },
  { move: 'extend', words: '要等鉴定' },
  { move: 'grant' },
  { move: 'decline', words: '抓紧办' },
  { move: 'answer', result: 'partly', words: '补了一半' },
  { move: 'judge', satisfaction: 'so_so' },
  { move: 'reopen', reason: 'only_said_no', words: '没办' },
  { move: 'urge' },
  { move: 'press' },
  { move: 'date', dates: { right: 'wages' } },
  { move: 'date', dates: { right: 'injury', happenedOn: plusDays(today, -300) } },
  { move: 'date', dates: { right: 'arbitration', knownOn: plusDays(today, -250) } },
  { move: 'withdraw' },
]
/** In how many of 24 steps a move is thought of: what ends a history or changes little would make most of them dull. */
const weights: Readonly<Partial<Record<Move, number>>> = {
  withdraw: 1,
  press: 2,
  say: 4,
  urge: 4,
  date: 6,
  call: 8,
  deny: 12,
  decline: 8,
}

/** What moves a due or goes up the path comes twice as often. */
const often: ReadonlySet<Move> = new Set(['ask', 'supply', 'extend', 'grant', 'reopen', 'accept', 'cannot'])

/** How a history begins. */
export type Start = {
  at: Instant
  by?: 'worker' | 'paper' | 'visit'
  hours?: Hours
  limits?: Partial<Limits>
  holder?: Holder
}

const contact: Holder = { kind: 'person', id: cadre.id, name: '王建国', person: { id: cadre.id, name: '王建国' } }

/** A need that has just been filed, or been recorded for somebody. */
export const raised = ({ at, by = 'worker', holder = contact, ...start }: Start): Need => {
  const own = { hours: start.hours ?? hours, limits: { ...limits, ...start.limits } }
  const isRecorded = by !== 'worker'
  const said = { at, key: '', by: { id: cadre.id, name: '王建国', as: 'handler' as const } }
  const raise: NeedEvent = {
    ...said,
    ...(isRecorded ? { how: by, for: 'worker' } : { by: { id: worker.id, name: '', as: 'filer' } }),
    n: 1,
    move: 'raise',
    holder,
    ...(by === 'visit' ? {} : { firstDue: dueAfter(at, own.limits.first, calendar, own.hours) }),
    resultDue: dueAfter(at, own.limits.result, calendar, own.hours),
  }
  return {
    id: idOf('need'),
    district: district.id,
    filer: worker.id,
    board: card.code,
    area: card.area,
    ...own,
    climb: card.climb,
    telling,
    events: isRecorded ? [raise, { ...said, n: 2, move: 'accept', holder }] : [raise],
  }
}

/** The need after an act the rules allow. @throws Refusal otherwise, as the server does. */
export const made = (need: Need, actor: Actor, act: MoveInput, at: Instant): Need => {
  const state = stateOf(need)
  const part = partOf(actor, need, state)
  if (!part) throw new Refusal('not_found')
  const reason = whyNot(act.move, judgedFor(actor, part, need, state), at)
  if (reason) throw new Refusal(reason)
  const as = part === 'filer' ? ('filer' as const) : ('handler' as const)
  const by = { id: actor.id, name: as === 'filer' ? '' : (actor.name ?? ''), as }
  const said = { n: state.version + 1, at, by, key: idOf(`key${state.version}`) }
  const event = eventOf({ actor, need, state, district, calendar, today: dayOf(at), said }, act)
  return { ...need, events: [...need.events, event] }
}

/** The need after a sweep at `now`. */
export const swept = (need: Need, now: Instant): Need => {
  const events = timerEvents(need, stateOf(need), { now, calendar, district })
  return { ...need, events: [...need.events, ...events] }
}

/** The need after every timer up to `now`, each swept at its own instant. */
export const sweptOnTime = (need: Need, now: Instant): Need => {
  const [timer] = timersOf(need, stateOf(need), calendar)
  return timer && timer.at <= now ? sweptOnTime(swept(need, timer.at), now) : need
}

/** The need with the result of the problem it is behind, as the conclusion's job brings it. */
export const concluded = (need: Need, at: Instant): Need => {
  const event: NeedEvent = {
    n: need.events.length + 1,
    at,
    by: { id: 'system', name: '权益保障部', as: 'system' },
    key: `conclude#2026Q3#${need.id}`,
    move: 'conclude',
    quarter: '2026Q3',
    problem: need.id,
    result: 'union_letters',
    words: '发了意见书，单位答应月底补发',
  }
  return { ...need, events: [...need.events, event] }
}

/** An instant so many milliseconds later. */
export const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString()

/** How long until the next act: a while, or to a moment around the next timer or due; `lag` holds the sweep up. */
type Step = {
  mood: number
  choice: number
  who: number
  wait: number | { to: 'timer' | 'due'; off: number }
  lag: boolean
}

const whenOf = (need: Need, { wait }: Step): Instant => {
  const state = stateOf(need)
  if (typeof wait === 'number') return plus(state.changedAt, wait)
  const target = wait.to === 'due' ? state.resultDue : timersOf(need, state, calendar)[0]?.at
  const since = Date.parse(target ?? state.changedAt) + wait.off - Date.parse(state.changedAt)
  return plus(state.changedAt, Math.max(since, 0))
}

/** The mood of a step at which its problem is concluded. */
const CONCLUDED = 13

/** One more step of a history: the timers up to it, unless the sweep is late, then any act the rules allow. */
const step = (before: Need, one: Step): Need => {
  const at = whenOf(before, one)
  const need = one.lag ? before : sweptOnTime(before, at)
  if (one.mood === CONCLUDED && isOpen(stateOf(need).status)) return concluded(need, at)
  const options = optionsOf(need, at, one.mood)
  const moves = [...new Set(options.map(({ act }) => act.move))].flatMap((move) =>
    often.has(move) ? [move, move] : move,
  )
  const move = moves[one.choice % Math.max(moves.length, 1)]
  const able = options.filter(({ act }) => act.move === move)
  const chosen = able[one.who % Math.max(able.length, 1)]
  return chosen ? tried(need, chosen.actor, chosen.act, at) : need
}

const optionsOf = (need: Need, at: Instant, mood: number) => {
  const state = stateOf(need)
  return actors.flatMap((actor) => {
    const part = partOf(actor, need, state)
    const judged = part && judgedFor(actor, part, need, state)
    return actsOn(dayOf(at))
      .filter(({ move }) => judged && mood < (weights[move] ?? 24) && whyNot(move, judged, at) === undefined)
      .map((act) => ({ actor, act }))
  })
}

// What an act carries may still be refused, such as a body that has the need already.
const tried = (need: Need, actor: Actor, act: MoveInput, at: Instant): Need => {
  try {
    return made(need, actor, act, at)
  } catch (thrown) {
    if (thrown instanceof Refusal) return need
    throw thrown
  }
}

const HOUR = 3600_000
const DAY = 24 * HOUR
const anyWait = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 14 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 80 * DAY, max: 100 * DAY }) },
  {
    weight: 4,
    arbitrary: fc.record({
      to: fc.constantFrom('timer' as const, 'due' as const),
      off: fc.constantFrom(-HOUR, -1, 0, 1, HOUR),
    }),
  },
)
const anyStep: fc.Arbitrary<Step> = fc.record({
  mood: fc.nat(23),
  choice: fc.nat(999),
  who: fc.nat(99),
  wait: anyWait,
  lag: fc.constantFrom(false, false, true),
})

const anyLimits = fc.record({
  first: fc.integer({ min: 1, max: 2 }),
  result: fc.constantFrom(2, 7, 15),
  pause: fc.integer({ min: 1, max: 5 }),
  reopen: fc.integer({ min: 1, max: 3 }),
  extend: fc.constantFrom(1, 8),
  judge: fc.integer({ min: 1, max: 7 }),
})

/** Seasons in which days off and adjusted working days lie thick, or no table has been published. */
export const seasons = {
  september: ['2026-09-01', '2026-09-30'],
  springFestival: ['2026-02-01', '2026-03-01'],
  nationalDay: ['2026-09-15', '2026-10-12'],
  yearTurn: ['2026-12-15', '2027-01-10'],
  noTable: ['2027-02-01', '2027-10-15'],
} as const satisfies Record<string, readonly [string, string]>

const anyMoment = ([from, to]: readonly [string, string]): fc.Arbitrary<Instant> =>
  fc
    .oneof(
      fc.integer({ min: Date.parse(`${from}T00:00:00+08:00`), max: Date.parse(`${to}T23:59:59+08:00`) }),
      // Shanghai moments at which something begins or ends.
      fc
        .tuple(
          fc.integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / DAY }),
          fc.constantFrom('00:00:00.000', '08:59:59.999', '09:00:00.000', '17:30:00.000', '23:59:59.000'),
        )
        .map(([days, time]) => Date.parse(`${from}T${time}+08:00`) + days * DAY),
    )
    .map((ms) => new Date(ms).toISOString())

/** Any history the rules and the timers allow, begun in one season. */
export const historyIn = (season: keyof typeof seasons): fc.Arbitrary<Need> =>
  fc
    .tuple(
      fc.record({
        at: anyMoment(seasons[season]),
        by: fc.constantFrom('worker' as const, 'worker' as const, 'paper' as const, 'visit' as const),
        hours: fc.constantFrom(hours, hours, { open: '08:30', close: '18:00' }),
        limits: fc.oneof(fc.constant({}), anyLimits),
      }),
      fc.array(anyStep, { minLength: 2, maxLength: 25 }),
    )
    .map(([start, steps]) => steps.reduce(step, raised(start)))

/** Any history of any season. */
export const anyHistory: fc.Arbitrary<Need> = fc.oneof(
  historyIn('september'),
  historyIn('springFestival'),
  historyIn('nationalDay'),
  historyIn('yearTurn'),
  historyIn('noTable'),
)

/** Every prefix of a history with what happened next and the state before and after it, the raise excepted. */
export const stepsOf = (need: Need) =>
  need.events.slice(1).map((event, before) => ({
    event,
    before: stateOf({ events: need.events.slice(0, before + 1) }),
    after: stateOf({ events: need.events.slice(0, before + 2) }),
  }))
