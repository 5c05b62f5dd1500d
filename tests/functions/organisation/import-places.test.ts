import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import { columnsOf } from '@lianxin/shared/organisation/sheets/sheet'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Place } from '@lianxin/shared/places/schema'
import type { TileRow } from '@lianxin/shared/places/tile-place'
import type { Deps } from '../../../functions/src/deps'
import { runJob } from '../../../functions/src/jobs/run-job'
import { slicersOf } from '../../../functions/src/jobs/slicers'
import { applyImport } from '../../../functions/src/organisation/import/apply-import'
import { idOf, people } from '../../support/factories'
import { openApp, type Reply } from '../../support/server-app'
import { unitDistrict } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
type App = Awaited<ReturnType<typeof openApp>>
let app: App
let keys = 0
let published: TileRow[][]

beforeEach(async () => {
  published = []
  app = await openApp(NOW, (deps) => withTiles(deps, deps.publishPlaces))
  await app.deps.districts.put(unitDistrict)
})
afterEach(() => app.close())

/** The same parts, jobs among them, with tiles that are watched. */
const withTiles = (deps: Deps, publish: Deps['publishPlaces']) => {
  const publishPlaces = async (rows: readonly TileRow[]) => {
    published.push([...rows])
    return publish(rows)
  }
  const watched = { ...deps, publishPlaces }
  return { publishPlaces, runJob: runJob({ ...watched, slicers: slicersOf(watched) }) }
}

const columns = columnsOf('places')
const titles = columns.map(({ title }) => title)
const line = (n: number, change: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    name: `示例驿站${n}`,
    kind: '暖心驿站',
    street: '金融街街道',
    address: `示例路${n}号`,
    lng: '116.36',
    lat: '39.91',
    access: '是',
    hours: '周一至周五 09:00-17:00；节假日 休息',
    amenities: '饮水、纳凉',
    'toilet.where': '站内',
    ...change,
  }
  return columns.map(({ field }) => cells[field] ?? '')
}
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n))

const post = async (path: string, body: unknown, actor: Actor = people.clerk): Promise<Reply> =>
  app.call('POST', path, { token: await app.tokenOf(actor), body })
const codeOf = ({ body }: Reply) => Object(body).error?.code ?? 'ok'
const must = ({ status, text, body }: Reply) => {
  if (status !== 200) throw new Error(text)
  return Object(body)
}
const dryRun = async (rows: string[][], heads = titles): Promise<{ id: string; report: ImportReport }> => {
  keys += 1
  const { id } = must(
    await post('/api/imports', { key: idOf(`p${keys}`), kind: 'places', columns: heads, rows: rows.length }),
  )
  for (let part = 0; part * 200 < rows.length; part += 1)
    must(await post(`/api/imports/${id}/rows`, { part, rows: rows.slice(part * 200, part * 200 + 200) }))
  return { id, report: must(await post(`/api/imports/${id}/check`, {})) }
}
const apply = (id: string) => post(`/api/imports/${id}/apply`, {})
const imported = async (rows: string[][], heads = titles) => {
  const job = must(await apply((await dryRun(rows, heads)).id))
  if (job.state !== 'done') throw new Error(`the import is not done:\n${app.log.join('\n')}`)
}
const wordsOf = ({ bad }: ImportReport) => bad.map((one) => `${one.line} ${one.column}：${one.words}`)
const placesNow = async (): Promise<Place[]> => {
  const { places } = await app.deps.places.list('xicheng', { which: 'all' })
  const found = await app.deps.places.getMany(places.map(({ id }) => id))
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
}
const only = async (): Promise<Place> => {
  const [place, ...others] = await placesNow()
  if (!place || others.length > 0) throw new Error('not one place')
  return place
}
const sheetNow = async () =>
  must(await app.call('GET', '/api/imports/places', { token: await app.tokenOf(people.clerk) }))

