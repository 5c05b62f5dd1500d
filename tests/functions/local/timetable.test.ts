import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScheduledJob } from '../../../functions/src/jobs/schedule'
import { createDemoClock } from '../../../functions/src/local/demo-clock'
import { createScheduler } from '../../../functions/src/local/scheduler'
import { closesBetween, jobsBetween, morningsBetween } from '../../../functions/src/local/timetable'
import { createLog } from '../../../functions/src/log'
import { handClock } from '../../support/factories'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-schedule-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Shanghai's midnight is 16:00 UTC the day before.
const CLOSES_OF_Q4 = ['2026-12-31T16:05:00.000Z', '2026-12-31T17:00:00.000Z', '2027-01-02T16:05:00.000Z']

test('a quarter is closed at 00:05 and 01:00 of the first day after it and at 00:05 of the third', () => {
  expect(closesBetween('2026-12-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z')).toEqual(CLOSES_OF_Q4)
})

test('a run due at the end of the span is in it, one due at its beginning was in the last', () => {
  const [first = '', second = ''] = CLOSES_OF_Q4
  expect(closesBetween(first, second)).toEqual([second])
  expect(closesBetween('2026-12-31T16:00:00.000Z', '2026-12-31T16:04:59.999Z')).toEqual([])
})

test('a year has twelve runs', () => {
  expect(closesBetween('2026-01-15T00:00:00.000Z', '2027-01-15T00:00:00.000Z')).toHaveLength(12)
})

// 08:30 in Shanghai is half past midnight UTC.
test('every morning at 08:30 has its run, weekends too; the one at the span’s beginning was in the last', () => {
  const first = '2026-12-31T00:30:00.000Z'
  expect(morningsBetween('2026-12-30T23:00:00.000Z', '2027-01-02T00:30:00.000Z')).toEqual([
    first,
    '2027-01-01T00:30:00.000Z',
    '2027-01-02T00:30:00.000Z',
  ])
  expect(morningsBetween(first, '2027-01-01T00:29:59.999Z')).toEqual([])
  // From 23:00 UTC it is already the next day in Shanghai.
  expect(morningsBetween('2026-12-30T16:30:00.000Z', '2026-12-30T17:00:00.000Z')).toEqual([])
})

test('the close of the night comes before the morning that tells of its list, and half an hour later whom no message reaches', () => {
  const jobs = jobsBetween('2026-12-31T16:00:00.000Z', '2027-01-01T01:00:00.000Z')
  expect(jobs.map(({ job, time }) => `${time.slice(11, 16)} ${job}`)).toEqual([
    '16:05 close-quarter',
    '17:00 close-quarter',
    '19:30 retire',
    '00:30 morning',
    '01:00 unreached',
  ])
})

test('what a moved clock jumps over runs in order with the time it was due, also by another start, and once', async () => {
  const machine = handClock('2026-11-20T02:00:00.000Z')
  const ran: ScheduledJob[] = []
  const start = () => {
    const clock = createDemoClock(join(folder, 'clock.json'), machine)
    const run = async (job: ScheduledJob) => void (job.job === 'close-quarter' && ran.push(job))
    return { clock, ...createScheduler({ path: join(folder, 'schedule.json'), clock, run, log: createLog(() => {}) }) }
  }
  const first = start()
  await first.catchUp()
  expect(first.clock.move('2026-12-31T16:20:00.000Z')).toBe(true)
  await first.catchUp()
  expect(ran.map(({ time }) => time)).toEqual(CLOSES_OF_Q4.slice(0, 1))
  machine.plus(7 * 24 * 3600_000)
  const second = start()
  await second.catchUp()
  await second.catchUp()
  expect(ran.map(({ time }) => time)).toEqual(CLOSES_OF_Q4)
})

test('the clock is never moved back, and keeps its shift over a restart', () => {
  const machine = handClock('2026-11-20T02:00:00.000Z')
  const path = join(folder, 'kept.json')
  const clock = createDemoClock(path, machine)
  expect(clock.move('2026-11-20T01:59:59.999Z')).toBe(false)
  expect(clock.move('not a time')).toBe(false)
  expect(clock.move('2027-01-01T00:00:00.000Z')).toBe(true)
  machine.plus(1000)
  expect(createDemoClock(path, machine).now()).toBe('2027-01-01T00:00:01.000Z')
})

test('a failed job is logged and tried again at the next pass', async () => {
  const clock = handClock('2026-12-31T16:00:00.000Z')
  const lines: string[] = []
  let failures = 1
  const done: string[] = []
  const { catchUp } = createScheduler({
    path: join(folder, 'failing.json'),
    clock,
    run: async ({ job, time }) => {
      if (job !== 'close-quarter') return
      if (failures-- > 0) throw new Error('cut')
      done.push(time)
    },
    log: createLog((line) => lines.push(line)),
  })
  clock.plus(10 * 60_000)
  await catchUp()
  expect([done, lines.length]).toEqual([[], 1])
  await catchUp()
  expect(done).toEqual(CLOSES_OF_Q4.slice(0, 1))
})
