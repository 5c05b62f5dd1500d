import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { problemStore } from '../../functions/src/problems/store'
import { freshTable } from '../support/engine'
import { idOf } from '../support/factories'

const QUARTER = '2026Q4'
const said = {
  at: '2027-01-04T02:00:00.000Z',
  by: { id: idOf('clerk'), name: '孙文', as: 'office' },
  key: idOf('key'),
} as const
const long = (characters: number): string => '字'.repeat(characters)

/** As long as a title, names and a plan can be: the longest row of all. */
const problemOf = (nth: number): Problem => ({
  district: 'xicheng',
  quarter: QUARTER,
  needId: idOf(`need${String(nth).padStart(4, '0')}`),
  area: '金融街街道 · 第三网格第三网格第三网格',
  category: 'legal_aid',
  why: 'overdue',
  holder: '王建国',
  raisedAt: '2026-11-20T02:00:00.000Z',
  enteredAt: '2026-12-31T16:00:00.000Z',
  carriedOver: 2,
  events: [{ ...said, n: 1, move: 'enter' }],
})
const later: ProblemEvent[] = [
  { ...said, n: 2, move: 'word', title: long(40), tried: long(300), unsolved: long(300) },
  {
    ...said,
    n: 3,
    move: 'plan',
    plan: {
      measures: long(300),
      leader: { id: idOf('leader'), name: '欧阳冯立' },
      lead: { id: 'dp-rights', name: '权益保障和法律工作部' },
      helpers: [],
      owner: { id: idOf('owner'), name: '欧阳丽娟' },
      due: '2027-02-26',
    },
  },
]

const costs: Cost[] = []
let table: Awaited<ReturnType<typeof freshTable>>
beforeAll(async () => {
  table = await freshTable((cost) => costs.push(cost))
  const store = problemStore(table)
  for (let nth = 0; nth < 60; nth += 1) {
    const problem = problemOf(nth)
    await store.put(problem)
    await store.append(problem, later)
  }
})
afterAll(() => table.drop())

test('the first page of fifty problems, each with long words and its plan, costs at most four read units', async () => {
  costs.length = 0
  const { rows, after } = await problemStore(table).listRows('xicheng', QUARTER)
  expect([rows.length, after === undefined]).toEqual([50, false])
  expect(costs.map(({ command }) => command)).toEqual(['Query'])
  expect(costs.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(4)
})

test('the pages of a list are all of it, in its order, each problem once', async () => {
  const store = problemStore(table)
  const first = await store.listRows('xicheng', QUARTER)
  const second = await store.listRows('xicheng', QUARTER, first.after)
  const ids = [...first.rows, ...second.rows].map(({ needId }) => needId)
  expect(second.after).toBeUndefined()
  expect(ids).toEqual(Array.from({ length: 60 }, (_, nth) => problemOf(nth).needId))
  const whole = await store.listWhole('xicheng', QUARTER, first.after)
  expect(whole.problems.map(({ needId }) => needId)).toEqual(ids.slice(50))
})
