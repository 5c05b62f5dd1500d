import type { NeedView } from '@lianxin/shared/needs/views'
import { runTimers } from '../../../functions/src/needs/run-timers'
import { wakeNeed } from '../../../functions/src/needs/wake-need'
import { district, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, departmentHead } = people
const atOffice = district.office.people.map(({ name }) => name)
// Friday 10:00; Monday 23rd is the first working day after it.
const FRIDAY = '2026-11-20T02:00:00.000Z'
let office: Office
beforeEach(async () => {
  office = await openOffice(FRIDAY)
})
afterEach(() => office.table.drop())

const wakeAt = async (at: string) => {
  office.clock.set(at)
  const { woken, errors } = await runTimers(office.deps)()
  expect(errors).toEqual([])
  return woken
}
const movesOf = (view: NeedView) => view.events.map(({ move }) => move)
const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const answered = async () => office.move(cadre, await accepted(), { move: 'answer', result: 'solved', words: '办好了' })

describe('lateness', () => {
  test('a first word that is a working day late is told to the head, three late to the office, each once', async () => {
    const { id } = await accepted()
    // Due on Monday at 17:30; late on Tuesday at 9:00.
    expect(await wakeAt('2026-11-24T00:59:59.999Z')).toBe(0)
    expect(await wakeAt('2026-11-24T01:00:00.000Z')).toBe(1)
    expect(await wakeAt('2026-11-25T04:00:00.000Z')).toBe(0)
    expect(await wakeAt('2026-11-26T01:00:00.000Z')).toBe(1)
    expect(await wakeAt('2026-11-30T01:00:00.000Z')).toBe(0)
    const view = await office.read(worker, id)
    expect(movesOf(view)).toEqual(['raise', 'accept', 'late', 'late'])
    expect(view.late.map(({ what, told }) => [what, told])).toEqual([
      ['first', [stationHead.name]],
      ['first', atOffice],
    ])
  })

  test('a word said in time leaves only the result to be late, and nothing is told of the word', async () => {
    const view = await accepted()
    await office.move(cadre, view, { move: 'say', words: '收到，我去问。' })
    expect(await wakeAt('2026-11-26T01:00:00.000Z')).toBe(0)
    // Seven working days: due on Tuesday 1 December; late on Wednesday.
    expect(await wakeAt('2026-12-02T01:00:00.000Z')).toBe(1)
    expect((await office.read(worker, view.id)).late.map(({ what }) => what)).toEqual(['result'])
  })

  test('what a head holds in person is told to the office at once', async () => {
    let view = await accepted()
    view = await office.move(cadre, view, { move: 'say', words: '收到。' })
    view = await office.move(cadre, view, { move: 'refer', to: 'dp-rights', due: '2026-11-24', words: '请看' })
    await office.move(departmentHead, view, { move: 'accept' })
    expect(await wakeAt('2026-11-25T01:00:00.000Z')).toBe(1)
    expect((await office.read(worker, view.id)).late).toMatchObject([{ what: 'referral', told: atOffice }])
  })

  test('an open gate is nobody’s lateness', async () => {
    let view = await accepted()
    const tried = { move: 'cannot', tried: '谈过', why: '没有钱' } as const
    view = await office.move(cadre, view, tried)
    view = await office.move(stationHead, view, { move: 'accept' })
    view = await office.move(stationHead, view, tried)
    view = await office.move(departmentHead, view, { move: 'accept' })
    view = await office.move(departmentHead, view, tried)
    expect(await wakeAt('2027-01-10T01:00:00.000Z')).toBe(0)
    expect((await office.read(worker, view.id)).gate).toBe(true)
  })
})

