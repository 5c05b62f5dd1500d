import type { Cost } from '../../functions/src/dynamo/capacity'
import { tellNeed } from '../../functions/src/notices/tell'
import { closeQuarter } from '../../functions/src/problems/close-quarter'
import { people, telling } from '../support/factories'
import { type Office, openOffice } from '../support/office'

const { worker, cadre } = people
const long = '我们班组十二个人从九月起没有发工资，'.repeat(40).slice(0, 340)
let office: Office
const costs: Cost[] = []
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z', (cost) => costs.push(cost))
})
afterAll(() => office.table.drop())

/** What a piece of work costs in calls and capacity units, all indexes included. */
const costOf = async <T>(work: () => Promise<T>) => {
  costs.length = 0
  const result = await work()
  const writes = costs.filter(({ command }) => command !== 'GetItem' && command !== 'Query')
  const reads = costs.filter(({ command }) => command === 'GetItem' || command === 'Query')
  const sum = (some: Cost[]) => some.reduce((total, { units }) => total + units, 0)
  return { result, writes: writes.length, wcu: sum(writes), reads: reads.length, rcu: sum(reads) }
}

const fileLong = () =>
  office.file(worker, { ...telling, words: long, workplace: '金融街某物业公司第二项目部', reachable: 'evening' })

test('filing 340 characters is one write of at most 6 units, its told mark at most 3', async () => {
  await office.deps.districts.get('xicheng')
  const filed = await costOf(fileLong)
  expect(filed).toMatchObject({ writes: 1, reads: 0 })
  expect(filed.wcu).toBeLessThanOrEqual(6)
  const mark = await costOf(() => office.deps.needs.markTold(filed.result.id, 1))
  expect(mark.wcu).toBeLessThanOrEqual(3)
})

test('the third message is one write of at most 9 units, though the due moves', async () => {
  let view = await fileLong()
  await tellNeed(office.deps)(view.id)
  view = await office.move(cadre, view, { move: 'accept' })
  await tellNeed(office.deps)(view.id)
  const words = '您好，您说的情况我们已经去单位核实，正在和负责人谈，有消息马上告诉您。'
  view = await office.move(worker, view, { move: 'say', words })
  await tellNeed(office.deps)(view.id)
  const reply = await costOf(() => office.move(cadre, view, { move: 'ask', words }))
  expect(reply.writes).toBe(1)
  expect(reply.wcu).toBeLessThanOrEqual(9)
})

test('an inbox of 20 needs is one query of at most 1.5 units', async () => {
  for (let n = 0; n < 20; n += 1) await fileLong()
  const inbox = await costOf(() => office.deps.needs.listInbox([cadre.id]))
  expect(inbox.result.rows).toHaveLength(20)
  expect(inbox.reads).toBe(1)
  expect(inbox.rcu).toBeLessThanOrEqual(1.5)
})

test('closing a quarter reads little more than the open index, and no need that did not change', async () => {
  office.clock.set('2026-12-31T15:00:00.000Z')
  const { needs } = office.deps
  const query = await costOf(() => Promise.all(needs.shards.map((shard) => needs.openRows(shard))))
  const first = await costOf(() => closeQuarter(office.deps)({ at: '2026-12-31T16:05:00.000Z' }))
  expect(first.result.lists).toMatchObject([{ beyondReach: 0, stayed: 0 }])
  expect(first.result.lists[0]?.overdue).toBeGreaterThan(20)
  // Each district's own item, for whom to tell of its list, and its list's head; no need.
  expect(costs.filter(({ command }) => command === 'GetItem')).toHaveLength(2 * first.result.lists.length)
  // With them a Query for what is carried over and one for the districts, whatever the number of needs.
  expect(first.rcu - query.rcu).toBeLessThanOrEqual(3)
})

test('twenty messages: the last reply and its told mark cost at most 25 units', async () => {
  office.clock.set('2027-01-06T02:00:00.000Z')
  let view = await fileLong()
  const words = '您好，您说的情况我们已经去单位核实，正在和负责人谈，有消息马上告诉您。'
  for (let n = 0; n < 19; n += 1) view = await office.move(n % 2 ? worker : cadre, view, { move: 'say', words })
  await tellNeed(office.deps)(view.id)
  const reply = await costOf(() => office.move(cadre, view, { move: 'say', words }))
  const mark = await costOf(() => office.deps.needs.markTold(view.id, 21))
  expect(reply.wcu + mark.wcu).toBeLessThanOrEqual(25)
})
