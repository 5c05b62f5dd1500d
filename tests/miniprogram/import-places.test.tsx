import { TextDecoder, TextEncoder } from 'node:util'
import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import { columnsOf } from '@lianxin/shared/organisation/sheets/sheet'
import { metresBetween } from '@lianxin/shared/places/distance'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ImportPage from '../../miniprogram/src/features/office/units/pages/import'
import { readSheet } from '../../miniprogram/src/features/office/units/read-sheet'
import { placedIn, toGcj } from '../../miniprogram/src/features/office/units/to-gcj'
import { fileOf, placeLines, templateOf } from '../../miniprogram/src/features/office/units/write-sheet'
import { answer, callsTo, ok } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

// jsdom has none of its own.
Object.assign(globalThis, { TextDecoder, TextEncoder })
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result)
      reader.readAsArrayBuffer(this)
    })
  },
})

const IMPORT = '0'.repeat(26)
const START = 'POST /api/imports'
const ROWS = `${START}/${IMPORT}/rows`
const CHECK = `${START}/${IMPORT}/check`
const report: ImportReport = { rows: 1, fresh: 1, changed: 0, same: 0, badRows: 0, bad: [] }
const server = {
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  [START]: ok({ id: IMPORT }),
  [ROWS]: ok(report),
  [CHECK]: ok(report),
}
const head = ['名称', '类型', '街道', '地址', '经度', '纬度', '对外开放', '开放时间']
const line = (lng: string, lat: string) => ['示例驿站', '暖心驿站', '金融街街道', '示例路1号', lng, lat, '是', '24小时']
const csv = (...rows: string[][]) => new File([rows.map((row) => row.join(',')).join('\r\n')], '站点.csv')
const geojson = (features: unknown, name = '站点.geojson') =>
  new File([JSON.stringify({ type: 'FeatureCollection', features })], name)
const feature = (properties: object, coordinates: unknown = [116.404, 39.915], type = 'Point') => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
})
const choose = async (file: File) => {
  answer(server)
  show(<ImportPage />)
  await userEvent.upload(screen.getByLabelText('选表格'), file, { applyAccept: false })
}
const lngLatSent = () => {
  const { columns } = Object(callsTo(START)[0])
  const [row] = Object(callsTo(ROWS)[0]).rows
  return [row[columns.indexOf('经度')], row[columns.indexOf('纬度')]]
}

beforeEach(() => {
  phone.params = { kind: 'places' }
})

describe('a file that holds no places is refused before anything is sent', () => {
  test.each([
    ['no JSON', new File(['hello'], 'a.geojson'), '不是 GeoJSON'],
    ['another JSON', new File(['{"a":1}'], 'a.json'), '没有站点'],
    ['a collection of nothing', geojson([]), '没有站点'],
    ['an outline among the points', geojson([feature({}), feature({}, [[]], 'Polygon')]), '第2个不是点'],
    ['a point without numbers', geojson([feature({}, ['116', '39'])]), '第1个不是点'],
    ['points that say nothing', geojson([feature({})]), '少了这些列：“名称”'],
    ['the example of the template', csv(...templateOf('places').map((row) => row.map((cell) => cell))), '模板里的例子'],
    ['a column nobody knows', csv([...head, '面积'], line('116.36', '39.91')), '不认识这些列：“面积”'],
  ])('%s', async (_what, file, words) => {
    await choose(file)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(callsTo(START)).toEqual([])
  })

  test('GeoJSON is no sheet of units', async () => {
    phone.params = { kind: 'units' }
    await choose(geojson([feature({})]))
    expect(await screen.findByRole('alert')).toHaveTextContent('只能用 .xlsx 或 .csv')
  })
})

describe('the system of a sheet’s coordinates', () => {
  test('is asked for before anything is sent, and what is sent is converted', async () => {
    await choose(csv(head, line('116.404', '39.915')))
    await screen.findByRole('radiogroup', { name: '坐标系' })
    expect(screen.getAllByRole('radio').filter((one) => one.getAttribute('aria-checked') === 'true')).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: /开始核对/ }))
    expect(callsTo(START)).toEqual([])
    await userEvent.click(screen.getByRole('radio', { name: /百度地图/ }))
    await userEvent.click(screen.getByRole('button', { name: '开始核对' }))
    expect(await screen.findByText(/^已从百度地图坐标（BD-09）换算成 GCJ-02，平均移动\d+米。$/)).toBeVisible()
    expect(lngLatSent()).toEqual(['116.397627', '39.908657'])
  })

  test('of GeoJSON is WGS-84 unless somebody says otherwise', async () => {
    const told = { name: '示例驿站', kind: 'warm_station', street: '金融街街道', address: '示例路1号' }
    await choose(geojson([feature({ ...told, access: true, hours: '24小时', amenities: ['cool', 'water'], floor: 2 })]))
    expect(await screen.findByRole('radio', { name: /GPS/ })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByText('按文件先选了 WGS-84，不对请改。')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '开始核对' }))
    expect(await screen.findByText(/^已从GPS、天地图坐标（WGS-84）换算/)).toBeVisible()
    expect(screen.getByText('没有用到这些属性：floor。')).toBeVisible()
    expect(lngLatSent()).toEqual(['116.410244', '39.916404'])
    const { columns } = Object(callsTo(START)[0])
    const [row] = Object(callsTo(ROWS)[0]).rows
    const said = Object.fromEntries(columns.map((title: string, at: number) => [title, row[at]]))
    expect(said).toMatchObject({ 类型: '暖心驿站', 对外开放: '是', 服务: '纳凉、饮水', 开放时间: '24小时' })
  })

  test('is taken from the titles that name it, and GCJ-02 moves nothing', async () => {
    await choose(
      csv(
        ['名称', '类型', '街道', '地址', '经度(GCJ-02)', '纬度（GCJ-02）', '对外开放', '开放时间'],
        line('116.4', '39.9'),
      ),
    )
    expect(await screen.findByRole('radio', { name: /高德/ })).toHaveAttribute('aria-checked', 'true')
    await userEvent.click(screen.getByRole('button', { name: '开始核对' }))
    expect(await screen.findByText('坐标按高德、腾讯地图坐标（GCJ-02）导入，没有换算。')).toBeVisible()
    expect(lngLatSent()).toEqual(['116.4', '39.9'])
  })
})

