import type { QuarterProgress } from '@lianxin/shared/office/report'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import fc from 'fast-check'
import { progressOf, publicProgressOf } from '../../../functions/src/office/progress'
import { readProgress, readResults } from '../../../functions/src/office/read-progress'
import { district, idOf, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, clerk, foreignClerk } = people
const NOW = '2026-10-09T02:00:00.000Z'

let made = 0
const row = (over: Partial<ProblemRow> = {}): ProblemRow => {
  made += 1
  return {
    district: 'xicheng',
    quarter: '2026Q3',
    needId: idOf(`p${made}`),
    title: '劳动报酬',
    area: '金融街街道 · 第三网格',
    category: 'wages',
    why: 'overdue',
    people: 1,
    status: 'listed',
    worded: false,
    raisedAt: '2026-08-01T02:00:00.000Z',
    carriedOver: 0,
    ...over,
  }
}
const rows = (count: number, over: Partial<ProblemRow> = {}) => Array.from({ length: count }, () => row(over))
const shownIn = (progress: QuarterProgress | undefined) => progress?.categories.map(({ category }) => category)

describe('found, planned, solved', () => {
  test('count what a list came to: a plan that waits for approval is none, what is solved was planned', () => {
    const led = { lead: '权益保障部', owner: '赵志强', due: '2026-11-30' }
    const all = [
      row(),
      row({ ...led, status: 'planned' }),
      row({ ...led, status: 'assigned' }),
      row({ ...led, status: 'concluded', carriedOver: 2 }),
      row({ ...led, status: 'finished', category: 'safety' }),
      row({ status: 'finished' }),
      row({ ...led, status: 'carried' }),
      row({ status: 'carried', carriedOver: 1 }),
    ]
    const progress = progressOf('2026Q3', all)
    expect(progress.all).toEqual({ found: 8, planned: 5, solved: 3, carried: 2 })
    expect(progress.departments).toEqual([
      { name: '权益保障部', counts: { found: 5, planned: 4, solved: 2, carried: 1 } },
    ])
    expect(progress.categories.map(({ category, counts }) => [category, counts.found])).toEqual([
      ['wages', 7],
      ['safety', 1],
    ])
  })
})

describe('what everybody may see', () => {
  test('is nothing of a quarter with fewer than five people behind its list', () => {
    expect(publicProgressOf('2026Q3', rows(4))).toBeUndefined()
    expect(publicProgressOf('2026Q3', [])).toBeUndefined()
    expect(publicProgressOf('2026Q3', rows(5))?.all.found).toBe(5)
  })

  test('leaves out a group below five, and with it the next smallest, which the total would give away', () => {
    const all = [...rows(9), ...rows(6, { category: 'contract' }), ...rows(4, { category: 'women' })]
    expect(shownIn(publicProgressOf('2026Q3', all))).toEqual(['wages'])
  })

  test('leaves out more as long as those left out are fewer than five together', () => {
    const few = [...rows(2, { category: 'women' }), ...rows(2, { category: 'other' })]
    expect(shownIn(publicProgressOf('2026Q3', [...rows(9), ...rows(6, { category: 'contract' }), ...few]))).toEqual([
      'wages',
    ])
  })

  test('shows every group when none is below five', () => {
    const all = [...rows(5), ...rows(6, { category: 'contract' })]
    expect(shownIn(publicProgressOf('2026Q3', all))).toEqual(['wages', 'contract'])
  })

  test('counts people, not lines: one problem of six workers is a group of six', () => {
    expect(shownIn(publicProgressOf('2026Q3', [row({ people: 6 }), row({ people: 7, category: 'safety' })]))).toEqual([
      'wages',
      'safety',
    ])
  })

  test('names no department', () => {
    const progress = publicProgressOf('2026Q3', rows(9, { lead: '权益保障部', status: 'assigned' }))
    expect(JSON.stringify(progress)).not.toContain('权益保障部')
    expect(progress).not.toHaveProperty('departments')
  })

  test('never lets the total minus what is shown be a group below five', () => {
    const anyRow = fc
      .record({
        category: fc.constantFrom('wages' as const, 'contract' as const, 'safety' as const, 'women' as const),
        people: fc.integer({ min: 1, max: 7 }),
      })
      .map(row)
    let hid = 0
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (all) => {
        const progress = publicProgressOf('2026Q3', all)
        const shown = shownIn(progress) ?? []
        const behind = (some: readonly ProblemRow[]) => some.reduce((sum, { people: n }) => sum + n, 0)
        for (const category of shown)
          expect(behind(all.filter((one) => one.category === category))).toBeGreaterThanOrEqual(5)
        const hidden = all.filter(({ category }) => !shown.includes(category))
        if (!progress || hidden.length === 0) return
        hid += 1
        expect(behind(hidden)).toBeGreaterThanOrEqual(5)
        const groups = new Set(hidden.map(({ category }) => category)).size
        // A single group may stand hidden only where it is all there is.
        if (groups === 1) expect(shown).toEqual([])
      }),
      { numRuns: 500, seed: 1 },
    )
    expect(hid).toBeGreaterThan(50)
  })
})

