import { systemChance } from '../../../functions/src/chance'
import { limitStore } from '../../../functions/src/limits/store'
import { finishPhoto } from '../../../functions/src/photos/finish-photo'
import { rawKey } from '../../../functions/src/photos/keys'
import { startPhoto } from '../../../functions/src/photos/start-photo'
import { type PhotoStore, photoStore } from '../../../functions/src/photos/store'
import type { Bucket } from '../../../functions/src/photos/store-bucket'
import { sweepPhotos } from '../../../functions/src/photos/sweep-photos'
import { usePhotos } from '../../../functions/src/photos/use-photos'
import { freshTable } from '../../support/engine'
import { idOf, people } from '../../support/factories'
import { openPhotoServer, type PhotoServer, postForm } from './photo-server'
import { sample } from './samples'
import { exif, pngOf, resized, segment, withSegments } from './shapes'

const NOW = '2026-11-20T02:00:00.000Z'
const { worker, stranger } = people
let store: PhotoServer
let table: Awaited<ReturnType<typeof freshTable>>
beforeEach(async () => {
  store = await openPhotoServer(NOW)
  table = await freshTable()
})
afterEach(async () => {
  await store.close()
  await table.drop()
})

const parts = () => ({
  bucket: store.bucket,
  photos: photoStore(table),
  limits: limitStore(table),
  clock: store.clock,
})
const posted = async (actor = worker, file: Uint8Array = sample('jpeg'), type = 'image/jpeg') => {
  const { id, url, fields } = await startPhoto(parts())(actor, { key: systemChance.id(), type, bytes: file.length })
  expect((await postForm(url, fields, file)).status).toBe(204)
  return id
}
const finish = (id: string, actor = worker) => finishPhoto(parts())(actor, { id })
const objects = async () => (await store.bucket.list('')).map(({ key }) => key)

describe('a photo is started', () => {
  test('under an id that the same person’s same key gives again, and nobody else’s', async () => {
    const start = startPhoto(parts())
    const wish = { key: systemChance.id(), type: 'image/png', bytes: 1000 }
    const first = await start(worker, wish)
    expect((await start(worker, wish)).id).toBe(first.id)
    expect((await start(stranger, wish)).id).not.toBe(first.id)
    expect(first.fields.key).toBe(rawKey(worker.id, first.id))
  })

  test('not when its phone says that it is no photo, or too large', async () => {
    const start = startPhoto(parts())
    for (const type of ['image/heic', 'image/svg+xml', 'text/html', 'image/gif', '', 'IMAGE/JPEG'])
      await expect(start(worker, { key: idOf('k'), type, bytes: 1 })).rejects.toMatchObject({ code: 'photo_type' })
    const large = start(worker, { key: idOf('k'), type: 'image/jpeg', bytes: 5 * 1024 * 1024 + 1 })
    await expect(large).rejects.toMatchObject({ code: 'photo_large' })
  })

  test('sixty times an hour by one person, whatever others do', async () => {
    const start = startPhoto(parts())
    const wish = { key: idOf('k'), type: 'image/jpeg', bytes: 1 }
    for (let n = 0; n < 60; n += 1) await start(worker, wish)
    await expect(start(worker, wish)).rejects.toMatchObject({ code: 'too_many' })
    await expect(start(stranger, wish)).resolves.toMatchObject({ url: store.place.base })
    store.clock.plus(3600_000)
    await expect(start(worker, wish)).resolves.toMatchObject({ url: store.place.base })
  })
})

