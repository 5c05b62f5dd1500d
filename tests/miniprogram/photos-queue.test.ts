import type { PhotoItem } from '../../miniprogram/src/api/photo-items'
import type { Request } from '../../miniprogram/src/api/queue-items'
import { camera } from '../support/taro/photo-host'
import { BOARD, NEED_ID, need } from '../support/taro/samples'
import { answer, callsTo, ME, ok, refused, SESSION } from '../support/taro/server'
import { phone } from '../support/taro/taro'

jest.mock('../../miniprogram/src/platform/photos', () => jest.requireActual('../support/taro/photo-host'))

const FILE = 'POST /api/needs'
const START = 'POST /api/photos'
const [P1, P2] = ['01J00000000000000000000P01', '01J00000000000000000000P02'] as const
const [ID1, ID2] = ['01J0000000000000000000ID01', '01J0000000000000000000ID02'] as const
const DONE1 = `POST /api/photos/${ID1}/done`
const DONE2 = `POST /api/photos/${ID2}/done`
const key = (n: number) => `01J00000000000000000000K0${n}`

/** The app of a phone just switched on: only what is in storage is known. */
const started = async () => {
  jest.resetModules()
  const its = await import('../support/taro/taro')
  its.phone.storage = phone.storage
  its.phone.sent = phone.sent
  its.phone.server = (sent) => phone.server(sent)
  const { camera: itsCamera } = await import('../support/taro/photo-host')
  itsCamera.posted = camera.posted
  itsCamera.forgotten = camera.forgotten
  itsCamera.post = (...posting) => camera.post(...posting)
  return {
    ...(await import('../../miniprogram/src/api/queue')),
    ...(await import('../../miniprogram/src/api/queue-items')),
    ...(await import('../../miniprogram/src/api/photo-items')),
    ...(await import('../../miniprogram/src/api/photo-upload')),
  }
}

const photo = (photoKey: string): PhotoItem => ({
  key: photoKey,
  type: 'image/jpeg',
  bytes: 1000,
  file: `file-${photoKey}`,
  at: Date.now(),
})
const telling = { category: 'wages', words: '工资晚发了两个月', identity: 'union', employer: 'ask_first' } as const
const filing = (n: number, photos: readonly string[] = []): Request => ({
  name: 'fileNeed',
  input: { key: key(n), board: BOARD, telling },
  photos,
})
const idOf = (photoKey: unknown) => (photoKey === P1 ? ID1 : ID2)
const finished = (id: string) => ok({ id, width: 4, height: 3 })
const works = {
  [START]: ({ body }: { body: Record<string, unknown> }) =>
    ok({ id: idOf(body.key), url: 'https://store.example', fields: { key: 'raw/1' } }),
  [DONE1]: finished(ID1),
  [DONE2]: finished(ID2),
  [FILE]: ok(need()),
}

beforeEach(() => {
  camera.posted.length = 0
  camera.forgotten.length = 0
  camera.post = async () => 204
})

const withTwo = async () => {
  const app = await started()
  app.putPhoto(photo(P1))
  app.putPhoto(photo(P2))
  return app
}

test('photos go before their need, which names them; then nothing of them stays in the phone', async () => {
  const { enqueue } = await withTwo()
  answer(works)
  expect(await enqueue(filing(1, [P1, P2]))).toMatchObject({ state: 'sent' })
  expect(callsTo(START)).toEqual([P1, P2].map((one) => ({ key: one, type: 'image/jpeg', bytes: 1000 })))
  expect(callsTo(FILE).map((body) => Object(body.telling).photos)).toEqual([[ID1, ID2]])
  expect(camera.forgotten).toEqual([`file-${P1}`, `file-${P2}`])
  expect([...phone.storage.keys()].filter((name) => name.startsWith('lianxin.photo'))).toEqual([])
})

test('cut off in mid-upload the need waits whole; after a restart only what is missing is sent', async () => {
  const first = await withTwo()
  answer(works)
  camera.post = async ({ file }) => (file.endsWith(P2) ? 0 : 204)
  expect(await first.enqueue(filing(1, [P1, P2]))).toMatchObject({ state: 'waiting', isKept: true })
  expect(callsTo(FILE)).toEqual([])
  const second = await started()
  camera.post = async () => 204
  await second.flush()
  expect(camera.posted).toEqual([`file-${P1}`, `file-${P2}`, `file-${P2}`])
  expect(callsTo(FILE)).toHaveLength(1)
  expect(second.items()).toEqual([expect.objectContaining({ sent: NEED_ID })])
})