describe('the last quarters', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice(NOW)
  })
  afterEach(() => office.table.drop())

  /** Lists of ten quarters, newest first, each with so many lines, in pages of two. */
  const withLists = (lines: number) => {
    const asked: string[] = []
    const quarters = ['2026Q3', '2026Q2', '2026Q1', '2025Q4', '2025Q3', '2025Q2', '2025Q1', '2024Q4', '2024Q3']
    const problems = {
      summaries: async (id: string) =>
        quarters.map((quarter) => ({
          district: id,
          quarter,
          closedAt: NOW,
          beyondReach: 0,
          overdue: lines,
          carried: 0,
          stayed: 0,
          stayedAsked: 0,
          events: [],
        })),
      listRows: async (_district: string, quarter: string, after = '0') => {
        asked.push(quarter)
        const from = Number(after)
        return {
          rows: rows(Math.min(2, lines - from), { quarter }),
          ...(from + 2 < lines ? { after: String(from + 2) } : {}),
        }
      },
    }
    return { asked, deps: { ...office.deps, problems, machineClock: office.clock } }
  }

  test('are refused to whoever does not see the district, and unknown where there is none', async () => {
    for (const who of [worker, cadre])
      await expect(readProgress(office.deps)(who)).rejects.toMatchObject({ code: 'forbidden' })
    const results = readResults(withLists(6).deps)
    await expect(results({ district: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('are eight at most, newest first, of every page of each list', async () => {
    const { deps } = withLists(5)
    const { quarters } = await readProgress(deps)(clerk)
    expect(quarters.map(({ quarter }) => quarter)).toEqual(
      '2026Q3 2026Q2 2026Q1 2025Q4 2025Q3 2025Q2 2025Q1 2024Q4'.split(' '),
    )
    expect(quarters.every(({ all }) => all.found === 5)).toBe(true)
  })

  test('of a district without a list are none', async () => {
    expect(await readProgress(office.deps)(foreignClerk)).toEqual({ quarters: [] })
    expect(await readResults({ ...office.deps, machineClock: office.clock })({ district: 'xicheng' })).toEqual({
      name: district.name,
      quarters: [],
    })
  })

  test('are read for everybody once a minute, however many ask', async () => {
    const { asked, deps } = withLists(6)
    const results = readResults(deps)
    const [one, two] = await Promise.all([results({ district: 'xicheng' }), results({ district: 'xicheng' })])
    expect(two).toEqual(one)
    const once = asked.length
    office.clock.plus(59_999)
    await results({ district: 'xicheng' })
    expect(asked).toHaveLength(once)
    office.clock.plus(1)
    await results({ district: 'xicheng' })
    expect(asked).toHaveLength(2 * once)
  })

  test('that could not be read are read again, not remembered as a failure', async () => {
    const { deps } = withLists(6)
    let fails = true
    const listRows: typeof deps.problems.listRows = (...asked) =>
      fails ? Promise.reject(new Error('no table')) : deps.problems.listRows(...asked)
    const results = readResults({ ...deps, problems: { ...deps.problems, listRows } })
    await expect(results({ district: 'xicheng' })).rejects.toThrow('no table')
    fails = false
    expect((await results({ district: 'xicheng' })).quarters).toHaveLength(8)
  })
})
