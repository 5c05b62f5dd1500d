import type { Actor } from '@lianxin/shared/people/schema'
import { type PlaceFacts, PlaceKept } from '@lianxin/shared/places/schema'
import { hashedId } from '../../../functions/src/hashed-id'
import { idOf, people } from '../../support/factories'
import { placeFacts, placeWith } from '../../support/place-facts'
import { unitDistrict } from '../../support/unit-district'
import { codeOf, host, openPlaces, type Places, passer } from './place-app'

const { worker, stranger, stationHead, stationWorker, departmentHead, cadre, clerk, foreignClerk } = people

let app: Places
let id = ''
beforeEach(async () => {
  app = await openPlaces()
  id = await app.create()
  await app.join(id)
})
afterEach(() => app.close())

const kept = (more: Partial<PlaceKept> = {}) => ({ move: 'keep', kept: { ...PlaceKept.parse(placeFacts), ...more } })
const edit = (more: Partial<PlaceFacts> = {}) => ({ move: 'edit', facts: { ...placeFacts, ...more } })
const fixed = { move: 'answer', subject: 'water', answer: 'fixed' }

/** A finished photo of somebody's. */
const photoOf = async (person: string, word: string): Promise<string> => {
  const photo = { id: idOf(word), person, type: 'image/jpeg', bytes: 10, object: `photos/${word}` } as const
  await app.deps.photos.put({ ...photo, width: 40, height: 30, at: app.clock.now() })
  return photo.id
}

describe('who may', () => {
  test.each<[string, Actor]>([
    ['a worker', worker],
    ['another station’s people', { ...stationHead, duties: [{ role: 'station', district: 'xicheng', body: 'st-2' }] }],
    ['a department', departmentHead],
    ['a cadre', cadre],
    ['the office of another district', foreignClerk],
  ])('%s keeps nothing and sees nothing of what only keepers see', async (_, actor) => {
    const before = await app.stored(id)
    for (const move of [kept(), edit(), fixed, { move: 'verify' }, { move: 'remove', reason: '没用' }])
      expect([move.move, codeOf(await app.move(actor, id, move))]).toEqual([move.move, 'not_host'])
    expect(codeOf(await app.get(actor, `/api/places/${id}/kept`))).toBe('not_host')
    expect(codeOf(await app.post(actor, `/api/places/${id}/invitation`, {}))).toBe('not_host')
    expect(await app.stored(id)).toEqual(before)
  })

  test('its hosts and its station keep it; only the office edits, removes and gives the badge', async () => {
    for (const who of [host, stationHead, stationWorker]) {
      expect(codeOf(await app.move(who, id, { move: 'verify' }))).toBe('ok')
      expect(Object((await app.get(who, `/api/places/${id}/kept`)).body).place.parts).toEqual([
        'anyone',
        who === host ? 'host' : 'station',
      ])
      for (const move of [edit(), { move: 'badge', badge: true }, { move: 'remove', reason: '没用' }])
        expect(codeOf(await app.move(who, id, move))).toBe('not_host')
    }
    expect(codeOf(await app.move(clerk, id, { move: 'badge', badge: true }))).toBe('ok')
    expect(codeOf(await app.get(clerk, '/api/places/hosted'))).toBe('ok')
  })
})

