import { decodeTile } from '@lianxin/shared/places/tile'
import { people } from '../../support/factories'
import { placeFacts } from '../../support/place-facts'
import { unitDistrict } from '../../support/unit-district'
import { codeOf, host, openPlaces, type Places, passer } from './place-app'

const { worker, stranger, stationHead, clerk, approver } = people

let app: Places
let id = ''
beforeEach(async () => {
  app = await openPlaces()
  id = await app.create()
})
afterEach(() => app.close())

const crowd = (count: number) => Array.from({ length: count }, (_, n) => passer(`passer${n}`))
const faultsOf = async () => Object((await app.get(undefined, `/api/places/${id}`)).body).faults
const wordsTo = async (one: { id: string }) => (await app.noticesOf(one)).map(({ words }) => words)

test('of a place there is not, and by somebody without a session, nothing is said', async () => {
  expect(codeOf(await app.report(worker, '00000000'))).toBe('place_unknown')
  expect(codeOf(await app.post(undefined, `/api/places/${id}/moves`, { move: { move: 'verify' } }))).toBe(
    'unauthenticated',
  )
  expect(codeOf(await app.move(worker, id, { move: 'report', subject: 'wifi' }))).toBe('bad_request')
  expect((await app.stored(id)).version).toBe(1)
})

test('ten reports of one person count once, and the view says how many people, never who', async () => {
  for (let n = 0; n < 10; n += 1) expect(codeOf(await app.report(worker, id))).toBe('ok')
  expect(await faultsOf()).toEqual([{ subject: 'water', people: 1, isDoubtful: false, isLate: false }])
  expect((await app.stored(id)).version).toBe(2)
})

