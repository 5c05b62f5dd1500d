import { readFileSync } from 'node:fs'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

let town: Town
let clerk: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  clerk = await town.person('clerk', 'desk')
})
afterAll(() => town.close())

const NAME = '示例茶馆暖心驿站'

const idOf = async (): Promise<string> => new URL(clerk.page.url()).searchParams.get('id') ?? ''

test('the office comes from the overview and sees what was reported, and by when', async () => {
  await clerk.goto('/organisation')
  await clerk.sees('90天没核对')
  await clerk.looksAt('place-desk-overview')
  await clerk.presses(/^有人反映/)
  await clerk.page.waitForURL(/place-desk/)
  await clerk.sees(/\d+条，/)
  await clerk.page.getByRole('row', { name: /条，/ }).first().click()
  await clerk.sees('经过')
  await clerk.looksAt('place-desk')
  await clerk.poses('place-desk')
})

test('enters a place, and a courier sees it within a minute', async () => {
  await clerk.goto('/place-file')
  await clerk.sees('登记新站点')
  await clerk.writes('名称', NAME)
  await clerk.writes('经度, 纬度', '39.9126, 116.3662')
  await clerk.sees(/写反了/)
  await clerk.looksAt('place-file')
  await clerk.writes('经度, 纬度', '116.3662, 39.9126')
  await clerk.page.getByLabel('街道', { exact: true }).selectOption({ index: 1 })
  await clerk.writes('地址', '示例胡同5号')
  await clerk.presses('保存')
  await clerk.page.waitForURL(/place-desk\?id=/)
  await clerk.sees('登记')
  await town.aMinuteLater()
  const courier = await town.person('courier')
  await courier.goto(`/place?id=${await idOf()}`)
  await courier.sees(NAME)
  await courier.close()
})

test('takes it away with a reason, after which no courier finds it, and brings it back', async () => {
  const id = await idOf()
  const courier = await town.person('courier')
  await clerk.goto(`/place-desk?id=${id}`)
  await clerk.presses('撤下')
  await clerk.writes('为什么撤下', '茶馆停业')
  await clerk.presses('确定撤下')
  await clerk.sees('已撤下：茶馆停业')
  await town.aMinuteLater()
  await courier.goto(`/place?id=${id}`)
  await courier.sees(/没有这个歇脚点/)
  await clerk.presses('恢复')
  await clerk.sees(/恢复了/)
  await town.aMinuteLater()
  await courier.page.reload()
  await courier.sees(NAME)
})

test('sees where nobody reaches a place on foot, and that it is more at night', async () => {
  const square = async (): Promise<number> => {
    const text =
      (await clerk.page
        .getByText(/处空白，共约|没有空白/)
        .filter({ visible: true })
        .textContent()) ?? ''
    const [, amount = '0', unit] = /共约([\d.]+)(公顷|平方公里)/.exec(text) ?? []
    return Number(amount) * (unit === '平方公里' ? 100 : 1)
  }
  await clerk.goto('/coverage')
  await clerk.sees(/这时开着 \d+ 个站点/)
  const byDay = await square()
  await clerk.looksAt('coverage')
  await clerk.poses('coverage')
  await clerk.presses('晚上（21:40）')
  await clerk.looksAt('coverage-evening')
  expect(await square()).toBeGreaterThan(byDay)
})

test('publishes the places as open data with a licence, and takes them back', async () => {
  await clerk.goto('/place-desk')
  await clerk.presses('公开数据')
  await clerk.writes('许可', 'CC BY 4.0，请注明西城区总工会')
  await clerk.presses('公开')
  await clerk.sees(/places\.geojson/)
  await clerk.looksAt('place-desk-open-data')
  const url = (await clerk.page.getByText(/places\.geojson/).textContent()) ?? ''
  const reply = await fetch(`${town.server.base}${new URL(url).pathname}`)
  expect(await reply.text()).toContain('CC BY 4.0')
  await clerk.presses('不再公开')
  await clerk.sees(/现在没有公开/)
})

test('exports them as a sheet', async () => {
  await clerk.goto('/place-desk')
  await clerk.sees('导出 CSV')
  const [file] = await Promise.all([clerk.page.waitForEvent('download'), clerk.presses('导出 CSV')])
  expect(readFileSync(await file.path(), 'utf8')).toContain(NAME)
})

test('on a phone finds one in the list and has the screen to itself', async () => {
  const phone = await town.person('clerk')
  await phone.goto('/place-desk')
  await phone.sees('找站点')
  await phone.looksAt('place-desk-phone')
  await phone.writes('找站点', NAME)
  await phone.presses(new RegExp(NAME))
  await phone.sees('经过')
  await phone.looksAt('place-desk-phone-one')
  await phone.goto('/coverage')
  await phone.sees(/这时开着/)
  await phone.looksAt('coverage-phone')
})