describe('a photo is finished', () => {
  test('as the picture alone, with its size; what was posted is gone', async () => {
    const id = await posted(worker, withSegments(sample('jpeg'), exif(6, '39.9075N 116.39723E')))
    expect(await finish(id)).toEqual({ id, width: 32, height: 48 })
    const [object, ...others] = await objects()
    expect(others).toEqual([])
    expect(object).toMatch(/^photos\/2026-11-20\/.*\.jpg$/)
    expect((await store.bucket.get(object ?? ''))?.includes('39.9075N')).toBe(false)
  })

  test('under the type it has, whatever was said of it', async () => {
    await finish(await posted(worker, sample('png'), 'image/jpeg'))
    expect(await objects()).toEqual([expect.stringMatching(/\.png$/)])
  })

  test('once: again, and at once, it gives the same', async () => {
    const id = await posted()
    const both = await Promise.all([finish(id), finish(id), finish(id)])
    expect(new Set(both.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await finish(id)).toEqual(both[0])
    expect(await objects()).toHaveLength(1)
  })

  test('for good: what is posted under it later changes nothing', async () => {
    const key = systemChance.id()
    const start = () => startPhoto(parts())(worker, { key, type: 'image/jpeg', bytes: 1 })
    const { id, url, fields } = await start()
    await postForm(url, fields, sample('jpeg'))
    const first = await finish(id)
    const [object = ''] = await objects()
    const before = await store.bucket.get(object)
    await postForm(url, fields, resized(sample('progressive'), 100, 100))
    expect(await finish(id)).toEqual(first)
    expect(await store.bucket.get(object)).toEqual(before)
    expect(await objects()).toEqual([object])
  })

  test('not before it was posted, and not by another', async () => {
    await expect(finish(idOf('none'))).rejects.toMatchObject({ code: 'photo_missing' })
    const id = await posted()
    await expect(finish(id, stranger)).rejects.toMatchObject({ code: 'photo_missing' })
    await finish(id)
    await expect(finish(id, stranger)).rejects.toMatchObject({ code: 'photo_missing' })
  })

  test.each<[string, Buffer, string]>([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'photo_type'],
    ['HEIC', Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heic', 'latin1'), 'photo_type'],
    ['60 megapixels', resized(sample('jpeg'), 9248, 6936), 'photo_pixels'],
    ['a PNG that is a bomb', pngOf(60_000, 60_000, Buffer.alloc(100_000)), 'photo_pixels'],
    ['HTML in front of a picture', Buffer.concat([Buffer.from('<script>'), sample('jpeg')]), 'photo_type'],
  ])('not of %s, said to be a JPEG: no photo comes of it', async (_, file, code) => {
    const id = await posted(worker, file)
    await expect(finish(id)).rejects.toMatchObject({ code })
    await expect(finish(id)).rejects.toMatchObject({ code })
    expect(await parts().photos.get(id)).toBeUndefined()
    expect(await objects()).toEqual([rawKey(worker.id, id)])
  })

  test('of a picture that is a page as well: the page is gone', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    await finish(await posted(worker, Buffer.concat([withSegments(sample('jpeg'), segment(0xfe, page)), page])))
    const [object = ''] = await objects()
    expect((await store.bucket.get(object))?.includes('<')).toBe(false)
  })
})

/** The parts, of which the `at`th call fails, before or after it took effect. */
const breaking = (at: number, when: 'before' | 'after') => {
  let calls = 0
  const broken =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls += 1
      if (calls === at && when === 'before') throw new Error('killed')
      const result = await act(...args)
      if (calls === at) throw new Error('killed')
      return result
    }
  const { bucket, photos, clock } = parts()
  const brokenBucket: Bucket = {
    ...bucket,
    get: broken(bucket.get),
    put: broken(bucket.put),
    remove: broken(bucket.remove),
  }
  const brokenPhotos: PhotoStore = { ...photos, get: broken(photos.get), put: broken(photos.put) }
  return { bucket: brokenBucket, photos: brokenPhotos, clock }
}

test.each([1, 2, 3, 4, 5].flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
  'a photo whose finishing is killed at step %i, %s it took effect, is completed by a retry',
  async (at, when) => {
    const id = await posted()
    await expect(finishPhoto(breaking(at, when))(worker, { id })).rejects.toThrow('killed')
    // A retry on another day would name its object by that day: the one that is known stands.
    store.clock.plus(24 * 3600_000)
    expect(await finish(id)).toEqual({ id, width: 48, height: 32 })
    const photo = await parts().photos.get(id)
    const left = await objects()
    expect(left).toContain(photo?.object)
    expect(left).not.toContain(rawKey(worker.id, id))
    expect(await store.bucket.get(photo?.object ?? '')).toBeDefined()
  },
)

describe('what nobody needs', () => {
  const sweep = async (prefix = '') => {
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    await sweepPhotos({ ...parts(), clock: { now: () => later }, log })(prefix)
  }
  // The directory's own times are the machine's.
  let later = ''
  const ahead = (ms: number) => {
    later = new Date(Date.now() + ms).toISOString()
  }

  test('is removed once it is two days old, and not before', async () => {
    await posted()
    const id = await posted()
    await finish(id)
    ahead(2 * 24 * 3600_000 - 60_000)
    await sweep()
    expect(await objects()).toHaveLength(2)
    ahead(2 * 24 * 3600_000 + 60_000)
    await sweep()
    expect(await objects()).toEqual([])
    expect(await parts().photos.get(id)).toBeUndefined()
  })

  test('is not what a need shows, however old', async () => {
    const id = await posted()
    await finish(id)
    await usePhotos(parts().photos, worker, { ids: [id], needId: idOf('need'), field: 'photos' })
    ahead(365 * 24 * 3600_000)
    await sweep()
    expect(await objects()).toHaveLength(1)
    expect(await parts().photos.get(id)).toBeDefined()
  })

  test('nor what lies elsewhere than asked', async () => {
    await posted()
    ahead(3 * 24 * 3600_000)
    await sweep('photos/2026-11-20/')
    expect(await objects()).toHaveLength(1)
  })
})