describe('a sheet of places that cannot be taken', () => {
  test('names each bad cell, and not one of its rows is applied', async () => {
    const { id, report } = await dryRun([
      line(0),
      line(1, { hours: '周六 09:00-12:00、11:00-17:00' }),
      line(2, { amenities: '饮水、按摩' }),
      line(3, { lng: '39.91', lat: '116.36' }),
      line(4, { lng: '2.35', lat: '48.85' }),
      line(5, { lng: '-73.99', lat: '40.7' }),
      line(6, { street: '不存在街道' }),
      line(7, { kind: '咖啡馆', access: '都行', 'toilet.where': '对面' }),
      line(8, { lng: '约116', lat: '' }),
      line(9, { amenities: '饮水、急可如厕' }),
      line(10, { hours: '看门口告示' }),
      line(11, { verifiedOn: '去年' }),
      line(12, { id: 'ZZZZZZZZ' }),
    ])
    expect(wordsOf(report)).toEqual([
      '3 开放时间：周六的开放时间有重叠',
      '4 服务：没有“按摩”这项服务，只能写纳凉、取暖、避雨、饮水、休息、药品、餐饮优惠、热饭、充电、换电',
      '5 经度：经度和纬度好像写反了',
      '6 经度：经度不在中国，经度写在前，纬度写在后',
      '7 经度：经度不在中国，经度写在前，纬度写在后',
      '8 街道：没有“不存在街道”这个街道',
      '9 类型：“咖啡馆”请改成暖心驿站、职工之家、母婴关爱室、职工书屋、公共厕所之一',
      '9 对外开放：“都行”请改成是、否之一',
      '9 如厕：“对面”请改成站内、附近、无之一',
      '10 经度：“约116”不是度数，请写成116.36这样',
      '10 纬度：这一格要填',
      '11 服务：能不能如厕请写在“如厕”那一列',
      '12 开放时间：“看门口告示”看不懂，请写成“周一至周五 09:00-17:00；周六 休息”这样',
      '13 核对日期：“去年”不是日期，请写成2026-11-20这样',
      '14 编号（新站点留空）：没有这个编号的站点；新站点请留空',
    ])
    expect(codeOf(await apply(id))).toBe('import_bad')
    expect(await placesNow()).toEqual([])
  })

  test('says what the schema does not take, by its column', async () => {
    const { report } = await dryRun([line(1, { phone: '找老王', name: '长'.repeat(31) })])
    expect(wordsOf(report)).toEqual(['2 名称：太长了，最多 30 个字', '2 电话：电话号码不对，请核对一下'])
  })

  test('because the same place stands on two lines names both', async () => {
    const { report } = await dryRun([line(1), line(2), line(1, { note: '又来一次' })])
    expect(wordsOf(report)).toEqual(['2 编号（新站点留空）：和第4行重复了', '4 编号（新站点留空）：和第2行重复了'])
  })

  test('because a place has been removed says which, and what to do', async () => {
    await imported([line(1)])
    const place = await only()
    const removed = { ...place, version: place.version + 1, removed: { on: '2026-11-19', reason: '拆了' } }
    expect(await app.deps.places.put(removed)).toBe(true)
    const { report } = await dryRun([line(1)])
    expect(wordsOf(report)).toEqual(['2 名称：这个站点已经撤了，要重新开放请先恢复它'])
  })

  test('from a district one does not arrange is refused', async () => {
    const body = { key: idOf('foreign'), kind: 'places', columns: titles, rows: 1 }
    expect(codeOf(await post('/api/imports', body, people.cadre))).toBe('forbidden')
    expect(codeOf(await app.call('GET', '/api/imports/places', { token: await app.tokenOf(people.cadre) }))).toBe(
      'forbidden',
    )
  })
})

