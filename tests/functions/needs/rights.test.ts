import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { RightDates } from '@lianxin/shared/needs/right-schema'
import { sweep } from '../../../functions/src/jobs/sweep'
import { listInbox } from '../../../functions/src/needs/list-needs'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationHead, clerk, approver } = people
// Friday 10:00.
const NOW = '2026-11-20T02:00:00.000Z'
let office: Office
beforeEach(async () => {
  office = await openOffice(NOW)
})
afterEach(() => office.table.drop())

const date = (dates: RightDates): MoveInput => ({ move: 'date', dates })
/** Known on the last day of January 2026: until the last day of January 2027, seventy-two days from now. */
const soon = date({ right: 'arbitration', knownOn: '2026-01-31' })
const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const wordsTo = async ({ id }: { id: string }) => (await office.deps.notices.list(id)).notices.map(({ words }) => words)
const toldOf = async (person: { id: string }) => (await wordsTo(person)).filter((words) => words.includes('法定时限'))

describe('dates that cannot be', () => {
  test.each([
    ['tomorrow', { right: 'arbitration', knownOn: '2026-11-21' }, 'knownOn', '日子不能晚于今天。'],
    ['next year', { right: 'injury', happenedOn: '2027-11-20' }, 'happenedOn', '日子不能晚于今天。'],
    ['before 1990', { right: 'wages', leftOn: '1989-12-31' }, 'leftOn', '日子太早了，请核对。'],
  ] as const)('%s: are refused by their field, and nothing is changed', async (_what, dates, field, words) => {
    const view = await office.file(worker)
    await expect(office.move(worker, view, date(dates))).rejects.toMatchObject({
      code: 'bad_request',
      fields: { [`act.dates.${field}`]: words },
    })
    expect((await office.read(worker, view.id)).events).toHaveLength(1)
  })

  test('today in Shanghai is none of them, though London still has yesterday', async () => {
    office.clock.set('2026-11-20T16:00:00.000Z')
    const view = await office.move(
      worker,
      await office.file(worker),
      date({ right: 'injury', happenedOn: '2026-11-21' }),
    )
    expect(view.right).toMatchObject({ until: '2027-11-21', judgedBy: '人社部门' })
  })

  test('are refused to whoever is neither its filer nor handles it, and once it has an answer', async () => {
    const view = await accepted()
    await expect(office.move(stranger, view, soon)).rejects.toMatchObject({ code: 'not_found' })
    await expect(office.move(stationHead, view, soon)).rejects.toMatchObject({ code: 'not_handler' })
    const answered = await office.move(cadre, view, { move: 'answer', result: 'explained', words: '说明了' })
    await expect(office.move(worker, answered, soon)).rejects.toMatchObject({ code: 'already_answered' })
  })
})

