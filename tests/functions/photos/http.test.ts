import { systemChance } from '../../../functions/src/chance'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'
import { openPhotoServer, type PhotoServer, postForm } from './photo-server'
import { sample } from './samples'
import { exif, withSegments } from './shapes'

const NOW = '2026-11-20T02:00:00.000Z'
let store: PhotoServer
let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  store = await openPhotoServer(NOW)
  app = await openApp(NOW, () => ({ bucket: store.bucket }))
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
})
afterAll(async () => {
  await app.close()
  await store.close()
})

const ask = async (path: string, body: unknown, person: keyof typeof people = 'worker') => {
  const reply = await app.call('POST', path, { token: await app.tokenOf(people[person]), body })
  return { status: reply.status, body: Object(reply.body) }
}

test('a photo goes from a phone to the cadre’s screen over HTTP, without where it was taken', async () => {
  const file = withSegments(sample('jpeg'), exif(3, '39.9075N 116.39723E'))
  const wish = { key: systemChance.id(), type: 'image/jpeg', bytes: file.length }
  const started = await ask('/api/photos', wish)
  expect(started.status).toBe(200)
  const { id, url, fields } = started.body
  expect((await postForm(url, fields, file)).status).toBe(204)
  expect((await ask(`/api/photos/${id}/done`, {})).body).toEqual({ id, width: 48, height: 32 })
  const filing = { key: systemChance.id(), board: card.code, telling: { ...telling, photos: [id] } }
  const filed = await ask('/api/needs', filing)
  expect(filed.body.telling.photos).toEqual([id])
  const shown = await ask(`/api/needs/${filed.body.id}/photos`, {}, 'cadre')
  const seen = Buffer.from(await (await fetch(shown.body.photos[0].url)).arrayBuffer())
  expect(seen.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(seen.includes('39.9075N')).toBe(false)
})

test('more than nine photos, one chosen twice, and what is no id are refused at their field', async () => {
  const filing = (photos: unknown) => ({ key: systemChance.id(), board: card.code, telling: { ...telling, photos } })
  const ten = Array.from({ length: 10 }, (_, n) => idOf(`p${n}`))
  const faults = [
    [ten, 'telling.photos', '一次最多 9 张照片。'],
    [[idOf('p'), idOf('p')], 'telling.photos', '同一张照片选了两次。'],
    [['../x'], 'telling.photos.0', '编号不对。'],
    ['x', 'telling.photos', expect.any(String)],
  ] as const
  for (const [photos, field, sentence] of faults) {
    const { status, body } = await ask('/api/needs', filing(photos))
    expect([status, body.error.fields]).toEqual([400, { [field]: sentence }])
  }
})

test.each([
  ['image/heic', 1000, 415, 'photo_type'],
  ['image/jpeg', 6_000_000, 413, 'photo_large'],
  ['image/jpeg', 0, 400, 'bad_request'],
  ['image/jpeg', 1.5, 400, 'bad_request'],
])(
  'a photo of type %s and %d bytes is a %i saying that what was written is safe',
  async (type, bytes, status, code) => {
    const reply = await ask('/api/photos', { key: systemChance.id(), type, bytes })
    expect([reply.status, reply.body.error.code]).toEqual([status, code])
    expect(reply.body.error.message).toMatch(/都还在/)
  },
)

test('nobody starts, finishes or sees a photo without a session', async () => {
  for (const path of ['/api/photos', `/api/photos/${idOf('p')}/done`, `/api/needs/${idOf('n')}/photos`])
    expect((await app.call('POST', path, { body: {} })).status).toBe(401)
})
