import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { build } from 'esbuild'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { outputFolder } from '../../support/build'
import { people } from '../../support/factories'
import { breakerOf } from '../../support/faults'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, departmentHead } = people
const answer: MoveInput = { move: 'answer', result: 'solved', words: '工资已经补发到卡上。' }
const cannot: MoveInput = { move: 'cannot', tried: '去单位谈了两次', why: '单位账上没有钱' }

const offices: Office[] = []
const open = async (at: string) => {
  const office = await openOffice(at)
  offices.push(office)
  return office
}
afterEach(async () => {
  await Promise.all(offices.splice(0).map((office) => office.table.drop()))
})

const accepted = async (office: Office) => office.move(cadre, await office.file(worker), { move: 'accept' })

/** Every quarter of 2026: its last millisecond in Shanghai, midnight, the first run of its close, some day in its middle. */
const quarters = [
  { quarter: '2026Q1', last: '2026-03-31T15:59:59.999Z', end: '2026-03-31T16:00:00.000Z', middle: '2026-03-02' },
  { quarter: '2026Q2', last: '2026-06-30T15:59:59.999Z', end: '2026-06-30T16:00:00.000Z', middle: '2026-06-01' },
  { quarter: '2026Q3', last: '2026-09-30T15:59:59.999Z', end: '2026-09-30T16:00:00.000Z', middle: '2026-09-01' },
  { quarter: '2026Q4', last: '2026-12-31T15:59:59.999Z', end: '2026-12-31T16:00:00.000Z', middle: '2026-12-01' },
]

describe.each(quarters)('the end of $quarter', ({ quarter, last, end, middle }) => {
  const runAt = end.replace('16:00', '16:05')
  const listOf = async (office: Office) => {
    const { problems } = await office.deps.problems.all('xicheng', quarter)
    return new Map(problems.map(({ needId, why }) => [needId, why]))
  }

  test('what happens at 23:59:59.999 counts for it, what happens at 00:00:00.000 no longer', async () => {
    const office = await open(`${middle}T02:00:00.000Z`)
    const [answeredLast, answeredFirst, withdrawnLast, withdrawnFirst] = [
      await accepted(office),
      await accepted(office),
      await accepted(office),
      await accepted(office),
    ]
    office.clock.set(last)
    const raisedLast = await office.file(worker)
    await office.move(cadre, answeredLast, answer)
    await office.move(worker, withdrawnLast, { move: 'withdraw' })
    office.clock.set(end)
    const raisedFirst = await office.file(worker)
    await office.move(cadre, answeredFirst, answer)
    await office.move(worker, withdrawnFirst, { move: 'withdraw' })
    office.clock.set(runAt)
    const { lists } = await closeQuarter(office.deps)({ at: runAt })
    const list = await listOf(office)
    const entered = [answeredLast, answeredFirst, withdrawnLast, withdrawnFirst, raisedLast, raisedFirst]
    expect(entered.map(({ id }) => list.get(id))).toEqual([
      undefined,
      'overdue',
      undefined,
      'overdue',
      undefined,
      undefined,
    ])
    // Filed in its last millisecond it belongs to it, and stays; a millisecond later it is the next one's.
    expect(lists).toMatchObject([{ quarter, beyondReach: 0, overdue: 2, stayed: 1, stayedAsked: 0 }])
  })

  test('a gate that opens in its last millisecond is beyond reach, at midnight it is the next quarter’s', async () => {
    const office = await open(`${middle}T02:00:00.000Z`)
    const atLastStep = async () => {
      const tried = await office.move(cadre, await accepted(office), cannot)
      const passed = await office.move(stationHead, await office.move(stationHead, tried, { move: 'accept' }), cannot)
      return office.move(departmentHead, passed, { move: 'accept' })
    }
    const [inTime, late] = [await atLastStep(), await atLastStep()]
    office.clock.set(last)
    await office.move(departmentHead, inTime, cannot)
    office.clock.set(end)
    await office.move(departmentHead, late, cannot)
    office.clock.set(runAt)
    await closeQuarter(office.deps)({ at: runAt })
    const list = await listOf(office)
    expect([list.get(inTime.id), list.get(late.id)]).toEqual(['beyond_reach', 'overdue'])
  })
})

describe('a close that is throttled', () => {
  const RUN = '2026-12-31T16:05:00.000Z'
  const AGAIN = '2026-12-31T17:00:00.000Z'

  test('at any of its calls: whoever files between is heard, and the next run has the same list', async () => {
    const whole = await open('2026-12-01T02:00:00.000Z')
    for (let n = 0; n < 4; n += 1) await accepted(whole)
    whole.clock.set(RUN)
    const counting = breakerOf(whole.table)
    counting.arm(Number.POSITIVE_INFINITY, 'throttled')
    await closeQuarter(whole.deps)({ at: RUN })
    const calls = counting.mend().length
    for (const at of [1, 5, 9, 13, 17, 21].filter((one) => one <= calls)) {
      const office = await open('2026-12-01T02:00:00.000Z')
      for (let n = 0; n < 4; n += 1) await accepted(office)
      office.clock.set(RUN)
      const breaker = breakerOf(office.table)
      breaker.arm(at, 'throttled')
      await expect(closeQuarter(office.deps)({ at: RUN })).rejects.toThrow('slow down')
      const filed = await office.file(worker)
      breaker.mend()
      office.clock.set(AGAIN)
      const { lists } = await closeQuarter(office.deps)({ at: AGAIN })
      expect({ at, lists }).toMatchObject({ at, lists: [{ overdue: 4, stayed: 0 }] })
      const { problems } = await office.deps.problems.all('xicheng', '2026Q4')
      expect(problems).toHaveLength(4)
      expect((await office.read(worker, filed.id)).listed).toEqual([])
    }
  }, 60_000)
})

describe('a machine in another time zone', () => {
  const file = join(outputFolder, 'zone-report.cjs')
  const reportIn = async (zone: string) => {
    const child = spawn(process.execPath, [file], { env: { ...process.env, TZ: zone } })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    await once(child, 'close')
    return Object(JSON.parse(text))
  }

  test('reads the same days, quarters, gathering days and runs', async () => {
    await build({
      entryPoints: [join(__dirname, '../../support/zone-report.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: file,
      logLevel: 'error',
    })
    const [there, ...others] = await Promise.all(
      ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC'].map(reportIn),
    )
    expect(others.map(({ zone }) => zone)).toEqual([240, -840, 0])
    for (const { report } of others) expect(report).toEqual(there.report)
    expect(there.report[3]).toMatchObject({
      end: '2026-12-31T16:00:00.000Z',
      sides: [
        ['2026Q4', '12月31日 周四', '12月31日 周四 23:59'],
        ['2027Q1', '1月1日 周五', '1月1日 周五 00:00'],
      ],
      begins: '2026-12-17',
    })
  }, 30_000)
})