test('hours typed in a way of somebody’s own are sent in the one the server reads, others as they are', async () => {
  const typed = ['星期一到星期五9点-17点', '全天', '周六09:00～12:00、11:00－17:00', '看门口告示']
  const rows = typed.map((hours) => [...line('116.4', '39.9').slice(0, -1), hours])
  const read = await readSheet(csv(head, ...rows), 'places')
  if ('bad' in read) throw new Error(read.bad)
  expect(read.rows.map((row) => row.at(-1))).toEqual([
    '周一至周五 09:00-17:00',
    '24小时',
    '周六 09:00-12:00、11:00-17:00',
    '看门口告示',
  ])
})

describe('conversion to GCJ-02', () => {
  test.each([
    ['wgs84', [116.404, 39.915], [116.410244, 39.916404]],
    ['bd09', [116.404, 39.915], [116.397627, 39.908657]],
    ['gcj02', [116.404, 39.915], [116.404, 39.915]],
  ] as const)('%s agrees with a known pair to a metre', (system, point, expected) => {
    expect(metresBetween(toGcj([...point], system), [...expected])).toBeLessThan(1)
  })

  test('leaves what lies in no China, is swapped or is no number for the dry run to name', () => {
    const rows = [line('39.915', '116.404'), line('2.35', '48.85'), line('约116', '39.9'), line('', '39.9'), []]
    expect(placedIn({ columns: head, rows }, 'bd09').rows).toEqual(rows)
  })

  test('gives the same text for the same point every time, full width or not', () => {
    const [one, other] = placedIn(
      { columns: head, rows: [line('１１６．４０４', '39.915°'), line('116.404', '39.915')] },
      'wgs84',
    ).rows
    expect(one).toEqual(other)
  })
})

test('GeoJSON names ids of others as numbers of their own, and ours as ours', async () => {
  const told = { kind: 'toilet', street: '金融街街道', address: '甲', 对外开放: '是', hours: '24小时' }
  const whole = await readSheet(
    geojson([
      feature({ ...told, id: 'node/12', name: '甲', toilet: 'inside' }),
      feature({ ...told, 编号: '8ZK4QX2M', name: '乙', 'toilet.note': '后院' }),
    ]),
    'places',
  )
  if ('bad' in whole) throw new Error(whole.bad)
  const cell = (row: number, title: string) => whole.rows[row]?.[whole.columns.indexOf(title)] ?? ''
  expect([cell(0, '自有编号'), cell(0, '编号（新站点留空）'), cell(0, '如厕')]).toEqual(['node/12', '', '站内'])
  expect([cell(1, '自有编号'), cell(1, '编号（新站点留空）'), cell(1, '如厕说明')]).toEqual(['', '8ZK4QX2M', '后院'])
})

test.each(['xlsx', 'csv'] as const)(
  'places exported as %s name their system and are read again as they are',
  async (format) => {
    const row = columnsOf('places').map(({ example }) => example || 'x')
    const lines = placeLines([row])
    expect(lines[0]).toEqual(expect.arrayContaining(['经度（GCJ-02）', '纬度（GCJ-02）']))
    const read = await readSheet(new File([await fileOf(lines, format)], `a.${format}`), 'places')
    expect(read).toMatchObject({ system: 'gcj02', rows: [row] })
  },
)

test('all pages of places are exported, each place once', async () => {
  const saved: Blob[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  Object.assign(URL, { createObjectURL: (file: Blob) => saved.push(file), revokeObjectURL: () => undefined })
  const first = columnsOf('places').map(() => 'A')
  const second = columnsOf('places').map(() => 'B')
  answer({
    ...server,
    'GET /api/imports/places': ({ path }: { path: string }) =>
      ok(path.includes('after=next') ? { rows: [first, second] } : { rows: [first], after: 'next' }),
  })
  show(<ImportPage />)
  await userEvent.click(await screen.findByRole('button', { name: '导出 CSV' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  const text = new TextDecoder().decode(await (saved[0] ?? new Blob()).arrayBuffer())
  expect(text.trim().split('\r\n')).toHaveLength(3)
})
