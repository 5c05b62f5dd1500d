import { readFileSync } from 'node:fs'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

const TITLES = ['名称', '类型', '街道', '地址', '经度', '纬度', '对外开放', '开放时间', '服务', '如厕']

let town: Town
let clerk: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  clerk = await town.person('clerk', 'desk')
})
afterAll(() => town.close())

const line = (name: string, change: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    名称: name,
    类型: '暖心驿站',
    街道: '金融街街道',
    地址: `${name}门口`,
    经度: '116.3598',
    纬度: '39.9136',
    对外开放: '是',
    开放时间: '全天',
    服务: '纳凉、饮水',
    如厕: '站内',
    ...change,
  }
  return TITLES.map((title) => cells[title] ?? '')
}
const csvOf = (lines: readonly (readonly string[])[]) => Buffer.from(lines.map((cells) => cells.join(',')).join('\r\n'))
const choose = (name: string, buffer: Buffer) =>
  clerk.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
const placed = async (system: string) => {
  await clerk.page.getByRole('radio', { name: system }).click()
  await clerk.presses('开始核对')
}

test('a sheet of places with bad rows imports nothing, and says which cells they are', async () => {
  await clerk.goto('/import?kind=places')
  await clerk.looksAt('import-places')
  const bad = [
    line('甲站', { 开放时间: '周六 09:00-12:00、11:00-17:00' }),
    line('乙站', { 服务: '饮水、按摩' }),
    line('丙站', { 经度: '39.9136', 纬度: '116.3598' }),
  ]
  await choose('站点.csv', csvOf([TITLES, line('好站'), ...bad]))
  await clerk.sees(/经纬度是从哪里量的/)
  await clerk.looksAt('import-places-system')
  await placed('百度地图')
  await clerk.sees('第3行 开放时间：周六的开放时间有重叠')
  await clerk.sees(/^第4行 服务：没有“按摩”这项服务/)
  await clerk.sees('第5行 经度：经度和纬度好像写反了')
  await clerk.sees(/^已从百度地图坐标（BD-09）换算成 GCJ-02，平均移动\d+米。$/)
  await clerk.looksAt('import-places-bad')
})

test('mended it is imported, and the same sheet again changes nothing', async () => {
  const sheet = csvOf([TITLES, line('好站'), line('甲站', { 纬度: '39.9139' })])
  await clerk.presses('改好了，重新选表格')
  await choose('站点.csv', sheet)
  await placed('百度地图')
  await clerk.sees('新增 2 行')
  await clerk.presses('导入 2 行')
  await clerk.sees('导入好了')
  await clerk.presses('再导入一个表')
  await choose('站点.csv', sheet)
  await placed('百度地图')
  await clerk.sees('和现在登记的一样，不用导入。')
})

test('GeoJSON is taken to be WGS-84, and a courier who stands there finds the place', async () => {
  const properties = {
    ...{ name: '地图站', kind: 'warm_station', street: '金融街街道', address: '示例路9号' },
    ...{ access: 'outdoor', hours: '24小时', amenities: ['water', 'charging'], toilet: 'none' },
  }
  const [lat, lng] = [39.9035, 116.3651]
  const features = [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties }]
  await clerk.goto('/import?kind=places')
  await choose('站点.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })))
  await clerk.sees('按文件先选了 WGS-84，不对请改。')
  await clerk.presses('开始核对')
  await clerk.presses('导入 1 行')
  await clerk.sees('导入好了')
  const courier = await town.person('courier')
  await courier.standsAt(lat, lng)
  await courier.goto('/places')
  await courier.presses('用我现在的位置')
  await courier.sees(/地图站/)
  await courier.sees(/约10米/)
})

test.each(['导出 Excel', '导出 CSV'])(
  'what %s gave names its coordinates and changes nothing when it is imported again',
  async (button) => {
    await clerk.goto('/import?kind=places')
    const [file] = await Promise.all([clerk.page.waitForEvent('download'), clerk.presses(button)])
    expect(file.suggestedFilename()).toMatch(/^站点_GCJ-02_.*\.(xlsx|csv)$/)
    await choose(file.suggestedFilename(), readFileSync(await file.path()))
    await clerk.sees('按文件先选了 GCJ-02，不对请改。')
    await clerk.presses('开始核对')
    await clerk.sees('和现在登记的一样，不用导入。')
  },
)
