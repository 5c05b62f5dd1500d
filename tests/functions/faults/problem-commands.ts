import type { Actor } from '@lianxin/shared/people/schema'
import { people } from '../../support/factories'
import { conclusion, type Desk, deskOf, listPeople, openList, plan, QUARTER, wording } from '../../support/listed'
import type { Town } from '../../support/town'
import type { Command, Outcome } from './commands'

const { clerk, approver } = people
const word = { move: 'word', ...wording } as const
const study = { move: 'study', day: '2027-01-04', attended: '主席、各部部长', decided: '逐条定方案' } as const

type Ready = { desk: Desk; first: string; second: string }
type Story = (ready: Ready) => Promise<unknown>

const none: Story = async () => {}
const merged: Story = ({ desk, first, second }) => desk.move(clerk, first, { move: 'merge', others: [second] })
const worded: Story = async ({ desk, first, second }) => {
  for (const id of [first, second]) await desk.move(clerk, id, word)
}
const submitted: Story = async (ready) => {
  await worded(ready)
  await ready.desk.moveList({ move: 'submit' })
}
const studied: Story = async (ready) => {
  await worded(ready)
  await ready.desk.study()
}
const planned: Story = async (ready) => {
  await studied(ready)
  await ready.desk.move(clerk, ready.first, plan)
}
const assigned: Story = async (ready) => {
  await merged(ready)
  await ready.desk.assign([ready.first])
}

const prepared = async (town: Town, story: Story): Promise<Ready & { version: number }> => {
  const desk = deskOf(town)
  const [first = '', second = ''] = await openList(town, [{}, {}])
  await story({ desk, first, second })
  await town.tell()
  return { desk, first, second, version: (await desk.read(first)).version }
}

const moving = (move: string, story: Story, by: Actor, act: (ready: Ready) => object): Command => ({
  name: `moveProblem ${move}`,
  prepare: async (town) => {
    const ready = await prepared(town, story)
    const body = { key: town.key(), version: ready.version, act: { move, ...act(ready) } }
    return () => town.send(by, `${ready.desk.path(ready.first)}/moves`, body)
  },
})

const movingList = (story: Story, version: number, act: { move: string }): Command => ({
  name: `moveProblemList ${act.move}`,
  prepare: async (town) => {
    await prepared(town, story)
    const body = { key: town.key(), version, act }
    return () => town.send(clerk, `/api/lists/${QUARTER}/moves`, body)
  },
})

// How many have heard when the reply goes out depends on the fault; that all do is for the contents to show.
const withoutProgress = ({ name, prepare }: Command): Command => ({
  name,
  prepare: async (town) => {
    const act = await prepare(town)
    return async (): Promise<Outcome> => {
      const { status, body } = await act()
      return { status, body: status === 200 ? { conclusion: Object(body).conclusion } : body }
    }
  },
})

/** What is done with a quarter's list and its problems. */
export const problemCommands: Command[] = [
  moving('word', none, clerk, () => wording),
  moving('merge', none, clerk, ({ second }) => ({ others: [second] })),
  moving('split', merged, clerk, ({ second }) => ({ other: second })),
  moving('plan', studied, clerk, () => plan),
  moving('approve', planned, approver, () => ({})),
  withoutProgress(moving('conclude', assigned, listPeople.owner, () => conclusion)),
  movingList(worded, 0, { move: 'submit' }),
  movingList(submitted, 1, study),
]
