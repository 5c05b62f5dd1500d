import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { keys } from '../../functions/src/dynamo/keys'
import { people } from '../support/factories'
import { type Office, openOffice } from '../support/office'

const { worker, cadre } = people
let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterAll(() => office.table.drop())

const stored = async (): Promise<Need> => {
  const { id } = await office.file(worker)
  const need = await office.deps.needs.get(id)
  if (!need) throw new Error('it was filed')
  return need
}
const say = (need: Need, words: string): NeedEvent => ({
  n: need.events.length + 1,
  at: '2026-11-20T03:00:00.000Z',
  by: { id: cadre.id, name: '王建国', as: 'handler' },
  key: office.key(),
  move: 'say',
  words,
})
const rowsOf = async (id: string) => {
  const { needs } = office.deps
  const pages = await Promise.all(needs.shards.map((shard) => needs.openRows(shard)))
  return pages.flatMap(({ rows }) => rows).filter((row) => row.id === id)
}
const untold = async () => {
  const { needs } = office.deps
  return (await Promise.all(needs.shards.map((shard) => needs.untold(shard)))).flat()
}

describe('the store of needs', () => {
  test('of two writes on one version one stands, and the other is shown what does', async () => {
    const need = await stored()
    const [mine, theirs] = [say(need, '我先写'), say(need, '我也写')]
    const outcomes = await Promise.all([
      office.deps.needs.append(need, [mine]),
      office.deps.needs.append(need, [theirs]),
    ])
    const [shown] = outcomes.filter((one) => one !== 'done')
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    expect(shown).toMatchObject({ id: need.id, events: [{ n: 1 }, { n: 2 }] })
    expect(shown).toEqual(await office.deps.needs.get(need.id))
  })

  test('a mark for an older version does not hide what happened since', async () => {
    const need = await stored()
    await office.deps.needs.append(need, [say(need, '刚刚又说')])
    expect(await office.deps.needs.markTold(need.id, 1)).toBe(false)
    expect(await untold()).toContainEqual(keys.need(need.id))
    expect(await office.deps.needs.markTold(need.id, 2)).toBe(true)
    expect(await untold()).not.toContainEqual(keys.need(need.id))
    expect((await office.deps.needs.getTold(need.id))?.told).toBe(2)
  })

  test('an append never writes the told mark', async () => {
    const need = await stored()
    await office.deps.needs.markTold(need.id, 1)
    await office.deps.needs.append(need, [say(need, '新的一句')])
    expect((await office.deps.needs.getTold(need.id))?.told).toBe(1)
    expect(await untold()).toContainEqual(keys.need(need.id))
  })

  test('a mark of the close made from a row gives the need and row that a full append gives', async () => {
    const [byRow, byNeed] = [await stored(), await stored()]
    const [row] = await rowsOf(byRow.id)
    if (!row) throw new Error('an open need has a row')
    const by: NeedEvent['by'] = { id: 'system', name: '', as: 'system' }
    const event = {
      n: 2,
      at: '2026-12-31T16:05:00.000Z',
      by,
      key: 'list#2026Q4',
      move: 'list',
      quarter: '2026Q4',
      why: 'overdue',
    } as const
    expect(await office.deps.needs.markListed(row, event)).toBe(true)
    expect(await office.deps.needs.append(byNeed, [event])).toBe('done')
    const [a, b] = [(await rowsOf(byRow.id))[0], (await rowsOf(byNeed.id))[0]]
    expect({ ...a, id: '' }).toEqual({ ...b, id: '' })
    expect((await office.deps.needs.get(byRow.id))?.events).toEqual((await office.deps.needs.get(byNeed.id))?.events)
    expect(await office.deps.needs.markListed(row, event)).toBe(false)
  })

  test('an ended need leaves the open index at once, but not within 48 h after a quarter it lived in', async () => {
    const inside = await office.file(worker)
    await office.move(worker, inside, { move: 'withdraw' })
    expect(await rowsOf(inside.id)).toEqual([])
    const over = await office.file(worker)
    office.clock.set('2027-01-02T15:59:59.000Z')
    const view = await office.move(worker, over, { move: 'withdraw' })
    expect(await rowsOf(over.id)).toMatchObject([{ status: 'withdrawn' }])
    expect(await office.deps.needs.release(over.id, view.version)).toBe(true)
    expect(await rowsOf(over.id)).toEqual([])
    const young = await office.file(worker)
    await office.move(worker, young, { move: 'withdraw' })
    expect(await rowsOf(young.id)).toEqual([])
    office.clock.set('2026-11-20T02:00:00.000Z')
  })

  test('an item that is no need is a bug, never shown', async () => {
    const { id } = await stored()
    const Key = keys.need(id)
    const ExpressionAttributeValues = { ':events': 'nonsense' }
    await office.table.documents.send(
      new UpdateCommand({
        TableName: office.table.name,
        Key,
        UpdateExpression: 'SET events = :events',
        ExpressionAttributeValues,
      }),
    )
    await expect(office.deps.needs.get(id)).rejects.toThrow()
  })
})