test('a lost last reply is asked for again, and the picture is not posted twice', async () => {
  const { uploadPhoto, isUp } = await withTwo()
  let lost = 1
  answer({ ...works, [DONE1]: () => (lost-- > 0 ? 'nothing' : finished(ID1)) })
  await expect(uploadPhoto(P1)).rejects.toMatchObject({ code: 'offline' })
  expect(isUp(P1)).toBe(false)
  await uploadPhoto(P1)
  expect(isUp(P1)).toBe(true)
  expect(camera.posted).toEqual([`file-${P1}`])
})

test('when the store has lost it meanwhile, the last reply says so and it is posted again', async () => {
  const { uploadPhoto } = await withTwo()
  answer({ ...works, [DONE1]: 'nothing' })
  await expect(uploadPhoto(P1)).rejects.toMatchObject({ code: 'offline' })
  let swept = true
  answer({
    ...works,
    [DONE1]: () => {
      if (!swept) return finished(ID1)
      swept = false
      return refused('photo_missing', 409)
    },
  })
  await uploadPhoto(P1)
  expect(camera.posted).toEqual([`file-${P1}`, `file-${P1}`])
})

test('a photo the server will not take is said at the need, with the words still in the phone', async () => {
  const { enqueue, photoItem, items } = await withTwo()
  answer({ ...works, [DONE2]: refused('photo_type', 415) })
  expect(await enqueue(filing(1, [P1, P2]))).toMatchObject({ state: 'refused', error: { code: 'photo_type' } })
  expect(photoItem(P2)?.refused?.code).toBe('photo_type')
  expect(items()).toHaveLength(1)
  expect(callsTo(FILE)).toEqual([])
  expect(camera.forgotten).toEqual([])
})

test('what the store refuses is not posted again by itself', async () => {
  const { enqueue, flush } = await withTwo()
  answer(works)
  camera.post = async () => 403
  expect(await enqueue(filing(1, [P1]))).toMatchObject({ state: 'refused' })
  await flush()
  await flush()
  expect(camera.posted).toHaveLength(1)
})

test('words about something else do not wait behind photos on a weak network', async () => {
  const { enqueue } = await withTwo()
  answer(works)
  let letGo = (_: number): void => undefined
  camera.post = ({ file }) => (file.endsWith(P1) ? new Promise((resolve) => (letGo = resolve)) : Promise.resolve(204))
  const slow = enqueue(filing(1, [P1, P2]))
  while (camera.posted.length === 0) await new Promise((next) => setTimeout(next, 0))
  const words = enqueue(filing(2))
  letGo(204)
  await Promise.all([slow, words])
  expect(callsTo(FILE).map((body) => body.key)).toEqual([key(2), key(1)])
})

test('photos the server no longer has go once more, and no third time', async () => {
  const { enqueue } = await withTwo()
  answer({ ...works, [FILE]: refused('photo_unknown', 409) })
  expect(await enqueue(filing(1, [P1]))).toMatchObject({ state: 'refused', error: { code: 'photo_unknown' } })
  expect(camera.posted).toEqual([`file-${P1}`, `file-${P1}`])
  expect(callsTo(FILE)).toHaveLength(2)
})

test('another person on this phone sends the picture as theirs, not by the id of the one before', async () => {
  const first = await withTwo()
  answer(works)
  await first.uploadPhoto(P1)
  const other = { ...SESSION, me: { id: '01J0000000000000000000000B', duties: [] } }
  phone.storage.set('lianxin.session', JSON.stringify(other))
  const second = await started()
  expect(second.isUp(P1)).toBe(false)
  await second.uploadPhoto(P1)
  expect(callsTo(START)).toHaveLength(2)
  expect(second.photoItem(P1)?.sent?.person).toBe(other.me.id)
  expect(other.me.id).not.toBe(ME)
})

test('a picture the phone has lost is said, and does not hold up the queue for ever', async () => {
  const { enqueue } = await started()
  answer(works)
  expect(await enqueue(filing(1, [P1]))).toMatchObject({ state: 'refused', error: { code: 'photo_missing' } })
})

test('photos nothing names any more are forgotten after a day; those of a draft and of the queue stay', async () => {
  const { putPhoto, dropStrayPhotos, photoItem, put } = await started()
  const old = Date.now() - 2 * 24 * 3600_000
  for (const one of [P1, P2, key(7), key(8)]) putPhoto({ ...photo(one), at: one === key(8) ? Date.now() : old })
  phone.storage.set('lianxin.photos.draft.x', JSON.stringify([P1]))
  put(filing(1, [P2]))
  dropStrayPhotos()
  expect([P1, P2, key(7), key(8)].map((one) => photoItem(one) !== undefined)).toEqual([true, true, false, true])
})
