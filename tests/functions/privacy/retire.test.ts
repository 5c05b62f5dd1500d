import { plusDays } from '@lianxin/shared/calendar'
import type { Cost } from '../../../functions/src/dynamo/capacity'
import { countCapacity } from '../../../functions/src/dynamo/capacity'
import { retire } from '../../../functions/src/privacy/retire'
import { erasureStore } from '../../../functions/src/privacy/store-erasures'
import { contentsOf } from '../../support/contents'
import { trailOf } from '../../support/enter'
import { idOf, people, telling } from '../../support/factories'
import { skipNights } from '../../support/nights'
import { entryOf } from '../../support/roster'
import { openTown, type Town } from '../../support/town'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, worker } = people
const accept = { move: 'accept' } as const
const answer = { move: 'answer', result: 'solved', words: '补发了，请查收。' } as const
const object = 'photos/2026-11-20/1'
const photo = {
  id: idOf('ph1'),
  person: worker.id,
  type: 'image/jpeg',
  bytes: 1,
  width: 4,
  height: 3,
  at: NOW,
  object,
} as const

let town: Town
let removed: string[]
beforeEach(async () => {
  town = await openTown(NOW)
  removed = []
})
afterEach(() => town.close())

const night = (days: number) => `${plusDays('2026-11-20', days)}T19:30:00.000Z`
const run = (days: number) =>
  retire({
    ...town.deps,
    erasures: erasureStore(town.deps.table),
    bucket: { remove: async (key) => void removed.push(key) },
  })({ at: night(days) })
const skipTo = (days: number) => skipNights(town.deps.table, plusDays('2026-11-20', days))
/** A need with a photo, closed on the first day. */
const closed = async () => {
  await town.deps.photos.put(photo)
  const filed = await town.move(worker, await town.file(worker), {
    move: 'say',
    words: '照片在这里',
    photos: [photo.id],
  })
  const done = await town.move(cadre, await town.move(cadre, filed, accept), answer)
  const { id, version } = await town.move(worker, done, { move: 'judge', satisfaction: 'satisfied' })
  await town.tell()
  return { id, version }
}
const words = async (id: string) => (await town.deps.needs.get(id))?.telling.words

test('photos go 180 days after the end and not a day before, what was told stays', async () => {
  const { id } = await closed()
  await skipTo(170)
  await run(178)
  expect([removed, await town.deps.photos.get(photo.id)]).toEqual([[], photo])
  await run(180)
  expect([removed, await town.deps.photos.get(photo.id)]).toEqual([[object], undefined])
  expect(JSON.stringify(await town.deps.needs.get(id))).not.toContain(photo.id)
  expect(await words(id)).toBe(telling.words)
  expect((await town.deps.needs.listMine(worker.id)).rows).toHaveLength(1)
})

test('words go three years after the end, and the count stays', async () => {
  const { id } = await closed()
  const before = await town.deps.ledger.lines('xicheng', '2026Q4')
  await skipTo(1085)
  await run(1093)
  expect(await words(id)).toBe(telling.words)
  await run(1095)
  expect(await words(id)).toBe('已过保存期，内容已删除')
  expect(await town.deps.ledger.lines('xicheng', '2026Q4')).toEqual(before)
  expect((await town.deps.needs.listMine(worker.id)).rows).toEqual([])
})

test('what was reopened is kept until its own end is old enough', async () => {
  const need = await closed()
  await skipTo(0)
  await run(1)
  town.clock.set(`${plusDays('2026-11-20', 60)}T02:00:00.000Z`)
  const again = await town.move(worker, need, { move: 'reopen', reason: 'only_said_no' })
  const done = await town.move(cadre, await town.move(cadre, again, accept).catch(() => again), answer)
  await town.move(worker, done, { move: 'judge', satisfaction: 'satisfied' })
  await town.tell()
  await run(181)
  expect(removed).toEqual([])
  await run(240)
  expect(removed).toEqual([object])
})