describe('a sheet of places', () => {
  test('makes each place with what it says, and puts it in the tiles', async () => {
    await imported([line(1, { number: 'xc-a1', note: '从后门进', verifiedOn: '2026/11/1', host: '示例银行' })])
    expect(await only()).toMatchObject({
      district: 'xicheng',
      version: 1,
      number: 'XC-A1',
      kind: 'warm_station',
      name: '示例驿站1',
      street: 'jrj',
      point: [116.36, 39.91],
      access: 'outdoor',
      host: '示例银行',
      hours: { week: expect.arrayContaining([[[540, 1020]]]), holiday: [] },
      amenities: ['cool', 'water'],
      toilet: { where: 'inside' },
      note: '从后门进',
      verifiedOn: '2026-11-01',
    })
    expect(published.flat()).toEqual([expect.objectContaining({ version: 1, point: [116.36, 39.91] })])
    expect(published.flat()[0]?.place?.street).toBe('金融街街道')
  })

  test('sent a second time changes nothing', async () => {
    await imported(lines(5))
    const before = await placesNow()
    const { report } = await dryRun(lines(5))
    expect(report).toMatchObject({ rows: 5, fresh: 0, changed: 0, same: 5, badRows: 0 })
    expect(await placesNow()).toEqual(before)
  })

  test('exported and sent again changes nothing, formulas neutralised', async () => {
    const odd = { name: '=1+1', note: '+86', host: '@店', 'toilet.note': '-1层', number: 'A-1', amenities: '' }
    await imported([line(1, odd), line(2, { hours: '18:00-次日06:00', access: '否', kind: '公共厕所' })])
    const [, place] = await placesNow()
    if (!place) throw new Error('not imported')
    // Ticked by its host in an order of their own.
    expect(await app.deps.places.put({ ...place, version: 2, amenities: ['water', 'cool'] })).toBe(true)
    const { rows } = await sheetNow()
    expect(rows).toHaveLength(2)
    expect(rows.flat().filter((cell: string) => /^[=+\-@]/.test(cell))).toEqual([])
    expect((await dryRun(rows)).report).toMatchObject({ same: 2, badRows: 0 })
  })

  test('changes by our number what differs, and leaves what it does not speak of as its hosts made it', async () => {
    await imported([line(1)])
    const place = await only()
    const hosted = {
      ...place,
      version: 2,
      days: [{ day: '2026-12-01', spans: [] }],
      closure: { from: '2026-11-19', words: '装修' },
      photos: [idOf('photo')],
      hosts: [{ id: idOf('host'), name: '张三', since: '2026-11-01' }],
      stopped: ['water' as const],
      phone: '010-5550-0101',
    }
    expect(await app.deps.places.put(hosted)).toBe(true)
    await imported([line(1, { id: place.id, name: '新名字驿站', phone: '010-5550-0101' })])
    expect(await only()).toEqual({
      ...hosted,
      name: '新名字驿站',
      version: 3,
      // Whoever has a form of it open has to look again.
      keptIn: 3,
      events: [expect.objectContaining({ words: '登记' }), expect.objectContaining({ words: '修改了登记信息' })],
    })
  })

  test('leaves what somebody has changed since the check as they made it', async () => {
    await imported([line(1)])
    const place = await only()
    const { id } = await dryRun([line(1, { phone: '010-5550-0102', note: '表里的' })])
    expect(await app.deps.places.put({ ...place, version: 2, phone: '010-5550-0199' })).toBe(true)
    must(await apply(id))
    expect(await only()).toMatchObject({ version: 3, phone: '010-5550-0199', note: '表里的' })
  })

  test('that changes nothing but the day somebody looked is taken as well', async () => {
    await imported([line(1)])
    await imported([line(1, { verifiedOn: '2026-11-02' })])
    expect(await only()).toMatchObject({ version: 2, verifiedOn: '2026-11-02' })
  })

  test('takes away what it empties', async () => {
    await imported([line(1, { phone: '010-5550-0102', note: '注', host: '示例银行' })])
    await imported([line(1)])
    const place = await only()
    expect([place.phone, place.note, place.host]).toEqual([undefined, undefined, undefined])
  })

  test('of five thousand rows is checked in parts, its bad rows named wherever they stand', async () => {
    const rows = lines(5000)
    rows[4321] = line(4321, { amenities: '按摩' })
    rows[4999] = line(17)
    const { report } = await dryRun(rows)
    expect(report).toMatchObject({ rows: 5000, fresh: 4997, badRows: 3 })
    expect(report.bad.map((one) => one.line)).toEqual([19, 4323, 5001])
  }, 60_000)

  test('of several parts is in the tiles slice by slice, each slice at once', async () => {
    await imported(lines(450))
    expect(published.map(({ length }) => length)).toEqual([200, 200, 50])
    expect(Object((await app.call('GET', '/api/places/tiles')).body).tiles).toEqual([
      expect.objectContaining({ count: 450 }),
    ])
  })

  test('cut short between the store and the tiles is put in the tiles when it goes on', async () => {
    await imported([line(1)])
    const { id } = await dryRun([line(1, { lng: '116.37' }), line(2)])
    published = []
    const cut = withTiles(app.deps, () => Promise.reject(new Error('cut')))
    expect(await applyImport({ ...app.deps, ...cut })(people.clerk, { id })).toMatchObject({ state: 'running' })
    expect((await placesNow()).map(({ version }) => version)).toEqual([2, 1])
    published = []
    expect(must(await apply(id))).toMatchObject({ state: 'done' })
    expect(published.flat().map(({ version, point }) => [version, point[0]])).toEqual([
      [2, 116.37],
      [1, 116.36],
    ])
    // Where it lay before is still told, for another tile may hold it there.
    expect(published.flat()[0]?.stood).toContainEqual([116.36, 39.91])
  })
})
