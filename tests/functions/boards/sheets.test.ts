import { people } from '../../support/factories'
import { areaDistrict, cadres, grid } from '../../support/roster'
import { errorOf, openSigns, type Signs } from './signs-app'

let app: Signs
let codes: string[] = []
beforeEach(async () => {
  app = await openSigns()
  codes = await app.create(2)
})
afterEach(() => app.close())

const read = (of: string[] = codes) => app.clerk('/api/signs/sheets', { codes: of })
const mark = (printed: object[]) => app.clerk('/api/signs/printed', { printed })
const sheetsOf = async (): Promise<{ code: string; facts: string }[]> => Object((await read()).body).sheets
const changeArea = (version: number, change: object) =>
  app.clerk('/api/organisation', { version, change: { kind: 'area', area: { ...grid, ...change } } })

test('a sheet holds the plain address, the slogan, and the one who answers, in the order asked for', async () => {
  const { slogan, sheets, emblem } = Object((await read([...codes].reverse())).body)
  expect([slogan, emblem]).toEqual(['创建服务型工会 当好职工娘家人', undefined])
  expect(sheets.map(({ code }: { code: string }) => code)).toEqual([...codes].reverse())
  expect(sheets[0]).toMatchObject({
    url: `https://lianxin.example/b/${codes[1]}`,
    union: '西城区',
    area: '第三网格',
    spot: '东门',
    officer: { name: '王建国', title: '联系干部' },
    hotline: { number: '12351' },
  })
})

test('what was printed is noted once, and is out of date as soon as the paper’s person changes', async () => {
  const sheets = await sheetsOf()
  for (let times = 0; times < 2; times += 1) expect((await mark(sheets)).body).toEqual({ marked: 2 })
  expect((await app.trail()).filter((line) => line.startsWith('印了'))).toEqual(['印了2块公示牌'])
  expect(await app.rows()).toMatchObject([{ printedOn: '2026-11-20', isOutdated: false }, {}])
  expect((await changeArea(1, { officers: [cadres.ma.id] })).status).toBe(200)
  expect(await app.rows()).toMatchObject([{ officer: '马春生', isOutdated: true }, { isOutdated: true }])
  await mark(await sheetsOf())
  expect(await app.rows()).toMatchObject([{ isOutdated: false }, { isOutdated: false }])
})

test('a sheet read before the cadre changed is not marked: its paper is out of date already', async () => {
  const sheets = await sheetsOf()
  await changeArea(1, { officers: [cadres.ma.id] })
  expect((await mark(sheets)).body).toEqual({ marked: 0 })
  expect((await app.rows()).map(({ printedOn }) => printedOn)).toEqual([undefined, undefined])
})

test('a board changed while it is marked keeps both', async () => {
  const sheets = await sheetsOf()
  const [code = ''] = codes
  const replies = await Promise.all([mark(sheets), app.send(people.cadre, `/api/boards/${code}/verify`, {})])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect(await app.card(code)).toMatchObject({ verifiedOn: '2026-11-20', printed: { on: '2026-11-20' } })
})

test('boards of another district, retired ones and unknown ones are not printed', async () => {
  const [code = ''] = codes
  await app.clerk(`/api/signs/${code}`, { version: 1, change: { kind: 'retire', reason: '楼拆了' } })
  const reply = await read()
  expect([errorOf(reply), Object(reply.body).error.fields.codes]).toEqual([
    'board_retired',
    `已经停用，不能再印：${code}`,
  ])
  expect(errorOf(await read(['22222222PQ']))).toBe('not_found')
  expect(errorOf(await app.send(people.foreignClerk, '/api/signs/sheets', { codes }))).toBe('not_found')
  expect(errorOf(await app.send(people.cadre, '/api/signs/sheets', { codes }))).toBe('forbidden')
})

test('a list of many boards comes page by page, each board once', async () => {
  await app.create(100)
  const districts = { ...areaDistrict, id: 'haidian' }
  await app.deps.districts.put(districts)
  const first = await app.deps.boards.list('xicheng', 60)
  const second = await app.deps.boards.list('xicheng', 60, first.after)
  expect([first.signs.length, second.signs.length, second.after]).toEqual([60, 42, undefined])
  expect(new Set([...first.signs, ...second.signs].map(({ code }) => code)).size).toBe(102)
  const token = await app.tokenOf(people.clerk)
  const page = await app.call('GET', '/api/signs', { token })
  expect(Object(page.body).signs).toHaveLength(102)
  expect((await app.call('GET', '/api/signs', { token, query: 'after=junk' })).status).toBe(400)
})
