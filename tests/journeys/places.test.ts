import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { BrowserPerson } from '../support/browser-person'
import { startTiles, type Tiles } from '../support/tiles'
import { openTown, type Town } from './town'

/** In 金融大街, as satellites tell it. */
const HERE = [39.9131, 116.3528] as const
const ROW = /约\d+米 · 骑车\d+分钟/
const AT_DOOR = '到门口了，能进吗？'

let town: Town
let tiles: Tiles
let rider: BrowserPerson
beforeAll(async () => {
  tiles = await startTiles()
  process.env.MAP_TILES_URL = tiles.url
  process.env.MAP_ATTRIBUTION = '示例地图 审图号0000'
  town = await openTown()
  rider = await town.visitor()
  rider.mayAsk.push(tiles.origin)
})
afterAll(async () => {
  await town.close()
  await tiles.stop()
})

const metresOf = (row: string): number => {
  const [, number, unit] = /约([\d.]+)(米|公里)/.exec(row) ?? []
  return Number(number) * (unit === '米' ? 1 : 1000)
}
const rows = (person: BrowserPerson) => person.page.getByRole('link').filter({ visible: true, hasText: '约' })

describe('a rider who does not let the page know where they are', () => {
  test('is told so, and finds what is near by choosing a street', async () => {
    const person = await town.visitor()
    await person.goto('/places')
    await person.sees('位置只在手机里用，不上传。')
    await person.looksAt('places-first')
    await person.presses('用我现在的位置')
    await person.sees(/没让用位置，也能找/)
    await person.looksAt('places-denied')
    await person.presses('选街道，或者在地图上点')
    await person.looksAt('places-where')
    await person.presses('金融街街道')
    await person.sees(ROW)
    await person.close()
  })

  test('or by pointing at the map', async () => {
    const person = await town.visitor()
    person.mayAsk.push(tiles.origin)
    await person.goto('/place-map')
    await person.sees('点空地，从那儿找。')
    const map = person.page.locator('.map-box').filter({ visible: true })
    const box = await map.boundingBox()
    await person.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await person.sees(/蓝点：地图上选的位置/)
    await person.presses('列表')
    await person.sees(ROW)
    await person.close()
  })
})

describe('a rider in 金融大街', () => {
  test('comes from a board and sees the nearest that are open on arrival, nearest first', async () => {
    await rider.standsAt(...HERE)
    await rider.goto(`/b/${FIRST_BOARD}`)
    await rider.presses('找歇脚点（暖心驿站）')
    await rider.presses('用我现在的位置')
    await rider.sees(ROW)
    const metres = (await rows(rider).allTextContents()).map(metresOf)
    expect(metres).toHaveLength(10)
    expect(metres).toEqual([...metres].sort((one, other) => one - other))
    for (const row of await rows(rider).allTextContents()) expect(row).toMatch(/外卖、快递、环卫都能进 · (到|24小时)/)
    await rider.looksAt('places')
    await rider.poses('places')
  })

  test('tells nobody where they stand', async () => {
    const asked: string[] = []
    rider.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await rider.presses(/换个位置/)
    await rider.presses('用我现在的位置')
    await rider.sees(ROW)
    expect(asked.join()).not.toMatch(/116\.3|39\.9/)
  })

  test('finds a hot meal among them in one tap', async () => {
    await rider.presses('热饭')
    await rider.sees(ROW)
    for (const row of await rows(rider).allTextContents()) expect(row).toContain('热饭')
    await rider.presses('更多')
    await rider.looksAt('places-wishes')
    await rider.presses('都不选')
    await rider.presses('看结果')
  })

  test('opens one and says in one tap that something there does not work; the next one reads it', async () => {
    await rows(rider).filter({ hasText: '饮水' }).first().click()
    await rider.sees(AT_DOOR)
    await rider.looksAt('place')
    await rider.poses('place')
    const address = rider.page.url()
    await rider.presses('饮水用不了')
    await rider.sees(/记下了：饮水用不了。已告诉站点/)
    const next = await town.person('courier')
    await next.goto('/places')
    await next.presses('选街道，或者在地图上点')
    await next.presses('金融街街道')
    await next.sees(ROW)
    await next.page.goto(address)
    await next.sees('1人说用不了')
    await next.close()
  })

  test('takes it back by saying that it works', async () => {
    await rider.presses('饮水能用')
    await rider.sees('谢谢，别人会看到刚刚有人确认过。')
    await rider.sees(/骑手1分钟前确认/)
  })

  test('sees them on a map whose pictures come from where the operator said, with its name', async () => {
    await rider.presses('返回')
    await rider.sees(ROW)
    await rider.presses('地图')
    await rider.sees('示例地图 审图号0000')
    await rider.page.locator('.leaflet-tile-loaded').first().waitFor()
    expect(tiles.asked.every((name) => /^15\/\d+\/\d+$/.test(name))).toBe(true)
    expect(await rider.page.locator('.map-pin').count()).toBeGreaterThan(10)
    await rider.page.locator('.map-pin').first().dispatchEvent('click')
    await rider.looksAt('place-map')
    await rider.poses('place-map')
    await rider.presses('列表')
  })
})

test('without a network everything seen before is there, and says how old it is', async () => {
  await rider.goto('/places')
  await rider.sees(ROW)
  // Put aside once the list stands.
  await rider.page.waitForFunction(async () => (await (await caches.open('lianxin-places')).keys()).length > 5)
  await rider.page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
  )
  await town.server.pause()
  await rider.page.reload()
  await rider.sees(/没连上网，用的是/)
  await rider.sees(ROW)
  await rider.looksAt('places-offline')
  await rows(rider).first().click()
  await rider.sees(AT_DOOR)
  // Said at any hour: without a reply the phone goes by its own clock, which is not the town's.
  await rider.presses('不让进')
  await rider.sees('没发出去：没连上网。有网以后，请再点一次。')
  await town.server.restart()
  // The demo's own bar, which no rider has, asks in vain.
  const troubles = rider.troubles.splice(0)
  expect(troubles.filter((words) => !words.includes('/local/'))).toEqual([])
})