describe('a host', () => {
  test('keeps hours, amenities, phone and note, with all that the form leaves out taken away', async () => {
    const hours = { week: Array.from({ length: 7 }, (): [number, number][] => [[0, 1440]]) }
    const first = await app.move(host, id, kept({ hours, phone: '010-5550-0101', note: '进门右手边' }))
    expect(Object(first.body).place).toMatchObject({ hours, phone: '010-5550-0101', verifiedOn: '2026-11-20' })
    await app.move(host, id, kept({ amenities: ['rest'] }))
    const place = await app.stored(id)
    expect([place.phone, place.note, place.amenities]).toEqual([undefined, undefined, ['rest']])
    expect(place.events.at(-1)).toMatchObject({ by: { id: host.id, name: '周静' }, as: 'host' })
    await app.tell()
    expect(app.told.at(-1)).toMatchObject({
      id,
      version: place.version,
      place: { street: '金融街街道', version: place.version },
    })
  })

  test('who wrote over what another keeper has changed meanwhile is shown it as it is, and nothing is lost', async () => {
    const { version } = await app.stored(id)
    await app.move(stationHead, id, kept({ note: '从侧门进' }), version)
    const reply = await app.move(host, id, kept({ note: '从正门进' }), version)
    expect([reply.status, codeOf(reply)]).toEqual([409, 'stale_version'])
    expect(Object(reply.body).error.current).toMatchObject({ id, note: '从侧门进', version: version + 1 })
    expect(codeOf(await app.post(host, `/api/places/${id}/moves`, { move: kept({ note: '没看过' }) }))).toBe(
      'stale_version',
    )
    expect((await app.stored(id)).note).toBe('从侧门进')
  })

  test('is not held up by passers-by who say something meanwhile', async () => {
    const { version } = await app.stored(id)
    for (const word of ['one', 'two', 'three']) await app.confirm(passer(word), id, 'rest')
    await app.report(worker, id)
    expect(codeOf(await app.move(host, id, kept({ note: '从侧门进' }), version))).toBe('ok')
    const place = await app.stored(id)
    expect([place.note, place.cases.length]).toEqual(['从侧门进', 1])
  })

  test('whose answer meets reports of the same moment: each counts for what came before or after it, none is lost', async () => {
    await app.report(passer('first'), id)
    const { version } = await app.stored(id)
    const replies = await Promise.all([
      app.report(passer('second'), id),
      app.move(host, id, fixed, version),
      app.report(passer('third'), id),
    ])
    expect(replies.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
    const place = await app.stored(id)
    const [left] = place.cases
    const answeredAt = place.events.findIndex(({ words }) => words === '饮水用不了：修好了')
    const after = place.events.slice(answeredAt + 1).filter(({ words }) => words.startsWith('有人反映'))
    // Whoever came after the answer made a new case of it; a second one of them adds no line.
    expect(answeredAt).toBeGreaterThan(0)
    expect((left?.people.length ?? 0) > 0).toBe(after.length > 0)
    expect(left?.people ?? []).not.toContain(hashedId(`reporter ${passer('first').id}`))
  })

  test('answers once: what was answered otherwise meanwhile says so', async () => {
    await app.report(worker, id)
    expect(codeOf(await app.move(host, id, { ...fixed, answer: 'stopped' }))).toBe('ok')
    expect(codeOf(await app.move(stationHead, id, { ...fixed, answer: 'stopped' }))).toBe('ok')
    expect(codeOf(await app.move(stationHead, id, { ...fixed, answer: 'ended' }))).toBe('no_case')
    expect((await app.stored(id)).amenities).toContain('water')
  })

  test('says no day for opening again that is over', async () => {
    await app.report(worker, id, 'closed')
    const until = (day: string) => ({ move: 'answer', subject: 'closed', answer: 'stopped', until: day })
    const reply = await app.move(host, id, until('2026-11-19'))
    expect(Object(reply.body).error.fields).toEqual({ 'move.until': '恢复开放的日子不能早于今天。' })
    expect(codeOf(await app.move(host, id, until('2026-11-20')))).toBe('ok')
  })

  test('shows own photos only, and leaves those of others that are there', async () => {
    const mine = await photoOf(host.id, 'mine')
    const foreign = await photoOf(stranger.id, 'foreign')
    const reply = await app.move(host, id, kept({ photos: [mine, foreign] }))
    expect(Object(reply.body).error).toMatchObject({
      code: 'photo_unknown',
      fields: { 'move.kept.photos.1': expect.anything() },
    })
    expect(codeOf(await app.move(host, id, kept({ photos: [mine] })))).toBe('ok')
    const theirs = await photoOf(stationHead.id, 'theirs')
    expect(codeOf(await app.move(stationHead, id, kept({ photos: [theirs, mine] })))).toBe('ok')
    const { photos, until } = Object((await app.get(undefined, `/api/places/${id}`)).body)
    expect(photos.map((photo: { id: string }) => photo.id)).toEqual([theirs, mine])
    expect(until).toBe('2026-11-20T02:05:00.000Z')
    // The nightly sweep takes away only what nothing shows.
    expect(await app.deps.photos.forget(mine)).toBe(false)
    expect(await app.deps.photos.forget(foreign)).toBe(true)
  })
})

describe('the office', () => {
  test('enters a place once: the same form again is done, another of that name and address is told which is there', async () => {
    const again = await app.post(clerk, '/api/places', { facts: placeFacts })
    expect([again.status, Object(again.body).place.id, Object(again.body).place.version]).toEqual([200, id, 2])
    const other = await app.post(clerk, '/api/places', { facts: { ...placeFacts, note: '从侧门进' } })
    expect([other.status, Object(other.body).error]).toMatchObject([409, { code: 'place_exists', current: { id } }])
    const numbered = await app.create({ ...placeFacts, number: 'XC-001' })
    expect(numbered).not.toBe(id)
    expect(codeOf(await app.post(worker, '/api/places', { facts: placeFacts }))).toBe('forbidden')
  })

  test.each([
    ['a street there is not', { street: 'nowhere' }, { 'facts.street': '没有这个街道，请重新选。' }],
    ['a swapped point', { point: [39.91, 116.36] }, { 'facts.point.0': '经度不在中国，经度写在前，纬度写在后。' }],
    [
      'hours that overlap',
      {
        hours: {
          week: [
            [
              [540, 800],
              [700, 1020],
            ],
            [],
            [],
            [],
            [],
            [],
            [],
          ],
        },
      },
      { 'facts.hours': '开放时间有重叠，请改一下。' },
    ],
    ['an amenity nobody knows', { amenities: ['wifi'] }, { 'facts.amenities.0': '请从给出的几项里选一个。' }],
  ])('is told of %s by name, and nothing is written', async (_, wrong, fields) => {
    const before = await app.deps.places.list('xicheng', { which: 'all' })
    const reply = await app.post(clerk, '/api/places', { facts: { ...placeFacts, name: '新站点', ...wrong } })
    expect(Object(reply.body).error).toMatchObject({ code: 'bad_request', fields })
    expect(await app.deps.places.list('xicheng', { which: 'all' })).toEqual(before)
  })

  test('edits, gives the badge and takes away: each stands in the trail, and the tiles follow', async () => {
    await app.move(clerk, id, edit({ name: '惠民银行金融大街支行', point: [116.4, 39.92] }))
    await app.tell()
    expect(app.told.at(-1)).toMatchObject({ stood: [placeFacts.point], point: [116.4, 39.92], place: { badge: false } })
    expect((await app.stored(id)).stood).toBeUndefined()
    await app.move(clerk, id, { move: 'badge', badge: true })
    await app.move(clerk, id, { move: 'remove', reason: '银行搬走了' })
    await app.tell()
    expect(app.told.at(-1)).toMatchObject({ id, place: undefined })
    // Of one instant the order means nothing.
    expect(new Set(await app.trail())).toEqual(
      new Set([
        '惠民银行金融大街支行 撤下：银行搬走了',
        '惠民银行金融大街支行 评为最美站点',
        '惠民银行金融大街支行 修改了登记信息',
        '惠民银行金融街支行 邀请一位站点管理员',
        '惠民银行金融街支行 登记',
      ]),
    )
  })

  test('of a place taken away nothing is reported, kept or shown; it is found among those, and comes back', async () => {
    await app.report(worker, id)
    await app.move(clerk, id, { move: 'remove', reason: '银行搬走了' })
    expect(codeOf(await app.report(stranger, id))).toBe('place_removed')
    expect(codeOf(await app.move(host, id, kept({ note: '还在' })))).toBe('place_removed')
    expect(Object((await app.get(undefined, `/api/places/live?ids=${id}`)).body).places).toMatchObject([
      { removed: true },
    ])
    const shown = async (which: string) =>
      Object((await app.get(clerk, `/api/places?show=${which}`)).body).places.map((one: { id: string }) => one.id)
    expect([await shown('all'), await shown('reported'), await shown('removed')]).toEqual([[], [], [id]])
    expect(Object((await app.get(host, '/api/places/hosted')).body).places).toEqual([])
    expect(codeOf(await app.move(clerk, id, { move: 'restore' }))).toBe('ok')
    expect([await shown('all'), await shown('removed')]).toEqual([[id], []])
  })
})

describe('a list', () => {
  const day = (n: number) => `2026-08-${String(n).padStart(2, '0')}`

  test('of the district begins with what nobody has confirmed longest; unverified is what ninety days have passed over', async () => {
    const others = await Promise.all([1, 2].map((n) => app.create({ ...placeFacts, address: `金融大街${n + 20}号` })))
    const [old = '', fresh = ''] = others
    app.clock.set('2026-08-20T02:00:00.000Z')
    await app.confirm(worker, old, 'rest')
    app.clock.set('2026-08-24T02:00:00.000Z')
    await app.confirm(worker, fresh, 'rest')
    app.clock.set('2026-11-20T02:00:00.000Z')
    const rows = async (show: string) => Object((await app.get(clerk, `/api/places?show=${show}`)).body).places
    expect((await rows('all')).map((one: { id: string }) => one.id)).toEqual([id, old, fresh])
    expect(await rows('unverified')).toMatchObject([
      { id, hosts: 1 },
      { id: old, verifiedOn: day(20) },
    ])
    expect(await rows('reported')).toEqual([])
  })

  test('goes on where a page ended, misses none, and takes no cursor of anybody’s own making', async () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const made = Array.from({ length: 230 }, (_, n) => `${letters[n >> 5]}${letters[n & 31]}ZZZZZZ`)
    for (const one of made) await app.deps.places.put(placeWith({ id: one, district: unitDistrict.id }))
    const first = Object((await app.get(clerk, '/api/places')).body)
    expect(first.places).toHaveLength(200)
    const second = Object((await app.get(clerk, `/api/places?after=${first.after}`)).body)
    expect(second.after).toBeUndefined()
    const all = [...first.places, ...second.places].map((one: { id: string }) => one.id)
    expect(new Set(all)).toEqual(new Set([...made, id]))
    expect(codeOf(await app.get(clerk, '/api/places?after=abc'))).toBe('bad_request')
    expect(codeOf(await app.get(worker, '/api/places'))).toBe('forbidden')
    expect(Object((await app.get(foreignClerk, `/api/places?after=${first.after}`)).body).places).toEqual([])
  })

  test('of what is on a screen leaves out what nobody knows, and takes a dozen at most', async () => {
    const { body } = await app.get(undefined, `/api/places/live?ids=${id},ZZZZZZZZ`)
    expect(Object(body).places.map((one: { id: string }) => one.id)).toEqual([id])
    expect(codeOf(await app.get(undefined, `/api/places/live?ids=${Array(13).fill(id).join(',')}`))).toBe('bad_request')
    expect(codeOf(await app.get(undefined, '/api/places/live?ids=12'))).toBe('bad_request')
  })
})
