import { people } from '../../support/factories'
import { faults } from '../../support/faults'
import { type Desk, deskOf, openList, plan, wording, workerOf } from '../../support/listed'
import { openTown, type Town } from '../../support/town'

const { clerk } = people

let town: Town
let desk: Desk
let ids: string[]
const at = (nth: number): string => ids[nth] ?? ''
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  desk = deskOf(town)
  ids = await openList(town, [{}, {}])
})
afterEach(() => town.close())

const withdraw = async (nth: number): Promise<void> => {
  const version = (await town.deps.needs.get(at(nth)))?.events.length ?? 1
  const { status } = await town.send(workerOf(nth), `/api/needs/${at(nth)}/moves`, {
    key: town.key(),
    version,
    act: { move: 'withdraw' },
  })
  expect(status).toBe(200)
}

const statusOf = async (nth: number): Promise<string> => (await desk.read(at(nth))).status

test('a need that ended since stays on the list, marked 已办结, and keeps nobody from submitting', async () => {
  await desk.move(clerk, at(1), { move: 'word', ...wording })
  await withdraw(0)
  await town.tell()
  expect(await desk.read(at(0))).toMatchObject({ status: 'finished', settled: true })
  const { rows } = await town.deps.problems.listRows('xicheng', '2026Q4')
  expect(rows.map(({ needId, status }) => [needId, status])).toEqual([
    [at(0), 'finished'],
    [at(1), 'listed'],
  ])
  expect(await desk.moveList({ move: 'submit' })).toMatchObject({ status: 'submitted' })
})

test('of several gathered into one, only the last that ends marks it', async () => {
  await desk.move(clerk, at(0), { move: 'merge', others: [at(1)] })
  await withdraw(1)
  await town.tell()
  expect(await statusOf(0)).toBe('listed')
  await withdraw(0)
  await town.tell()
  expect(await statusOf(0)).toBe('finished')
  expect(await statusOf(1)).toBe('joined')
})

test('a problem with a plan goes on: people decide whether it matters beyond those who asked', async () => {
  for (const nth of [0, 1]) await desk.move(clerk, at(nth), { move: 'word', ...wording })
  await desk.study()
  await desk.move(clerk, at(0), plan)
  await withdraw(0)
  await town.tell()
  expect(await statusOf(0)).toBe('planned')
})

test.each(faults)(
  '%s at any call of the telling, the next pass marks it once',
  async (fault) => {
    for (let call = 1; call <= 14; call += 1) {
      await town.close()
      town = await openTown('2026-11-20T02:00:00.000Z')
      desk = deskOf(town)
      ids = await openList(town, [{}])
      await withdraw(0)
      town.breaker.arm(call, fault)
      await town.tell().catch(() => undefined)
      town.breaker.mend()
      await town.tell()
      const problem = await town.deps.problems.get('xicheng', '2026Q4', at(0))
      expect({ call, moves: problem?.events.map(({ move }) => move) }).toEqual({ call, moves: ['enter', 'settle'] })
    }
  },
  120_000,
)
