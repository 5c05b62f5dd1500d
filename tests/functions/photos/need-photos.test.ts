import type { Actor } from '@lianxin/shared/people/schema'
import { NEED_PHOTOS_MAX, PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import type { Cost } from '../../../functions/src/dynamo/capacity'
import { fileNeed } from '../../../functions/src/needs/file-need'
import { moveNeed } from '../../../functions/src/needs/move-need'
import { moveNeeds } from '../../../functions/src/needs/move-needs'
import { recordNeed } from '../../../functions/src/needs/record-need'
import { viewPhotos } from '../../../functions/src/photos/view-photos'
import { card, idOf, people, telling } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const NOW = '2026-11-20T02:00:00.000Z'
const { worker, stranger, cadre, stationHead, foreignClerk } = people
let office: Office
const costs: Cost[] = []
beforeEach(async () => {
  office = await openOffice(NOW, (cost) => costs.push(cost))
})
afterEach(() => office.table.drop())

let made = 0
/** Finished photos of one person. */
const photosOf = async (actor: Actor, count = 1): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, n) => idOf(`ph${String(made + n).padStart(6, '0')}`))
  made += count
  const one = { person: actor.id, type: 'image/jpeg', bytes: 1, width: 4, height: 3, at: NOW } as const
  await Promise.all(ids.map((id) => office.deps.photos.put({ ...one, id, object: `photos/${id}` })))
  return ids
}
const view = (actor: Actor, id: string, code?: string) => {
  const bucket = { link: (key: string) => `https://photos.example/${key}` }
  return viewPhotos({ ...office.deps, bucket })(actor, { id, code })
}
const idsSeen = async (actor: Actor, id: string, code?: string) =>
  (await view(actor, id, code)).photos.map((photo) => photo.id)

