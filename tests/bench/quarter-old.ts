import { previousQuarter } from '@lianxin/shared/calendar'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { closeQuarter } from '../../functions/src/problems/close-quarter'
import { listProblems } from '../../functions/src/problems/read-list'
import { problemItem } from '../../functions/src/problems/store-item'
import { card, idOf, people } from '../support/factories'
import type { Office } from '../support/office'
import { type Figure, median } from './figure'
import { benchOffice, CLOSE, fillNeeds, putAll } from './quarter-data'

const OPEN = 1_000
const QUARTERS = 20
const PROBLEMS = 200
const ROUNDS = 5
const BATCH = 25

/** The time of a close with twenty old quarters of two hundred problems each, ÷ with none, in alternating rounds. */
export const oldQuarterFigures = async (): Promise<Figure[]> => {
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [without, withOld] = [await timeOf(async () => {}), await timeOf(fillOld)]
    ratios.push(withOld / without)
  }
  return [{ name: 'quarter.old_quarters_effect', value: median(ratios), target: { most: 1.1 } }]
}

/** What the first page of a list costs, of fifty problems in the office's words. */
export const listFigures = async (): Promise<Figure[]> => {
  const costs: Cost[] = []
  const office = await benchOffice((cost) => costs.push(cost))
  try {
    for (const problems of pagesOf('2026Q3', [said.enter, said.word])) await putAll(office.table, problems)
    costs.length = 0
    const { problems } = await listProblems(office.deps)(people.clerk, { quarter: '2026Q3' })
    if (problems.length !== 50) throw new Error(`expected a page of 50, got ${problems.length}`)
    const units = costs.reduce((sum, cost) => sum + cost.units, 0)
    return [{ name: 'list.open_rcu', value: units, target: { most: 4 } }]
  } finally {
    await office.table.drop()
  }
}

const timeOf = async (before: (office: Office) => Promise<void>): Promise<number> => {
  const office = await benchOffice()
  try {
    await fillNeeds(office, { open: OPEN, all: OPEN })
    await before(office)
    const from = performance.now()
    await closeQuarter(office.deps)({ at: CLOSE })
    return performance.now() - from
  } finally {
    await office.table.drop()
  }
}

const fillOld = async ({ table, deps }: Office): Promise<void> => {
  let quarter = '2026Q4'
  for (let n = 0; n < QUARTERS; n += 1) {
    quarter = previousQuarter(quarter)
    for (const problems of pagesOf(quarter, [said.enter, said.word, said.settle])) await putAll(table, problems)
    const counts = { beyondReach: PROBLEMS, overdue: 0, carried: 0, stayed: 0, stayedAsked: 0 }
    await deps.problems.putSummary({ district: 'xicheng', quarter, closedAt: CLOSE, ...counts })
  }
}

const by = { id: people.clerk.id, name: people.clerk.name, as: 'office' as const }
const head = { at: CLOSE, by, key: idOf('key') }
const said = {
  enter: { ...head, n: 1, move: 'enter' },
  word: {
    ...head,
    n: 2,
    move: 'word',
    title: '某建筑企业拖欠二十三名农民工三个月工资，包工头失联',
    tried: '社工两次上门，服务站约谈企业负责人，权益保障部发函',
    unsolved: '总包与分包对工程款有争议，账户已被法院冻结',
  },
  settle: { ...head, n: 3, move: 'settle' },
} satisfies Record<string, ProblemEvent>

const pagesOf = (quarter: string, events: ProblemEvent[]): Record<string, unknown>[][] =>
  Array.from({ length: PROBLEMS / BATCH }, (_, page) =>
    Array.from({ length: BATCH }, (_one, n) => problemItem(problemOf(quarter, idOf(`p${page * BATCH + n}x`), events))),
  )

const problemOf = (quarter: string, needId: string, events: ProblemEvent[]): Problem => ({
  district: 'xicheng',
  quarter,
  needId,
  area: card.area,
  category: 'wages',
  why: 'beyond_reach',
  holder: people.cadre.name,
  raisedAt: '2026-09-01T02:00:00.000Z',
  enteredAt: CLOSE,
  carriedOver: 0,
  events,
})
