import type { LedgerLine } from '@lianxin/shared/office/report'
import type { Area } from '@lianxin/shared/organisation/areas'
import type { Actor } from '@lianxin/shared/people/schema'
import { countsOf, streetOf } from '../../../functions/src/office/count'
import { readReport } from '../../../functions/src/office/read-report'
import { district, idOf, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, clerk, approver, foreignClerk } = people
const leader: Actor = { id: idOf('leader'), name: '冯立', duties: [{ role: 'leader', district: 'xicheng' }] }
const JRJ = '金融街街道 · 第三网格'

const line = (n: number, over: Partial<LedgerLine> = {}): LedgerLine => ({
  needId: idOf(`n${n}`),
  version: 1,
  area: JRJ,
  category: 'wages',
  received: true,
  settled: false,
  listed: false,
  carried: false,
  ...over,
})

describe('rates', () => {
  const judged = (...said: LedgerLine['judged'][]) => countsOf(said.map((one, n) => line(n, { judged: one })))

  test('are absent while fewer than five have said anything', () => {
    const counts = judged('satisfied', 'satisfied', 'reopened', 'satisfied', undefined, undefined)
    expect(counts).toEqual({ received: 6, settled: 0, asked: 4, listed: 0, carried: 0 })
  })

  test('are what the workers say: those who said 没办好 lower both, those only not satisfied one of them', () => {
    const counts = judged('satisfied', 'so_so', 'unsatisfied', 'reopened', 'satisfied', 'satisfied', undefined)
    expect(counts).toMatchObject({ asked: 6, resolution: 83, satisfaction: 50 })
  })

  test('of nobody are nothing, not zero', () => {
    expect(countsOf([])).toEqual({ received: 0, settled: 0, asked: 0, listed: 0, carried: 0 })
  })
})

describe('an area’s street', () => {
  const grid: Area = {
    id: 'g1',
    kind: 'grid',
    name: '第三网格',
    street: 'jrj',
    officers: [],
    station: 'st-1',
    climb: [],
    covers: { streets: [], communities: [] },
  }
  const jrj = { id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }
  const other = { id: 'cagj', name: '长安街街道', union: '长安街街道总工会' }
  const place = { ...district, streets: [jrj, other], areas: [grid] }

  test.each([
    ['a grid of it', JRJ, '金融街街道'],
    ['a station that serves it alone', '第一服务站', '金融街街道'],
    ['a department', '权益保障部', '区直属'],
    ['a street that begins like another', '金融街街道办 · 第一网格', '区直属'],
    ['nothing any more', '撤销了的网格', '区直属'],
  ])('of %s', (_what, area, street) => {
    expect(streetOf(area, place)).toBe(street)
  })

  test('of a station that serves two is neither', () => {
    const areas = [...place.areas, { ...grid, id: 'g2', street: 'cagj' }]
    expect(streetOf('第一服务站', { ...place, areas })).toBe('区直属')
  })
})

describe('the report', () => {
  let office: Office
  const QUARTER = { quarter: '2026Q3' }
  beforeEach(async () => {
    office = await openOffice('2026-10-09T02:00:00.000Z')
  })
  afterEach(() => office.table.drop())

  test.each([
    ['worker', worker],
    ['cadre', cadre],
    ['station head', stationHead],
  ])('is refused to a %s', async (_who, actor) => {
    await expect(readReport(office.deps)(actor, QUARTER)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is nothing but zeros for a quarter nobody filed in, with every street in its place', async () => {
    const report = await readReport(office.deps)(clerk, { quarter: '2030Q1' })
    expect(report.all.now).toEqual({ received: 0, settled: 0, asked: 0, listed: 0, carried: 0 })
    expect(report.streets.map(({ street }) => street)).toEqual([...district.streets.map(({ name }) => name), '区直属'])
  })

  test('sets a quarter beside the one before, by street, and its streets add up to all', async () => {
    const put = (quarter: string, ...lines: LedgerLine[]) =>
      Promise.all(lines.map((one) => office.deps.ledger.put('xicheng', quarter, one)))
    await put('2026Q2', line(1, { settled: true }), line(2))
    await put('2026Q3', line(2, { received: false, listed: true, carried: true }), line(3, { area: '权益保障部' }))
    await office.deps.ledger.put('haidian', '2026Q3', line(4))
    for (const who of [clerk, approver, leader]) {
      const { all, streets } = await readReport(office.deps)(who, QUARTER)
      expect(all.before).toMatchObject({ received: 2, settled: 1, listed: 0 })
      expect(all.now).toMatchObject({ received: 1, settled: 0, listed: 1, carried: 1 })
      for (const name of ['received', 'settled', 'listed', 'carried', 'asked'] as const) {
        expect(streets.reduce((sum, { now }) => sum + now[name], 0)).toBe(all.now[name])
        expect(streets.reduce((sum, { before }) => sum + before[name], 0)).toBe(all.before[name])
      }
    }
    expect(await readReport(office.deps)(foreignClerk, QUARTER).catch(({ code }) => code)).toBe('forbidden')
  })
})
