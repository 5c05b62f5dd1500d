import { createLog } from '../../../functions/src/log'
import { photoStore } from '../../../functions/src/photos/store'
import { sweepUnused } from '../../../functions/src/photos/sweep-photos'
import { freshTable } from '../../support/engine'
import { handClock, idOf } from '../../support/factories'

const NIGHT = '2026-11-20T19:30:00.000Z'
const photo = (day: string, name: string) => `photos/${day}/${idOf(name)}-${idOf('hash')}.jpg`

test('a photo nobody attached goes within days, a night that failed included; a younger one stays', async () => {
  const [yesterday, missed, fresh] = [
    photo('2026-11-18', 'unused'),
    photo('2026-11-16', 'missed'),
    photo('2026-11-20', 'fresh'),
  ]
  const table = await freshTable()
  const left = new Set([yesterday, missed, fresh])
  const bucket = {
    list: async (prefix: string) =>
      [...left].flatMap((key) => (key.startsWith(prefix) ? [{ key, at: `${key.slice(7, 17)}T01:00:00.000Z` }] : [])),
    remove: async (key: string) => void left.delete(key),
  }
  const photos = photoStore(table)
  await sweepUnused({ bucket, photos, clock: handClock(NIGHT), log: createLog(() => {}) })({ at: NIGHT })
  expect([...left]).toEqual([fresh])
  await table.drop()
})
