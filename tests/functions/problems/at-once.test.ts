import type { Actor } from '@lianxin/shared/people/schema'
import { problemState } from '@lianxin/shared/problems/problem-state'
import { people } from '../../support/factories'
import {
  codeOf,
  conclusion,
  type Desk,
  deskOf,
  listPeople,
  openList,
  plan,
  QUARTER,
  wording,
  workerOf,
} from '../../support/listed'
import type { Reply } from '../../support/server-app'
import { openTown, type Town } from '../../support/town'
import { turnsOf } from '../../support/turns'

const { clerk, approver } = people
const SEEDS = Array.from({ length: 5 }, (_, seed) => seed)
const word = { move: 'word', ...wording } as const

type Ready = { town: Town; desk: Desk; ids: string[] }
type Send = () => Promise<Reply>

/** Runs what a fresh list is brought to, once for each order in which the calls of both may go through. */
const inTurns = async (
  count: number,
  story: (ready: Ready) => Promise<unknown>,
  sends: (ready: Ready) => Promise<Send[]>,
  then: (ready: Ready, codes: string[]) => Promise<unknown>,
) => {
  for (const seed of SEEDS) {
    const town = await openTown('2026-11-20T02:00:00.000Z')
    try {
      const ready: Ready = { town, desk: deskOf(town), ids: [] }
      ready.ids = await openList(
        town,
        Array.from({ length: count }, () => ({})),
      )
      await story(ready)
      const acts = await sends(ready)
      const atOnce = turnsOf(town.deps.table)
      await then(ready, (await atOnce(seed, acts)).map(codeOfSettled))
    } finally {
      await town.close()
    }
  }
}

const codeOfSettled = (settled: PromiseSettledResult<Reply>): string =>
  settled.status === 'fulfilled' ? codeOf(settled.value) : String(settled.reason)

const moving = async ({ town, desk }: Ready, by: Actor, id: string, act: object): Promise<Send> => {
  const version = (await town.deps.problems.get('xicheng', QUARTER, id))?.events.length ?? 1
  const body = { key: town.key(), version, act }
  return () => town.send(by, `${desk.path(id)}/moves`, body)
}

const list = async ({ town }: Ready, act: object): Promise<Send> => {
  const version = (await town.deps.problems.head('xicheng', QUARTER))?.list.events.length ?? 0
  const body = { key: town.key(), version, act }
  return () => town.send(clerk, `/api/lists/${QUARTER}/moves`, body)
}

const heldIn = async ({ town }: Ready): Promise<string[]> => {
  const { problems } = await town.deps.problems.all('xicheng', QUARTER)
  const states = problems.map(problemState).filter(({ status }) => status !== 'joined')
  return states.flatMap(({ needs }) => needs).sort()
}

const at = ({ ids }: Ready, nth: number): string => ids[nth] ?? ''
const none = async () => {}

test('two clerks who gather the same need put it into one problem', async () => {
  await inTurns(
    3,
    none,
    async (ready) => [
      await moving(ready, clerk, at(ready, 0), { move: 'merge', others: [at(ready, 2)] }),
      await moving(ready, clerk, at(ready, 1), { move: 'merge', others: [at(ready, 2)] }),
    ],
    async (ready, codes) => {
      expect(codes.sort()).toEqual(['ok', 'problem_other'])
      expect(await heldIn(ready)).toEqual([...ready.ids].sort())
    },
  )
})

test('two that take in each other end as one problem with both', async () => {
  await inTurns(
    2,
    none,
    async (ready) => [
      await moving(ready, clerk, at(ready, 0), { move: 'merge', others: [at(ready, 1)] }),
      await moving(ready, clerk, at(ready, 1), { move: 'merge', others: [at(ready, 0)] }),
    ],
    async (ready, codes) => {
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(await heldIn(ready)).toEqual([...ready.ids].sort())
    },
  )
})

test('a list is never submitted with a problem parted from another at the same moment and not in words', async () => {
  await inTurns(
    2,
    async (ready) => {
      await ready.desk.move(clerk, at(ready, 0), { move: 'merge', others: [at(ready, 1)] })
      await ready.desk.move(clerk, at(ready, 0), word)
    },
    async (ready) => [
      await list(ready, { move: 'submit' }),
      await moving(ready, clerk, at(ready, 0), { move: 'split', other: at(ready, 1) }),
    ],
    async (_, codes) => {
      expect([
        ['ok', 'list_submitted'],
        ['not_worded', 'ok'],
      ]).toContainEqual(codes)
    },
  )
})

test('of a plan approved and sent back at the same moment one stands, and its other is shown it', async () => {
  await inTurns(
    1,
    async ({ desk, ids }) => {
      for (const id of ids) await desk.move(clerk, id, word)
      await desk.study()
      for (const id of ids) await desk.move(clerk, id, plan)
    },
    async (ready) => [
      await moving(ready, approver, at(ready, 0), { move: 'approve' }),
      await moving(ready, { ...approver, id: people.stranger.id }, at(ready, 0), { move: 'decline', words: '再议' }),
    ],
    async (_, codes) => expect(codes.sort()).toEqual(['ok', 'stale_version']),
  )
})

test('a worker who withdraws at the moment of the result has one end of it, and the problem is finished', async () => {
  await inTurns(
    2,
    async ({ desk, ids: [first = '', second = ''] }) => {
      await desk.move(clerk, first, { move: 'merge', others: [second] })
      await desk.assign([first])
    },
    async (ready) => {
      const version = (await ready.town.deps.needs.get(at(ready, 1)))?.events.length ?? 1
      const body = { key: ready.town.key(), version, act: { move: 'withdraw' } }
      return [
        await moving(ready, listPeople.owner, at(ready, 0), conclusion),
        () => ready.town.send(workerOf(1), `/api/needs/${at(ready, 1)}/moves`, body),
      ]
    },
    async ({ town, desk, ids }, codes) => {
      expect(codes[0]).toBe('ok')
      const ends = (await town.deps.needs.get(ids[1] ?? ''))?.events.flatMap(({ move }) =>
        move === 'conclude' || move === 'withdraw' ? [move] : [],
      )
      expect(ends).toEqual([codes[1] === 'ok' ? 'withdraw' : 'conclude'])
      expect(await desk.read(ids[0] ?? '')).toMatchObject({ status: 'finished', open: 0 })
    },
  )
})

test('notes of three at the same moment are all kept, each once', async () => {
  const { owner, helper } = listPeople
  await inTurns(
    1,
    ({ desk, ids }) => desk.assign(ids),
    async (ready) => [
      await moving(ready, owner, at(ready, 0), { move: 'progress', words: '甲' }),
      await moving(ready, helper, at(ready, 0), { move: 'progress', words: '乙' }),
      await moving(ready, clerk, at(ready, 0), { move: 'supervise', words: '丙' }),
    ],
    async ({ desk, ids }, codes) => {
      expect(codes).toEqual(['ok', 'ok', 'ok'])
      const said = (await desk.read(ids[0] ?? '')).events.flatMap((event) =>
        event.move === 'progress' || event.move === 'supervise' ? [event.words] : [],
      )
      expect(said.sort()).toEqual(['丙', '乙', '甲'])
    },
  )
})