describe('a pause', () => {
  test('that ends by itself gives the need back to the cadre, and the time left at the question runs on', async () => {
    const view = await office.move(cadre, await accepted(), { move: 'ask', words: '哪个月？' })
    expect(await wakeAt('2026-11-27T09:29:59.999Z')).toBe(0)
    expect(await wakeAt('2026-11-27T09:30:00.000Z')).toBe(1)
    const woken = await office.read(cadre, view.id)
    expect(woken).toMatchObject({ status: 'accepted', resultDue: view.resultDue })
    // No pause any more: he may pass it on.
    await office.move(cadre, woken, { move: 'refer', to: 'dp-rights', due: '2026-12-04', words: '联系不上本人' })
  })

  test('answered too late, or from a page that still shows the question, is kept as a message', async () => {
    const view = await office.move(cadre, await accepted(), { move: 'ask', words: '哪个月？' })
    await wakeAt('2026-11-30T01:00:00.000Z')
    const late = await office.move(worker, view, { move: 'supply', words: '九月和十月' })
    expect(late.events.at(-1)).toMatchObject({ move: 'say', words: '九月和十月' })
  })
})

describe('an answer nobody judges', () => {
  test('lapses after seven days, is outside every rate, and can be reopened for ninety days', async () => {
    const view = await answered()
    expect(await wakeAt('2026-11-27T01:59:59.999Z')).toBe(0)
    expect(await wakeAt('2026-11-27T02:00:00.000Z')).toBe(1)
    const lapsed = await office.read(worker, view.id)
    expect(lapsed).toMatchObject({ status: 'closed', lapsed: true })
    office.clock.set('2027-02-25T10:00:00.000Z')
    const again = await office.move(worker, lapsed, { move: 'reopen', reason: 'only_said_no' })
    expect(again).toMatchObject({ status: 'accepted', lapsed: false })
  })

  test('is refused a reopening on the ninety-first day with 409 reopen_late', async () => {
    const view = await answered()
    await wakeAt('2026-11-27T02:00:00.000Z')
    office.clock.set('2027-02-26T02:00:00.000Z')
    const lapsed = await office.read(worker, view.id)
    await expect(office.move(worker, lapsed, { move: 'reopen', reason: 'other' })).rejects.toMatchObject({
      code: 'reopen_late',
    })
  })
})

describe('a pass', () => {
  test('ends a history however full it is: a timer left over would wake it for ever', async () => {
    const need = await office.deps.needs.get((await answered()).id)
    if (!need) throw new Error('no need')
    const lines = Array.from({ length: 150 }, (_, at) => ({
      n: need.events.length + 1 + at,
      at: FRIDAY,
      by: { id: 'system', name: '', as: 'system' as const },
      key: '',
      move: 'list' as const,
      quarter: '2026Q3',
      why: 'overdue' as const,
    }))
    await office.deps.needs.append(need, lines)
    expect(await wakeAt('2026-11-27T02:00:00.000Z')).toBe(1)
    expect(await wakeAt('2026-11-27T02:01:00.000Z')).toBe(0)
    expect((await office.read(worker, need.id)).status).toBe('closed')
  })

  test('that comes late does everything that was due in one write, in order', async () => {
    const view = await office.move(cadre, await accepted(), { move: 'ask', words: '哪个月？' })
    await wakeAt('2026-12-31T02:00:00.000Z')
    expect(movesOf(await office.read(worker, view.id))).toEqual(['raise', 'accept', 'ask', 'resume', 'late', 'late'])
  })

  test('run twice at once does everything once', async () => {
    const { id } = await accepted()
    office.clock.set('2026-12-31T02:00:00.000Z')
    await Promise.all(Array.from({ length: 4 }, () => wakeNeed(office.deps)(id)))
    const late = (await office.read(worker, id)).events.filter(({ move }) => move === 'late')
    expect(new Set(late.map((event) => JSON.stringify({ ...event, n: 0 }))).size).toBe(late.length)
    expect(late).toHaveLength(4)
  })

  test('tells nobody that somebody else changed it: what the system notes does not overtake an act', async () => {
    const view = await accepted()
    await wakeAt('2026-11-24T01:00:00.000Z')
    const answer = await office.move(cadre, view, { move: 'answer', result: 'solved', words: '办好了' })
    expect(answer.status).toBe('answered')
  })
})
