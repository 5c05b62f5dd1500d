import { plusDays } from '@lianxin/shared/calendar'
import { PlaceKept } from '@lianxin/shared/places/schema'
import { sweepUnused } from '../../../functions/src/photos/sweep-photos'
import { retire } from '../../../functions/src/privacy/retire'
import { erasureStore } from '../../../functions/src/privacy/store-erasures'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { breakerOf } from '../../support/faults'
import { skipNights } from '../../support/nights'
import { placeFacts } from '../../support/place-facts'
import { codeOf, host, openPlaces, type Places } from './place-app'

const TODAY = '2026-11-20'
const { clerk } = people

let app: Places
let id = ''
/** What lies in the bucket. */
let bucket: Set<string>
beforeEach(async () => {
  app = await openPlaces()
  bucket = new Set()
  id = await app.create()
  await app.join(id)
  await skipNights(app.deps.table, TODAY)
})
afterEach(() => app.close())

const objectOf = (word: string) => `photos/${TODAY}/${idOf(word)}-${idOf('hash')}.jpg`
/** A finished photo of the host. */
const photoOf = async (word: string): Promise<string> => {
  const photo = { id: idOf(word), person: host.id, type: 'image/jpeg', bytes: 10, object: objectOf(word) } as const
  await app.deps.photos.put({ ...photo, width: 40, height: 30, at: app.clock.now() })
  bucket.add(photo.object)
  return photo.id
}
const show = async (...photos: string[]) => {
  const move = { move: 'keep', kept: { ...PlaceKept.parse(placeFacts), photos } }
  expect(codeOf(await app.move(host, id, move))).toBe('ok')
}
const shown = async () => (await app.stored(id)).photos
const isThere = async (word: string) => [
  bucket.has(objectOf(word)),
  (await app.deps.photos.get(idOf(word))) !== undefined,
]

const stored = {
  list: async (prefix: string) =>
    [...bucket].flatMap((key) => (key.startsWith(prefix) ? [{ key, at: `${TODAY}T02:00:00.000Z` }] : [])),
  remove: async (key: string) => void bucket.delete(key),
}
/** Both jobs of a night, so many days from today. */
const night = async (days: number) => {
  // 03:30 of that day in Shanghai.
  const at = `${plusDays(TODAY, days - 1)}T19:30:00.000Z`
  if (at > app.clock.now()) app.clock.set(at)
  const deps = { ...app.deps, bucket: stored }
  await retire({ ...deps, erasures: erasureStore(app.deps.table) })({ at })
  await sweepUnused(deps)({ at })
}

test('what a place shows is never taken away, and what nobody attached goes', async () => {
  const [mine] = [await photoOf('mine'), await photoOf('never')]
  await show(mine)
  for (const days of [1, 2, 3, 4, 5, 6, 7]) await night(days)
  for (const days of [200, 1200]) {
    await skipNights(app.deps.table, plusDays(TODAY, days - 3))
    await night(days)
  }
  expect([await isThere('mine'), await isThere('never')]).toEqual([
    [true, true],
    [false, false],
  ])
  expect(await shown()).toEqual([mine])
})

test('what it shows no more goes three days later, picture and record, and not a day before', async () => {
  const [old, kept] = [await photoOf('old'), await photoOf('kept')]
  await show(old, kept)
  await show(kept)
  await night(2)
  expect(await isThere('old')).toEqual([true, true])
  await night(3)
  expect([await isThere('old'), await isThere('kept')]).toEqual([
    [false, false],
    [true, true],
  ])
  expect((await contentsOf(app.deps.table)).filter(({ pk }) => pk.startsWith('due#'))).toEqual([])
})

test('what the office takes off in its own form goes as well', async () => {
  await show(await photoOf('old'))
  expect(codeOf(await app.move(clerk, id, { move: 'edit', facts: { ...placeFacts, photos: [] } }))).toBe('ok')
  await night(3)
  expect(await isThere('old')).toEqual([false, false])
})

test('what is shown again by then stays, and so does what another place shows', async () => {
  const [again, both] = [await photoOf('again'), await photoOf('both')]
  await app.deps.photos.use(both, host.id, idOf('elsewhere'))
  await show(again, both)
  await show()
  await show(again)
  await night(3)
  expect([await isThere('again'), await isThere('both')]).toEqual([
    [true, true],
    [true, true],
  ])
})

test('a place taken away keeps its photos, which nobody outside sees, and has them when it is restored', async () => {
  const mine = await photoOf('mine')
  await show(mine)
  await app.must(app.move(clerk, id, { move: 'remove', reason: '装修' }))
  const seen = async () => Object((await app.get(undefined, `/api/places/${id}`)).body).photos
  for (const days of [3, 4, 400]) await night(days)
  expect([await seen(), await isThere('mine')]).toEqual([[], [true, true]])
  await app.must(app.move(clerk, id, { move: 'restore' }))
  expect(await seen()).toMatchObject([{ id: mine }])
})

test('cut off at any call, the next night does the rest', async () => {
  await show(await photoOf('old'))
  await show()
  await night(2)
  const breaker = breakerOf(app.deps.table)
  let isCut = true
  for (let at = 1; isCut; at += 1) {
    breaker.arm(at, 'killed')
    isCut = await night(3).then(
      () => false,
      () => true,
    )
    breaker.mend()
  }
  expect(await isThere('old')).toEqual([false, false])
})
