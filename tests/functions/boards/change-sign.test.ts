import { people, telling } from '../../support/factories'
import { areaDistrict, cadres, grid } from '../../support/roster'
import { errorOf, openSigns, type Signs } from './signs-app'

const second = { ...grid, id: 'grid-4', name: '第四网格', officers: [cadres.ma.id] }
let app: Signs
let code = ''
beforeEach(async () => {
  app = await openSigns()
  await app.deps.districts.put({ ...areaDistrict, version: 2, areas: [grid, second] })
  ;[code = ''] = await app.create(1)
})
afterEach(() => app.close())

const change = (version: number, made: object, of = code) => app.clerk(`/api/signs/${of}`, { version, change: made })
const retire = { kind: 'retire', reason: '楼拆了' }
const scan = (of: string) => app.call('GET', `/api/boards/${of}`)

test('a board moved to another area shows that area’s people, and nobody has checked their numbers yet', async () => {
  await app.send(people.cadre, `/api/boards/${code}/verify`, {})
  const move = { kind: 'move', area: 'grid-4', spot: '西门' }
  const reply = await change(2, move)
  expect([reply.status, reply.body]).toMatchObject([200, { sign: { area: 'grid-4', spot: '西门', officer: '马春生' } }])
  const view = await app.view(code)
  expect(view).toMatchObject({ area: '第四网格', rungs: [{ name: '马春生' }, {}, {}] })
  expect(view.verifiedOn).toBeUndefined()
  expect(await app.trail()).toContain('挪了公示牌：第三网格 · 东门 → 第四网格 · 西门')
  expect(errorOf(await change(3, { ...move, area: 'nowhere' }))).toBe('area_unknown')
})

test('a change sent again is answered as done, another on an old version is stale and says how it is', async () => {
  const move = { kind: 'move', area: 'grid-4' }
  const first = await change(1, move)
  expect((await change(1, move)).body).toEqual(first.body)
  const stale = await change(1, retire)
  expect([errorOf(stale), Object(stale.body).error.current]).toMatchObject([
    'stale_version',
    { area: 'grid-4', version: 2 },
  ])
  expect(await app.trail()).toHaveLength(2)
})

test('two people who change one board at the same moment do not overwrite each other', async () => {
  const replies = await Promise.all([
    change(1, { kind: 'move', area: 'grid-4', spot: '西门' }),
    change(1, { kind: 'move', area: 'grid-3', spot: '北门' }),
  ])
  expect(replies.map(errorOf).sort()).toEqual(['stale_version', undefined])
  expect(await app.trail()).toHaveLength(2)
})

test('a retired board sends people to 12351, is changed no more, and stays in the list', async () => {
  expect((await change(1, retire)).status).toBe(200)
  expect(errorOf(await scan(code))).toBe('board_retired')
  expect(await app.rows()).toMatchObject([{ code, retired: true }])
  expect(errorOf(await change(2, { kind: 'move', area: 'grid-4' }))).toBe('wrong_state')
  expect(await app.trail()).toContain('停用了公示牌，原因：楼拆了')
})

test('whoever scans a board that was replaced is led to the new one, however often it was', async () => {
  const replace = { kind: 'replace', key: app.key(), reason: '牌子坏了' }
  const first = Object((await change(1, replace)).body).replacement
  expect(Object((await change(1, replace)).body).replacement).toBe(first)
  const second = Object((await change(1, { ...replace, key: app.key() }, first)).body).replacement
  expect(new Set([code, first, second]).size).toBe(3)
  for (const old of [code, first, second])
    expect((await scan(old)).body).toMatchObject({ code: second, rungs: [{ name: '王建国' }, {}, {}, {}] })
  expect((await app.call('GET', `/b/${code}`)).text).toContain(`data-board="${second}"`)
  expect(errorOf(await change(2, { ...replace, key: app.key() }))).toBe('wrong_state')
})

test('what is filed or stamped with the code of an old board counts for the new one', async () => {
  const replacement = Object((await change(1, { kind: 'replace', key: app.key(), reason: '旧了' })).body).replacement
  const filed = await app.send(people.worker, '/api/needs', { key: app.key(), board: code, telling })
  expect([filed.status, Object(filed.body).holder]).toMatchObject([200, { name: '王建国' }])
  const call = { key: app.key(), name: '王建国', answered: true }
  expect((await app.send(people.worker, `/api/boards/${code}/calls`, call)).status).toBe(200)
  await change(1, retire, replacement)
  expect(errorOf(await scan(code))).toBe('board_retired')
})

test('a scan of the old paper is noted at the old board: of the new one nobody knows that it hangs', async () => {
  const replacement = Object((await change(1, { kind: 'replace', key: app.key(), reason: '旧了' })).body).replacement
  await scan(code)
  const rows = await app.rows()
  expect(rows.find((one) => one.code === code)?.scannedOn).toBe('2026-11-20')
  expect(rows.find((one) => one.code === replacement)?.scannedOn).toBeUndefined()
})

test('a scan while the office changes the board is not undone, nor does it make the change stale', async () => {
  const card = await app.card(code)
  await scan(code)
  expect(await app.deps.boards.refresh({ ...card, version: 2, area: '新的片区' })).toBe(true)
  expect(await app.card(code)).toMatchObject({ area: '新的片区', scannedOn: '2026-11-20' })
  expect(await app.rows()).toMatchObject([{ areaName: '新的片区', scannedOn: '2026-11-20', version: 2 }])
})

test('the office of another district finds none of it', async () => {
  const path = `/api/signs/${code}`
  expect(errorOf(await app.send(people.foreignClerk, path, { version: 1, change: retire }))).toBe('not_found')
  expect(errorOf(await app.send(people.cadre, path, { version: 1, change: retire }))).toBe('forbidden')
  expect(errorOf(await change(1, retire, '22222222PQ'))).toBe('not_found')
  expect((await app.card(code)).version).toBe(1)
})