const dues = async () =>
  (await contentsOf(town.deps.table)).filter(({ pk }) => pk.startsWith('due#')).map(({ pk }) => pk)

test('what was noted of an end goes once the need is reopened, and only then', async () => {
  const need = await closed()
  expect(await dues()).toEqual(['due#photos#2027-05-19', 'due#words#2029-11-19'])
  const again = await town.move(worker, need, { move: 'reopen', reason: 'only_said_no' })
  await town.tell()
  expect(await dues()).toEqual([])
  // Closed again on the same day, reopening and end told at once.
  const done = await town.move(cadre, await town.move(cadre, again, accept).catch(() => again), answer)
  const { id, version } = await town.move(worker, done, { move: 'judge', satisfaction: 'satisfied' })
  await town.tell()
  await town.tell()
  expect(await dues()).toEqual(['due#photos#2027-05-19', 'due#words#2029-11-19'])
  const reopened = await town.move(worker, { id, version }, { move: 'reopen', reason: 'only_said_no' })
  const answered = await town.move(cadre, await town.move(cadre, reopened, accept).catch(() => reopened), answer)
  await town.move(worker, answered, { move: 'judge', satisfaction: 'satisfied' })
  await town.tell()
  expect(await dues()).toEqual(['due#photos#2027-05-19', 'due#words#2029-11-19'])
})

test('a reply to two needs keeps its photo until both are old enough', async () => {
  await town.deps.photos.put(photo)
  await town.deps.photos.use(photo.id, worker.id, idOf('another'))
  await closed()
  await skipTo(170)
  await run(180)
  expect([removed, (await town.deps.photos.get(photo.id))?.id]).toEqual([[], photo.id])
})

test('a night that was missed is made up for, and one that runs twice does nothing twice', async () => {
  const { id } = await closed()
  await skipTo(1075)
  await run(1085)
  expect(await words(id)).toBe(telling.words)
  await run(1105)
  expect(await words(id)).toBe('已过保存期，内容已删除')
  const before = await contentsOf(town.deps.table)
  await run(1105)
  expect(await contentsOf(town.deps.table)).toEqual(before)
})

test('cut off at any call, the next night does the rest', async () => {
  const { id } = await closed()
  await skipTo(1090)
  await run(1094)
  for (let at = 1; at <= 40; at += 1) {
    town.breaker.arm(at, 'killed')
    const isCut = await run(1095).then(
      () => false,
      () => true,
    )
    town.breaker.mend()
    if (!isCut) break
  }
  expect(await words(id)).toBe('已过保存期，内容已删除')
})

test('lines of the trail go after five years', async () => {
  const at = (day: string) => ({ district: 'xicheng', at: `${day}T02:00:00.000Z`, by: { id: idOf('x'), name: '孙文' } })
  const on = { kind: 'officer', id: idOf('y'), name: '王建国' } as const
  const member = entryOf({ id: idOf('y'), name: '王建国', duties: [] })
  await town.deps.roster.save({ members: [{ ...member, version: 1 }], trace: { ...at('2021-11-20'), on, words: '旧' } })
  await town.deps.roster.save({ members: [{ ...member, version: 2 }], trace: { ...at('2021-11-22'), on, words: '新' } })
  await run(0)
  expect(await trailOf(town)).toEqual(['孙文: 王建国 新'])
})

test('a night on which nothing is due costs three request units, however many needs there are', async () => {
  for (let n = 0; n < 12; n += 1) await town.file(worker)
  await run(0)
  const costs: Cost[] = []
  countCapacity(Object(town.deps.table.documents), (cost) => costs.push(cost))
  await run(1)
  const [reads, writes] = [
    costs.filter(({ command }) => command !== 'PutItem'),
    costs.filter(({ command }) => command === 'PutItem'),
  ]
  expect(reads.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(3.5)
  expect(writes.reduce((sum, { units }) => sum + units, 0)).toBe(1)
})