describe('a need with photos', () => {
  test('is filed with its owner’s photos, once, and shows them to whom it is shown', async () => {
    const photos = await photosOf(worker, PHOTOS_MAX)
    const filing = { key: office.key(), board: card.code, telling: { ...telling, photos } }
    const receipt = await fileNeed(office.deps)(worker, filing)
    expect(await fileNeed(office.deps)(worker, filing)).toEqual(receipt)
    expect(receipt.telling.photos).toEqual(photos)
    for (const actor of [worker, cadre, stationHead]) expect(await idsSeen(actor, receipt.id)).toEqual(photos)
    for (const actor of [stranger, foreignClerk])
      await expect(view(actor, receipt.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('gets links for five minutes, with the size of each photo', async () => {
    const [photo = ''] = await photosOf(worker)
    const { id } = await office.file(worker, { photos: [photo] })
    expect(await view(cadre, id)).toEqual({
      photos: [{ id: photo, url: `https://photos.example/photos/${photo}`, width: 4, height: 3 }],
      until: '2026-11-20T02:05:00.000Z',
    })
  })

  test('is not filed with a photo of another, of nobody, or unfinished: each is named, and nothing is filed', async () => {
    const [own = '', theirs = ''] = [...(await photosOf(worker)), ...(await photosOf(stranger))]
    const filing = office.file(worker, { photos: [theirs, own, idOf('nobody')] })
    await expect(filing).rejects.toMatchObject({
      code: 'photo_unknown',
      fields: { 'telling.photos.0': expect.any(String), 'telling.photos.2': expect.any(String) },
    })
    expect((await office.deps.needs.listMine(worker.id)).rows).toEqual([])
    // What was found stays of use: the draft is sent again without the others.
    await expect(office.file(worker, { photos: [own] })).resolves.toMatchObject({ telling: { photos: [own] } })
  })

  test('keeps its photos for good, and none that nobody attached', async () => {
    const [shown = '', left = ''] = await photosOf(worker, 2)
    await office.file(worker, { photos: [shown] })
    expect(await office.deps.photos.forget(shown)).toBe(false)
    expect(await office.deps.photos.forget(left)).toBe(true)
    expect(await office.deps.photos.get(shown)).toBeDefined()
    expect(await office.deps.photos.get(left)).toBeUndefined()
  })

  test('costs one write for each photo and no read; without photos one write in all', async () => {
    const photos = await photosOf(worker, 3)
    await office.deps.districts.get('xicheng')
    costs.length = 0
    await office.file(worker)
    expect(costs.map(({ command }) => command)).toEqual(['PutItem'])
    costs.length = 0
    await office.file(worker, { photos })
    expect(costs.map(({ command }) => command).sort()).toEqual(['PutItem', 'UpdateItem', 'UpdateItem', 'UpdateItem'])
    expect(costs.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(6 + 3)
  })

  test('is recorded with the officer’s photos', async () => {
    const photos = await photosOf(cadre)
    const recording = { key: office.key(), how: 'visit', for: 'worker', telling: { ...telling, photos } } as const
    const { id, queryCode } = await recordNeed(office.deps)(cadre, recording)
    expect(await idsSeen(cadre, id)).toEqual(photos)
    expect(await idsSeen(stranger, id, queryCode)).toEqual([])
  })
})

describe('a message with photos', () => {
  test('shows an answer’s to the worker, and what was tried to the office only', async () => {
    const [own = ''] = await photosOf(worker)
    const [proof = '', tried = ''] = await photosOf(cadre, 2)
    let need = await office.file(worker, { photos: [own] })
    need = await office.move(cadre, need, { move: 'accept' })
    need = await office.move(cadre, need, { move: 'say', words: '这是调解书', photos: [proof] })
    need = await office.move(cadre, need, { move: 'cannot', tried: '去过单位', why: '没有人', photos: [tried] })
    expect(await idsSeen(cadre, need.id)).toEqual([own, proof, tried])
    expect(await idsSeen(worker, need.id)).toEqual([own, proof])
    expect(JSON.stringify(await office.read(worker, need.id))).not.toContain(tried)
  })

  test('supplies them, and says them when the question is over', async () => {
    const [first = '', second = ''] = await photosOf(worker, 2)
    let need = await office.move(cadre, await office.file(worker), { move: 'accept' })
    need = await office.move(cadre, need, { move: 'ask', words: '有工资条吗' })
    need = await office.move(worker, need, { move: 'supply', words: '有', photos: [first] })
    need = await office.move(worker, need, { move: 'supply', words: '还有一张', photos: [second] })
    expect(need.events.slice(-2)).toMatchObject([
      { move: 'supply', photos: [first] },
      { move: 'say', photos: [second] },
    ])
    expect(await idsSeen(cadre, need.id)).toEqual([first, second])
  })

  test('is refused with another’s photo, changing nothing', async () => {
    const photos = await photosOf(worker)
    const need = await office.move(cadre, await office.file(worker), { move: 'accept' })
    const answer = office.move(cadre, need, { move: 'answer', result: 'solved', words: '办好了', photos })
    await expect(answer).rejects.toMatchObject({
      code: 'photo_unknown',
      fields: { 'act.photos.0': expect.any(String) },
    })
    expect((await office.read(cadre, need.id)).version).toBe(need.version)
  })

  test('sent twice is one message', async () => {
    const photos = await photosOf(worker)
    const { id, version } = await office.file(worker)
    const moving = { id, key: office.key(), version, act: { move: 'say', words: '补一张', photos } } as const
    const once = await moveNeed(office.deps)(worker, { ...moving, act: { ...moving.act, photos } })
    expect(await moveNeed(office.deps)(worker, { ...moving, act: { ...moving.act, photos } })).toEqual(once)
  })

  test('may answer several needs with the same photos', async () => {
    const photos = await photosOf(cadre)
    const needs = [await office.file(worker), await office.file(stranger)]
    for (const [at, need] of needs.entries()) needs[at] = await office.move(cadre, need, { move: 'accept' })
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const act = { move: 'answer', result: 'solved', words: '都发了，这是凭证', photos } as const
    const { outcomes } = await moveNeeds({ ...office.deps, log })(cadre, {
      key: office.key(),
      needs: needs.map(({ id, version }) => ({ id, version })),
      act: { ...act, photos },
    })
    expect(outcomes.every(({ refused }) => refused === undefined)).toBe(true)
    expect(await idsSeen(worker, needs[0]?.id ?? '')).toEqual(photos)
    expect(await idsSeen(stranger, needs[1]?.id ?? '')).toEqual(photos)
  })

  test('is refused when the need has as many photos as it can show', async () => {
    let need = await office.file(worker, { photos: await photosOf(worker, PHOTOS_MAX) })
    for (let count = PHOTOS_MAX; count < NEED_PHOTOS_MAX; count += PHOTOS_MAX)
      need = await office.move(worker, need, { move: 'say', words: '还有', photos: await photosOf(worker, PHOTOS_MAX) })
    const more = office.move(worker, need, { move: 'say', words: '再来', photos: await photosOf(worker) })
    await expect(more).rejects.toMatchObject({ code: 'photo_many' })
    expect(await idsSeen(cadre, need.id)).toHaveLength(NEED_PHOTOS_MAX)
    await expect(office.move(worker, need, { move: 'say', words: '再来' })).resolves.toBeDefined()
  })
})

test('whoever comes by the query code sees the office’s photos and their own phone’s, not a pay slip of before', async () => {
  const [slip = ''] = await photosOf(worker)
  const [proof = ''] = await photosOf(cadre)
  const [later = ''] = await photosOf(stranger)
  let need = await office.file(worker, { photos: [slip] })
  const code = need.queryCode
  need = await office.move(cadre, need, { move: 'say', words: '看这张', photos: [proof] })
  const act = { move: 'say', words: '另一部手机拍的', photos: [later] } as const
  const moving = { id: need.id, key: office.key(), version: need.version, act: { ...act, photos: [later] }, code }
  await moveNeed(office.deps)(stranger, moving)
  expect(await idsSeen(stranger, need.id, code)).toEqual([later, proof])
  expect(await idsSeen(worker, need.id)).toEqual([slip, later, proof])
  await expect(view(stranger, need.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(view(stranger, need.id, '000000000000')).rejects.toMatchObject({ code: 'not_found' })
})
