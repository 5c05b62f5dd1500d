import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { instantAt, type WorkCalendar } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { timersOf } from '@lianxin/shared/needs/timers'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { isNeed } from '../../functions/src/dynamo/keys'
import { sweep } from '../../functions/src/jobs/sweep'
import { needItem, readNeed } from '../../functions/src/needs/store-item'
import { contentsOf, type Item } from '../support/contents'
import { idOf, people } from '../support/factories'
import { type Office, openOffice } from '../support/office'
import type { Figure } from './figure'

const NEEDS = 10_000
const FRIDAY = '2026-11-20T02:00:00.000Z'
const MINUTE_MS = 60_000
/** The most a BatchWriteItem takes. */
const BATCH = 25

/** What a pass of timers and telling reads when nothing is due, and how late timers are under load. */
export const timerFigures = async (): Promise<Figure[]> => [await idle(), ...(await lags())]

const idle = async (): Promise<Figure> => {
  const costs: Cost[] = []
  const office = await openOffice(FRIDAY, (cost) => costs.push(cost))
  try {
    for (let n = 0; n < 40; n += 1) await office.file(people.worker)
    await sweep(office.deps)()
    costs.length = 0
    await sweep(office.deps)()
    const reads = costs.filter(({ command }) => command === 'Query' || command === 'GetItem')
    const units = reads.reduce((sum, cost) => sum + cost.units, 0)
    return { name: 'sweep.rcu_idle', value: units, target: { most: 8 } }
  } finally {
    await office.table.drop()
  }
}

/**
 * 10,000 needs whose timers all run out on one day, most of them at the opening and the closing hour, a pass every
 * simulated minute that takes as long as it really takes: from when a timer was due to when it was told.
 */
const lags = async (): Promise<Figure[]> => {
  const office = await openOffice(FRIDAY, undefined, false)
  try {
    await fill(office)
    const until = Date.parse(instantAt(DAY, '17:40'))
    for (let at = Date.parse(instantAt(DAY, '08:58')); at < until; ) at += await passAt(office, at)
    const { acted, told } = lagsIn(office, await contentsOf(office.table))
    return [
      { name: 'timers.fired', value: acted.length },
      { name: 'timers.lag_p99_s', value: p99(acted), target: { most: 120 } },
      { name: 'timers.told_p99_s', value: p99(told) },
    ]
  } finally {
    await office.table.drop()
  }
}

/** One pass that begins at a simulated instant; gives how long it is until the next one, in milliseconds. */
const passAt = async ({ deps }: Office, at: number): Promise<number> => {
  const from = performance.now()
  const spent = () => performance.now() - from
  await sweep({ ...deps, clock: { now: () => new Date(at + spent()).toISOString() } })()
  return Math.max(MINUTE_MS, spent())
}

const p99 = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN

/** A need filed and dealt with so that its timer runs out on the day. */
type Kind = { filed: string; acts: [keyof typeof people, MoveInput][] }

const DAY = '2026-12-02'
const accept = ['cadre', { move: 'accept' }] satisfies Kind['acts'][number]
const say = ['cadre', { move: 'say', words: '在办' }] satisfies Kind['acts'][number]
const ask = ['cadre', { move: 'ask', words: '哪个月？' }] satisfies Kind['acts'][number]
const refer = ['cadre', { move: 'refer', to: 'st-1', due: '2026-12-01', words: '请办' }] satisfies Kind['acts'][number]
const answer = ['cadre', { move: 'answer', result: 'explained', words: '下周补发' }] satisfies Kind['acts'][number]

const kinds: Kind[] = [
  { filed: '2026-11-30T02:00:00.000Z', acts: [] },
  { filed: FRIDAY, acts: [accept, say] },
  { filed: '2026-11-25T02:00:00.000Z', acts: [accept, ask] },
  { filed: '2026-11-30T02:00:00.000Z', acts: [accept, say, refer] },
  { filed: '2026-11-25T01:00:00.000Z', acts: [accept, answer] },
]

const fill = async (office: Office): Promise<void> => {
  const models: Need[] = []
  for (const kind of kinds) models.push(await modelOf(office, kind))
  for (let from = 0; from < NEEDS; from += BATCH) {
    const needs = Array.from({ length: BATCH }, (_, n) => copyOf(models, from + n))
    const requests = needs.map((need) => ({ PutRequest: { Item: told(office, need) } }))
    const { UnprocessedItems } = await office.table.documents.send(
      new BatchWriteCommand({ RequestItems: { [office.table.name]: requests } }),
    )
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the engine left needs out')
  }
}

const modelOf = async (office: Office, { filed, acts }: Kind): Promise<Need> => {
  office.clock.set(filed)
  let view: NeedView = await office.file(people.worker)
  for (const [by, act] of acts) view = await office.move(people[by], view, act)
  const need = await office.deps.needs.get(view.id)
  if (!need) throw new Error('the model was not filed')
  return need
}

// Answers are given all through the day, so that answers lapse all through the day.
const copyOf = (models: readonly Need[], n: number): Need => {
  const model = models[n % models.length]
  if (!model) throw new RangeError('no model')
  const seconds = (n * 7919) % (8 * 3600)
  const events = model.events.map((event) =>
    event.move === 'answer' ? { ...event, at: new Date(Date.parse(event.at) + seconds * 1000).toISOString() } : event,
  )
  return { ...model, id: idOf(`${n}x`), events }
}

/** Stored as if everything so far had been told: what is measured is what the timers do. */
const told = ({ deps }: Office, need: Need) => {
  const state = stateOf(need)
  const { out: _out, outAt: _outAt, ...item } = needItem(need, state, deps.calendar)
  return { ...item, told: state.version }
}

/** For every timer that went off, the seconds until it was acted on and until the last person was told. */
const lagsIn = ({ deps }: Office, items: readonly Item[]) => {
  const toldAt = new Map<string, number>()
  for (const { pk, subject, n, told: at } of items)
    if (pk.startsWith('notices#'))
      toldAt.set(`${subject} ${n}`, Math.max(Date.parse(String(at)), toldAt.get(`${subject} ${n}`) ?? 0))
  const lags = items
    .filter(({ pk, told: mark }) => isNeed(pk) && mark !== undefined)
    .flatMap((item) => lagsOf(readNeed(item), deps.calendar, toldAt))
  return { acted: lags.map(({ acted }) => acted), told: lags.map(({ told: at }) => at) }
}

const lagsOf = (need: Need, calendar: WorkCalendar, toldAt: ReadonlyMap<string, number>) =>
  need.events.flatMap((event, n) => {
    if (event.by.as !== 'system') return []
    const [timer] = timersOf(need, stateOf({ events: need.events.slice(0, n) }), calendar)
    if (!timer) throw new Error(`${need.id} did something by itself without a timer`)
    const due = Date.parse(timer.at)
    const told = toldAt.get(`${need.id} ${event.n}`)
    if (told === undefined) throw new Error(`nobody was told of ${event.move}`)
    return [{ acted: (Date.parse(event.at) - due) / 1000, told: (told - due) / 1000 }]
  })
