import type { Job } from '@lianxin/shared/jobs/schema'
import { newJob } from '../../../functions/src/jobs/new-job'
import { runJob, type Slice, type Slicers } from '../../../functions/src/jobs/run-job'
import { runSoon } from '../../../functions/src/jobs/run-soon'
import { jobStore } from '../../../functions/src/jobs/store'
import { tellItem } from '../../../functions/src/jobs/tell-item'
import { contentsOf } from '../../support/contents'
import { handClock, idOf } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'
import { turnsOf } from '../../support/turns'

const NOW = '2026-11-20T02:00:00.000Z'
const PARTS = 4

let office: Office
let job: Job
beforeEach(async () => {
  office = await openOffice(NOW)
  job = newJob(idOf('job'), 'xicheng', NOW, { kind: 'assign' })
  expect(await office.deps.jobs.start(job)).toBe(true)
})
afterEach(() => office.table.drop())

/** Four slices, each noted in `seen`; the first time `failing` comes up, it is cut short. */
const slicersOf = (seen: number[], failing?: number): Slicers => {
  let left = failing
  const slice = async ({ cursor = '0' }: Job): Promise<Slice> => {
    const at = Number(cursor)
    seen.push(at)
    if (at === left) {
      left = undefined
      throw new Error('cut short')
    }
    return { done: at + 1, total: PARTS, cursor: at + 1 < PARTS ? String(at + 1) : undefined }
  }
  return { cards: slice, handover: slice, import: slice, assign: slice, conclude: slice }
}
const around = (slicers: Slicers, clock = handClock(NOW)) => ({ jobs: office.deps.jobs, slicers, machineClock: clock })
const log = { info: () => {}, warn: () => {}, error: () => {} }

test('a job goes on slice by slice until it is done, and lies in no list afterwards', async () => {
  const seen: number[] = []
  expect(await office.deps.jobs.running('xicheng')).toMatchObject([{ id: job.id, state: 'running' }])
  await runJob(around(slicersOf(seen)))(job.id)
  expect(seen).toEqual([0, 1, 2, 3])
  expect(await office.deps.jobs.get(job.id)).toMatchObject({ state: 'done', done: 4, total: 4 })
  expect(await office.deps.jobs.running('xicheng')).toEqual([])
  for (const shard of office.deps.needs.shards) expect(await office.deps.needs.untold(shard)).toEqual([])
})

test.each([0, 1, 2, 3])('cut short in slice %i it goes on there, and repeats nothing before', async (failing) => {
  const seen: number[] = []
  const run = runJob(around(slicersOf(seen, failing)))
  await expect(run(job.id)).rejects.toThrow('cut short')
  expect(await office.deps.jobs.get(job.id)).toMatchObject({ state: 'running', done: failing })
  await run(job.id)
  expect(seen).toEqual([0, 1, 2, 3].flatMap((at) => (at === failing ? [at, at] : [at])))
  expect(await office.deps.jobs.get(job.id)).toMatchObject({ state: 'done', done: 4 })
})

test('two at once never bring it back: one goes on, the other stops at the first slice it lost', async () => {
  const atOnce = turnsOf(office.table)
  for (const seed of [0, 1, 2, 3]) {
    const own = { ...job, id: idOf(`job${seed}`) }
    await office.deps.jobs.start(own)
    const seen: number[] = []
    const run = runJob(around(slicersOf(seen)))
    await atOnce<void>(seed, [() => run(own.id), () => run(own.id)])
    await run(own.id)
    expect(await office.deps.jobs.get(own.id)).toMatchObject({ state: 'done', done: 4, version: 5 })
    expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3]))
  }
})

test('out of time it stops between slices, and whoever comes next goes on', async () => {
  const clock = handClock(NOW)
  const seen: number[] = []
  const plain = slicersOf(seen)
  const slow: Slicers = {
    ...plain,
    assign: (one, task) => {
      clock.plus(2_000)
      return plain.assign(one, task)
    },
  }
  const run = runJob(around(slow, clock))
  const { jobs } = office.deps
  expect(await runSoon({ jobs, runJob: run, log }, job)).toMatchObject({ state: 'running', done: 2, total: 4 })
  expect(await runSoon({ jobs, runJob: run, log }, job)).toMatchObject({ state: 'done', done: 4, total: 4 })
})

test('a request whose job fails is answered as begun; the outbox goes on with it', async () => {
  const seen: number[] = []
  const run = runJob(around(slicersOf(seen, 1)))
  const { jobs } = office.deps
  expect(await runSoon({ jobs, runJob: run, log }, job)).toMatchObject({ id: job.id, state: 'running' })
  const [{ pk, sk } = { pk: '', sk: '' }] = await contentsOf(office.table, 'outbox')
  await tellItem({ ...office.deps, runJob: run })(pk, sk)
  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', done: 4 })
})

test('what is not there, or is done, is left alone; and no job is started over another', async () => {
  const seen: number[] = []
  const run = runJob(around(slicersOf(seen)))
  await run(idOf('nothing'))
  await run(job.id)
  await run(job.id)
  expect(seen).toEqual([0, 1, 2, 3])
  expect(await jobStore(office.table).start(job)).toBe(false)
})
