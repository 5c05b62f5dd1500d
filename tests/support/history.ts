import { dayOf, dueAfter } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { partOf, whyNot } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { Actor } from '@lianxin/shared/people/schema'
import fc from 'fast-check'
import { eventOf } from '../../functions/src/needs/moves/event'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { card, district, hours, idOf, limits, people, telling } from './factories'

const calendar = chineseCalendar()
const actors: Actor[] = [people.worker, people.cadre, people.stationHead, people.stationWorker, people.departmentHead]
const acts: MoveInput[] = [
  { move: 'accept' },
  { move: 'say', words: '在办' },
  { move: 'ask', words: '哪个月？' },
  { move: 'supply', words: '九月' },
  { move: 'refer', to: 'dp-rights', due: '2099-01-01', words: '请办' },
  { move: 'refer', to: 'st-1', due: '2099-01-01', words: '请办' },
  { move: 'cannot', tried: '谈过', why: '没有钱' },
  { move: 'cannot', tried: '又谈过', why: '还是没有钱' },
  { move: 'answer', result: 'partly', words: '补了一半', outside: '劳动监察 2026-18 号' },
  { move: 'judge', satisfaction: 'so_so' },
  { move: 'reopen', reason: 'only_said_no', words: '没办' },
  { move: 'withdraw' },
]

const raised = (at: string): Need => ({
  id: idOf('need'),
  district: district.id,
  filer: people.worker.id,
  board: card.code,
  area: card.area,
  limits,
  hours,
  climb: card.climb,
  telling,
  events: [
    {
      n: 1,
      at,
      by: { id: people.worker.id, name: '', as: 'filer' },
      key: '',
      move: 'raise',
      holder: { kind: 'person', id: people.cadre.id, name: '王建国', person: { id: people.cadre.id, name: '王建国' } },
      firstDue: dueAfter(at, limits.first, calendar, hours),
      resultDue: dueAfter(at, limits.result, calendar, hours),
    },
  ],
})

const allowed = (need: Need, actor: Actor, act: MoveInput): boolean => {
  const state = stateOf(need)
  const part = partOf(actor, need, state)
  if (act.move === 'refer' && act.to === state.holder.id) return false
  return part !== undefined && whyNot(act.move, part, { ...state, askLimit: need.limits.asks }) === undefined
}

/** One more step of a history: any act the rules allow now, the ones that end it seldom. */
const step = (need: Need, choice: number, after: number): Need => {
  const rare = choice % 8 === 0
  const able = actors.flatMap((actor) => acts.map((act) => ({ actor, act })))
  const options = able.filter(
    ({ actor, act }) => allowed(need, actor, act) && (rare || !['withdraw', 'answer', 'say'].includes(act.move)),
  )
  const chosen = options[choice % Math.max(options.length, 1)]
  return chosen ? made(need, chosen.actor, chosen.act, after) : need
}

const made = (need: Need, actor: Actor, act: MoveInput, after: number): Need => {
  const state = stateOf(need)
  const at = new Date(Date.parse(state.changedAt) + after).toISOString()
  const as = actor.id === need.filer ? ('filer' as const) : ('handler' as const)
  const said = {
    n: state.version + 1,
    at,
    by: { id: actor.id, name: as === 'filer' ? '' : (actor.name ?? ''), as },
    key: idOf(`key${state.version}`),
  }
  const event = eventOf({ actor, need, state, bodies: district.bodies, calendar, today: dayOf(at), said }, act)
  return { ...need, events: [...need.events, event] }
}

/** Any history the rules allow, begun in September 2026, steps up to three days apart. */
export const anyHistory: fc.Arbitrary<Need> = fc
  .tuple(
    fc.integer({ min: Date.parse('2026-09-01T00:00:00.000Z'), max: Date.parse('2026-09-30T16:00:00.000Z') }),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 * 24 * 3600_000 })), { minLength: 2, maxLength: 25 }),
  )
  .map(([start, steps]) =>
    steps.reduce((need, [choice, after]) => step(need, choice, after), raised(new Date(start).toISOString())),
  )
