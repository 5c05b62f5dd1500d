import { District } from '@lianxin/shared/organisation/schema'
import { listBodies } from '../../../functions/src/organisation/list-bodies'
import { districtStore } from '../../../functions/src/organisation/store'
import { freshTable } from '../../support/engine'
import { district, handClock, people } from '../../support/factories'

let table: Awaited<ReturnType<typeof freshTable>>
beforeEach(async () => {
  table = await freshTable()
})
afterEach(() => table.drop())

test('a change on another server shows after 60 s and not before the cache has to ask', async () => {
  const clock = handClock('2026-11-20T02:00:00.000Z')
  const here = districtStore(table, clock)
  const there = districtStore(table, clock)
  await here.put(district)
  expect((await here.get('xicheng'))?.version).toBe(1)
  await there.put({ ...district, version: 2 })
  clock.plus(59_999)
  expect((await here.get('xicheng'))?.version).toBe(1)
  clock.plus(1)
  expect((await here.get('xicheng'))?.version).toBe(2)
})

test('a change made from an old version is refused and changes nothing', async () => {
  const store = districtStore(table, handClock('2026-11-20T02:00:00.000Z'))
  await store.put(district)
  await expect(store.put({ ...district, name: '别的区' })).rejects.toMatchObject({ code: 'stale_version' })
  await expect(store.put({ ...district, version: 3 })).rejects.toMatchObject({ code: 'stale_version' })
  expect((await store.get('xicheng'))?.name).toBe('西城区')
})

test('hours that never open are no hours, since no working time would ever pass in them', () => {
  const kept = (open: string, close: string) => District.safeParse({ ...district, hours: { open, close } }).success
  expect([kept('09:00', '17:30'), kept('17:30', '09:00'), kept('09:00', '09:00')]).toEqual([true, false, false])
})

test('every district put once is found by a job, whoever put it and however often', async () => {
  const store = districtStore(table, handClock('2026-11-20T02:00:00.000Z'))
  for (const put of [district, { ...district, version: 2 }, { ...district, id: 'haidian' }]) await store.put(put)
  expect((await store.ids()).sort()).toEqual(['haidian', 'xicheng'])
})

test('bodies are listed to officers of the district, to nobody else', async () => {
  const districts = districtStore(table, handClock('2026-11-20T02:00:00.000Z'))
  await districts.put(district)
  const { bodies } = await listBodies({ districts })(people.cadre, { district: 'xicheng' })
  expect(bodies.map(({ name }) => name)).toEqual(['第一服务站', '权益保障部', '服务保障部'])
  for (const actor of [people.worker, people.foreignClerk])
    await expect(listBodies({ districts })(actor, { district: 'xicheng' })).rejects.toMatchObject({ code: 'forbidden' })
})