describe('a legal time limit', () => {
  test('never runs from filing: without dates there is none', async () => {
    const { id } = await accepted()
    for (const who of [worker, cadre, clerk]) {
      const view = await office.read(who, id)
      expect([view.dates, view.right]).toEqual([undefined, undefined])
    }
  })

  test('is shown with its source and by whom it is judged, to the filer and to those who handle it', async () => {
    const { id } = await office.move(worker, await accepted(), soon)
    const right = { until: '2027-01-31', source: '《劳动争议调解仲裁法》第二十七条', judgedBy: '仲裁委' }
    for (const who of [worker, cadre, clerk]) expect((await office.read(who, id)).right).toEqual(right)
  })

  test('does not run for wages while the employment lasts, and its source is shown all the same', async () => {
    const view = await office.move(worker, await accepted(), date({ right: 'wages' }))
    expect(view.right).toEqual({ source: '《劳动争议调解仲裁法》第二十七条第四款', judgedBy: '仲裁委' })
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toEqual([])
  })

  test('that ends within ninety days is told at once to filer, holder, head and office, each once', async () => {
    const { id } = await office.move(worker, await accepted(), soon)
    await sweep(office.deps)()
    await sweep(office.deps)()
    expect(await toldOf(worker)).toEqual(['您的事有法定时限，1月31日到期。请打开看看，别耽误。'])
    expect(await toldOf(cadre)).toEqual([
      '您负责的一件事有法定时限，1月31日到期，请马上和职工说清楚。',
      '职工补充了日子，这件事有法定时限，请看一下。',
    ])
    for (const above of [stationHead, clerk, approver])
      expect(await toldOf(above)).toEqual(['王建国手里的一件事，法定时限1月31日到期，等不到季度末，请您过问。'])
    expect((await office.read(clerk, id)).events.at(-1)).toMatchObject({ move: 'expiring', until: '2027-01-31' })
  })

  test('that is farther off is told at the opening of the ninetieth day before it, not a minute earlier', async () => {
    // Until 10 March 2027; ninety days before it is 10 December.
    await office.move(worker, await accepted(), date({ right: 'arbitration', knownOn: '2026-03-10' }))
    office.clock.set('2026-12-10T00:59:59.999Z')
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toEqual([])
    office.clock.set('2026-12-10T01:00:00.000Z')
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toHaveLength(1)
  })

  test('that has passed is told as one that may have passed, never as lost', async () => {
    await office.move(worker, await accepted(), date({ right: 'wages', leftOn: '2024-05-01' }))
    await sweep(office.deps)()
    const all = (await Promise.all([worker, cadre, clerk].map(toldOf))).flat()
    expect(all.filter((words) => words.includes('可能已过'))).toHaveLength(3)
    expect(all.join()).not.toMatch(/失去|丧失|没有权利/)
  })

  test('is told anew when the dates are corrected, and no more when they show that none runs', async () => {
    let view = await office.move(worker, await accepted(), soon)
    await sweep(office.deps)()
    view = await office.move(cadre, view, date({ right: 'wages' }))
    expect(view.right).not.toHaveProperty('until')
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toHaveLength(1)
    await office.move(cadre, view, date({ right: 'arbitration', knownOn: '2026-01-15' }))
    await sweep(office.deps)()
    expect((await toldOf(clerk))[0]).toContain('1月15日到期')
  })

  test('reaches the office even while the worker is asked', async () => {
    let view = await office.move(worker, await accepted(), date({ right: 'arbitration', knownOn: '2026-02-20' }))
    view = await office.move(cadre, view, { move: 'ask', words: '哪个月？' })
    office.clock.set('2026-11-22T01:00:00.000Z')
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toHaveLength(1)
    expect((await office.read(cadre, view.id)).status).toBe('asked')
  })

  test('puts its need before all that is late, soonest first, and into every row', async () => {
    const late = await accepted()
    office.clock.set('2026-12-04T02:00:00.000Z')
    const later = await office.move(worker, await accepted(), soon)
    const sooner = await office.move(worker, await accepted(), date({ right: 'arbitration', knownOn: '2025-12-20' }))
    await sweep(office.deps)()
    const { rows } = await listInbox(office.deps)(cadre, {})
    expect(rows.map(({ id, right }) => [id, right])).toEqual([
      [sooner.id, { until: '2026-12-20', told: true }],
      [later.id, { until: '2027-01-31', told: true }],
      [late.id, undefined],
    ])
    // What is due next is still the promise to the worker.
    expect(rows[0]?.nextAt).toBe('2026-12-07T09:30:00.000Z')
  })

  test('is nobody’s any more when the need has ended', async () => {
    const view = await office.move(worker, await accepted(), soon)
    await office.move(worker, view, { move: 'withdraw' })
    await sweep(office.deps)()
    expect(await toldOf(clerk)).toEqual([])
  })
})

describe('who is missing', () => {
  test('is shown to officers in the order of the path, and to the worker never', async () => {
    const view = await accepted()
    expect(view.missing).toEqual(['王建国', '第一服务站', '权益保障部'])
    await office.move(cadre, view, { move: 'cannot', tried: '谈过', why: '没有钱' })
    for (const officer of [stationHead, clerk])
      expect((await office.read(officer, view.id)).missing).toEqual(['第一服务站', '权益保障部'])
    expect(await office.read(worker, view.id)).not.toHaveProperty('missing')
  })
})