test('three different people at once make it doubtful at once', async () => {
  const replies = await Promise.all(crowd(3).map((one) => app.report(one, id)))
  expect(replies.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
  expect(await faultsOf()).toEqual([{ subject: 'water', people: 3, isDoubtful: true, isLate: false }])
  await app.tell()
  expect(app.told.at(-1)?.place?.doubts).toEqual(['water'])
})

test('a client that asks again within a minute sees what was reported, whatever was kept of the tiles', async () => {
  const shown = async () => {
    const { body } = await app.get(undefined, '/api/places/tiles')
    return decodeTile(Object(body).only ?? '[]').map(({ doubts, amenities }) => ({
      doubts,
      water: amenities.includes('water'),
    }))
  }
  await app.tell()
  expect(await shown()).toEqual([{ doubts: [], water: true }])
  for (const one of crowd(3)) await app.report(one, id)
  await app.tell()
  app.clock.plus(59_000)
  expect(await shown()).toEqual([{ doubts: ['water'], water: true }])
})

test('that a place is shut while its hours say so is refused with 409 and counts for nobody; that it moved is taken', async () => {
  app.clock.plus(7 * 3600_000 + 60_000)
  const reply = await app.report(worker, id, 'closed')
  expect([codeOf(reply), reply.status]).toEqual(['place_shut', 409])
  expect((await app.stored(id)).version).toBe(1)
  expect(codeOf(await app.report(worker, id, 'moved'))).toBe('ok')
})

test('of ten people at once, each with two faults, none is lost', async () => {
  const replies = await Promise.all(
    crowd(10).flatMap((one) => [app.report(one, id, 'water'), app.report(one, id, 'closed')]),
  )
  expect(new Set(replies.map(codeOf))).toEqual(new Set(['ok']))
  expect((await faultsOf()).map((one: { people: number }) => one.people)).toEqual([10, 10])
})

test('nobody reads who reported: neither what is public nor what those see who keep it names a person or their hash', async () => {
  await app.join(id)
  for (const one of [worker, stranger, ...crowd(2)]) await app.report(one, id)
  await app.confirm(passer('denier'), id)
  const stored = (await app.stored(id)).cases.flatMap((one) => [...one.people, ...one.denied])
  expect(stored).toHaveLength(5)
  const secrets = [...stored, worker.id, stranger.id]
  await app.tell()
  for (const reply of [
    await app.get(undefined, `/api/places/${id}`),
    await app.get(undefined, `/api/places/live?ids=${id}`),
    await app.get(host, `/api/places/${id}/kept`),
    await app.get(clerk, `/api/places/${id}/kept`),
    await app.get(clerk, '/api/places?show=reported'),
    await app.get(host, '/api/places/hosted'),
    await app.get(host, '/api/notices'),
    await app.report(stranger, id),
    await app.move(host, id, { move: 'verify' }),
  ]) {
    expect(codeOf(reply)).toBe('ok')
    expect(secrets.filter((secret) => reply.text.includes(secret))).toEqual([])
  }
  expect(JSON.stringify(app.told)).not.toContain(stored[0])
})

test('its hosts are told at once, when it is doubtful once more, and by no further report', async () => {
  await app.join(id)
  for (const one of crowd(2)) await app.report(one, id)
  await app.tell()
  const first = '惠民银行金融街支行：有人反映饮水用不了，请在11月24日前答复。'
  expect(await wordsTo(host)).toEqual([first])
  for (const one of crowd(6)) await app.report(one, id)
  await app.tell()
  await app.tell()
  expect(await wordsTo(host)).toEqual(['惠民银行金融街支行：已有3人反映饮水用不了，已对外提示，请尽快答复。', first])
  expect((await app.noticesOf(host))[0]?.opens).toEqual({ page: 'keep', id })
  expect(await app.noticesOf(stationHead)).toEqual([])
})

test('without a host the head of the street’s station is told', async () => {
  await app.report(worker, id)
  await app.tell()
  expect(await wordsTo(stationHead)).toHaveLength(1)
  expect(await app.noticesOf(clerk)).toEqual([])
})

test('what was told is not told again, whoever tells how often and whatever happens meanwhile', async () => {
  await app.join(id)
  await app.report(worker, id)
  await Promise.all([app.tell(), app.confirm(stranger, id, 'rest'), app.tell()])
  await app.tell()
  expect(await app.noticesOf(host)).toHaveLength(1)
  expect(await app.deps.health.untold()).toEqual({ count: 0 })
})

test('a report of the next week is another one', async () => {
  await app.join(id)
  await app.report(worker, id)
  await app.tell()
  await app.move(host, id, { move: 'answer', subject: 'water', answer: 'fixed' })
  app.clock.plus(7 * 24 * 3600_000)
  await app.report(worker, id)
  await app.tell()
  expect(await wordsTo(host)).toHaveLength(2)
})

test('a person says thirty things in a day, and no more; another still may, and so may they tomorrow', async () => {
  const ids = await Promise.all(
    Array.from({ length: 16 }, (_, n) => app.create({ ...placeFacts, address: `金融大街${n + 10}号` })),
  )
  const sayings = ids.flatMap((one) => [app.report.bind(app, worker, one), app.confirm.bind(app, worker, one, 'rest')])
  for (const say of sayings.slice(0, 30)) expect(codeOf(await say())).toBe('ok')
  const [one, other] = ids.slice(-1)
  expect(codeOf(await app.report(worker, one ?? ''))).toBe('too_many')
  expect(other).toBeUndefined()
  expect((await app.stored(one ?? '')).cases).toEqual([])
  // What is so already costs nobody anything.
  expect(codeOf(await app.report(worker, ids[0] ?? ''))).toBe('ok')
  expect(codeOf(await app.report(stranger, one ?? ''))).toBe('ok')
  app.clock.plus(24 * 3600_000)
  expect(codeOf(await app.report(worker, one ?? ''))).toBe('ok')
})

test('a confirmation says when and by whom, and needs neither tiles nor notices', async () => {
  await app.tell()
  app.told.length = 0
  const { body } = await app.confirm(worker, id, 'water')
  expect(Object(body).live.confirmed).toEqual({ water: { at: app.clock.now(), by: 'outdoor' } })
  expect(Object(body).place).toBeUndefined()
  await app.tell()
  expect(app.told).toEqual([])
  expect((await app.stored(id)).verifiedOn).toBe('2026-11-20')
})

describe('on the morning after its day', () => {
  const DUE = '2026-11-24'
  const NEXT = '2026-11-25'

  test('an unanswered amenity is hidden, the station and the hosts told, and all of it once', async () => {
    await app.join(id)
    await app.report(worker, id)
    await app.tell()
    await app.late(DUE)
    expect(await faultsOf()).toMatchObject([{ isLate: false }])
    app.clock.set(`${NEXT}T00:30:00.000Z`)
    await Promise.all([app.late(NEXT), app.late(NEXT)])
    await app.late('2026-11-26')
    await app.tell()
    await app.tell()
    expect(await faultsOf()).toMatchObject([{ isLate: true }])
    expect(app.told.at(-1)?.place?.amenities).toEqual(['rest', 'charging', 'toilet'])
    const words = '惠民银行金融街支行：有人反映饮水用不了，过了11月24日没有答复，已不再对外显示，请过问。'
    expect(await wordsTo(stationHead)).toEqual([words])
    expect((await wordsTo(host))[0]).toBe(words)
    expect((await app.noticesOf(stationHead))[0]?.at).toBe(`${NEXT}T00:30:00.000Z`)
    expect(Object((await app.get(clerk, '/api/places?show=reported')).body).places).toMatchObject([
      { id, due: DUE, cases: 1, isLate: true },
    ])
  })

  test('what was answered in time is not late, and a district without stations tells its office', async () => {
    await app.join(id)
    await app.report(worker, id, 'closed')
    await app.move(host, id, { move: 'answer', subject: 'closed', answer: 'fixed' })
    await app.late(NEXT)
    expect((await app.stored(id)).cases).toEqual([])
    await app.deps.districts.put({ ...unitDistrict, version: 2, areas: [] })
    await app.report(worker, id, 'closed')
    await app.late('2026-12-01')
    await app.tell()
    for (const one of [clerk, approver])
      expect(await wordsTo(one)).toEqual([
        '惠民银行金融街支行：有人反映没开门，过了11月24日没有答复，已对外提示，请过问。',
      ])
  })
})
