import type { Item } from '../../../functions/src/backup/kinds'
import { isWithin, scopeOf } from '../../../functions/src/backup/scope'
import { placeUse } from '../../../functions/src/places/attach-photos'
import { idOf } from '../../support/factories'

const item = (pk: string, sk: string, more: Item = {}): Item => ({ pk: { S: pk }, sk: { S: sk }, ...more })
const S = (text: string) => ({ S: text })

const place = item('place#p1', 'place', {
  district: S('xicheng'),
  hosts: { L: [{ M: { id: S(idOf('host')) } }] },
  photos: { L: [S(idOf('f1'))] },
})
const elsewhere = item('place#p2', 'place', { district: S('haidian'), hosts: { L: [{ M: { id: S(idOf('other')) } }] } })
const sheet = item('import#i1', 'import', { district: S('xicheng') })
const within = [
  place,
  sheet,
  item('import#i1', 'part#0001'),
  item('hosting#h1', 'hosting', { place: S('p1') }),
  item(`hosted#${idOf('host')}`, 'p1'),
  item(`person#${idOf('host')}`, 'person'),
  item('identity#wechat#o1', 'identity', { person: S(idOf('host')) }),
  item(`photo#${idOf('f1')}`, 'photo', { person: S(idOf('visitor')), used: { SS: [placeUse('p1')] } }),
  item('due#photos#2026-11-23', `p1#${idOf('f0')}`),
  item(`person#${idOf('clerk')}`, 'person', { duties: { L: [{ M: { district: S('xicheng') } }] } }),
]
const without = [
  elsewhere,
  item('import#i2', 'part#0001'),
  item('hosting#h2', 'hosting', { place: S('p2') }),
  item(`person#${idOf('other')}`, 'person'),
  item('identity#wechat#o2', 'identity', { person: S(idOf('other')) }),
  item(`photo#${idOf('f2')}`, 'photo', { person: S(idOf('host')), used: { SS: [placeUse('p2')] } }),
  item('due#photos#2026-11-23', `p2#${idOf('f3')}`),
  item('desk#d1', 'desk', { district: S('xicheng') }),
  item('tiles', 'index'),
]

async function* all(): AsyncGenerator<Item> {
  yield* [...without, ...within]
}

test('what is of a district goes along with whom it names, and nothing of anybody else', async () => {
  const scope = await scopeOf(all(), 'xicheng')
  const keysOf = (items: Item[]) => items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)
  expect(keysOf(within.filter((one) => !isWithin(scope, one)))).toEqual([])
  expect(keysOf(without.filter((one) => isWithin(scope, one)))).toEqual([])
})
