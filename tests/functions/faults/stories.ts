import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { people } from '../../support/factories'
import type { Town } from '../../support/town'

const { worker, cadre, stationHead } = people

/** Brings a fresh need to where a move can be made. */
export type Story = (town: Town) => Promise<NeedView>
/** One move that the rules allow at the end of its story. */
export type MoveCase = { act: MoveInput; by: Actor; story: Story; name?: string }

const filed: Story = (town) => town.file(worker)
const then =
  (before: Story, by: Actor, act: MoveInput): Story =>
  async (town) =>
    town.move(by, await before(town), act)

const accepted = then(filed, cadre, { move: 'accept' })
const called = then(filed, cadre, { move: 'call', reached: true })
const asked = then(accepted, cadre, { move: 'ask', words: '哪个月？' })
const referred = then(accepted, cadre, { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请办' })
const extending = then(accepted, cadre, { move: 'extend', words: '要等审计' })
const answered = then(accepted, cadre, { move: 'answer', result: 'solved', words: '补发了' })
const closed = then(answered, worker, { move: 'judge', satisfaction: 'satisfied' })

export const stories = { filed, accepted, called, asked, referred, extending, answered, closed }

/** Every move once, some in two ways. */
export const moveCases: MoveCase[] = [
  { by: cadre, story: filed, act: { move: 'accept' } },
  { by: worker, story: filed, act: { move: 'say', words: '还没发' } },
  { by: cadre, story: filed, act: { move: 'call', reached: true } },
  { by: worker, story: called, act: { move: 'deny' } },
  { by: cadre, story: accepted, act: { move: 'ask', words: '哪个月？' } },
  { by: worker, story: asked, act: { move: 'supply', words: '九月' } },
  { by: cadre, story: accepted, act: { move: 'refer', to: 'dp-rights', due: '2026-11-27', words: '请核实' } },
  { by: stationHead, story: referred, act: { move: 'assign', to: people.stationWorker.id } },
  { by: stationHead, story: referred, act: { move: 'return', words: '不归我们' } },
  { by: cadre, story: accepted, act: { move: 'cannot', tried: '谈过', why: '没有钱' } },
  { by: cadre, story: accepted, act: { move: 'extend', words: '要等审计' } },
  { by: stationHead, story: extending, act: { move: 'grant' } },
  { by: stationHead, story: extending, act: { move: 'decline', words: '先办' } },
  { by: cadre, story: accepted, act: { move: 'answer', result: 'solved', words: '补发了' } },
  { by: worker, story: answered, act: { move: 'judge', satisfaction: 'satisfied' } },
  { by: worker, story: answered, act: { move: 'reopen', reason: 'only_said_no' } },
  { by: worker, story: closed, act: { move: 'reopen', reason: 'other' }, name: 'reopen after closing' },
  { by: worker, story: accepted, act: { move: 'urge' } },
  { by: people.clerk, story: accepted, act: { move: 'press' } },
  // Its last day is near: the pass that tells of it wakes it as well.
  { by: worker, story: accepted, act: { move: 'date', dates: { right: 'arbitration', knownOn: '2026-01-31' } } },
  { by: worker, story: accepted, act: { move: 'withdraw' } },
]
