import { readFileSync } from 'node:fs'
import { dayOf, instantAt } from '@lianxin/shared/calendar'
import type { Browser } from 'playwright-core'
import { FIRST_BOARD, RETIRED_BOARD } from '../../functions/src/local/demo/boards'
import { demoCode } from '../../functions/src/local/demo/ids'
import { launchBrowser } from '../support/browser'
import { type BrowserPerson, DESK } from '../support/browser-person'
import { until } from '../support/until'
import { openTown, type Town } from './town'

let town: Town
let worker: BrowserPerson
let browser: Browser
beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const ROOT_PX = 32
const scanned = () => `${town.server.base}/b/${FIRST_BOARD}`

test('a scanned board is a page that shows who answers, above the fold with both ways to reach them', async () => {
  await worker.goto(`/b/${FIRST_BOARD}`)
  for (const text of ['王建国', '金融街街道 · 第三网格', '工作日 9:00–17:30 接听', '139-0000-0113', '010-5550-0113'])
    await worker.sees(text)
  for (const name of ['给王建国打电话', '留言反映']) {
    const box = await worker.button(name).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(667)
  }
  await worker.looksAt('page')
})

test('everything one can press is at least 44 px high', async () => {
  await worker.page.locator('#ladder summary').click()
  const pressed = worker.page
    .locator('main a.btn, main a.row, main a.way, main summary, main button')
    .filter({ visible: true })
  const boxes = await Promise.all((await pressed.all()).map((one) => one.boundingBox()))
  expect(boxes.length).toBeGreaterThan(8)
  for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44)
  await worker.looksAt('page-ladder')
})

test('letters twice as large push nothing out of the screen', async () => {
  await worker.page.evaluate((px) => document.documentElement.style.setProperty('font-size', `${px}px`), ROOT_PX)
  const { wide, shown } = await worker.page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }))
  expect(wide).toBeLessThanOrEqual(shown)
  await worker.photographs('page-large')
})

test('two calls that nobody took reach the station head, and the caller reads who was told', async () => {
  for (const _ of ['once', 'twice']) {
    await worker.goto(`/b/${FIRST_BOARD}`)
    await worker.presses('给王建国打电话')
    await worker.sees('给王建国打的电话，打通了吗？')
    await worker.looksAt('page-called')
    const stamped = worker.page.waitForResponse((reply) => reply.url().endsWith('/calls'))
    await worker.presses('没人接')
    expect((await stamped).status()).toBe(200)
    await worker.sees('安兴融工会服务站')
  }
  await worker.sees(/打了没人接，已经告诉.+。您也可以留言/)
  await worker.looksAt('page-told')
  expect(worker.dialled).toEqual(['13900000113', '13900000113'])
})

test('a call made without a network is stamped by the app when it is opened next, once and as the same person', async () => {
  await worker.goto(`/b/${demoCode('grid4')}`)
  await worker.presses(/^给.+打电话$/)
  await worker.context.setOffline(true)
  await worker.presses('通了')
  const queued = () =>
    worker.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lianxin.queue.')).length)
  expect(await queued()).toBe(1)
  await worker.context.setOffline(false)
  await worker.goto('/needs')
  await until(async () => (await queued()) === 0)
  await expect(worker.page.evaluate(() => localStorage.getItem('lianxin.board'))).resolves.toContain(demoCode('grid4'))
})

test('one tap says that a number is dead, and says what happens next; the next who scans reads it', async () => {
  await worker.goto(`/b/${demoCode('grid6')}`)
  await worker.presses('电话打不通')
  await worker.sees(/谢谢您说一声/)
  await worker.looksAt('page-reported')
  const next = await town.visitor()
  await next.goto(`/b/${demoCode('grid6')}`)
  await next.sees(/有人说.+的电话打不通/)
})

test('the contact opens as a .vcf, and a number is copied', async () => {
  await worker.goto(`/b/${FIRST_BOARD}`)
  const [download] = await Promise.all([worker.page.waitForEvent('download'), worker.presses('存通讯录')])
  expect(download.suggestedFilename()).toBe('王建国.vcf')
  expect(readFileSync(await download.path(), 'utf8')).toContain('FN:王建国')
  await worker.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await worker.presses('复制手机 139-0000-0113')
  await expect(worker.page.evaluate(() => navigator.clipboard.readText())).resolves.toBe('139-0000-0113')
})

test('a typed code leads from an unknown board to the known one', async () => {
  await worker.goto('/b/2222222222')
  await worker.sees('没有这块公示牌。请核对牌子上的编号，急事请打 12351。')
  await worker.looksAt('page-unknown')
  await worker.writes('公示牌编号', FIRST_BOARD.toLowerCase())
  await worker.presses('打开')
  await worker.sees('金融街街道 · 第三网格')
  expect(new URL(worker.page.url()).pathname).toBe(`/b/${FIRST_BOARD}`)
  await worker.goto(`/b/${RETIRED_BOARD}`)
  await worker.sees('这块公示牌已经停用。请打 12351，会有人告诉您现在找谁。')
})

test('with scripts off every fact and every link is there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 667 } })
  const page = await context.newPage()
  await page.goto(scanned())
  await page.locator('summary').click()
  const visible = (text: string) => page.getByText(text).filter({ visible: true })
  for (const text of [
    '王建国',
    '金融街街道总工会',
    '工作日 9:00–17:30 接听',
    '核对过',
    '马春生',
    '安兴融工会服务站',
    '12351',
  ])
    await visible(text).first().waitFor()
  await expect(visible('复制').count()).resolves.toBe(0)
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const link of [
    'tel:13900000113',
    'tel:01055500113',
    'mailto:grid3@union.example',
    'tel:13900000114',
    'tel:01055500151',
    'tel:12351',
    `/file?code=${FIRST_BOARD}`,
    `/b/${FIRST_BOARD}.vcf`,
    '/needs',
  ])
    expect(links).toContain(link)
  await page.goto(`${town.server.base}/b/2222222222`)
  await page.getByLabel('公示牌编号').fill(FIRST_BOARD)
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByRole('heading', { name: '王建国' }).waitFor()
  await context.close()
})

test('at 400 kbit/s and 400 ms the name stands after the first response, with nothing else asked for', async () => {
  const context = await browser.newContext({ viewport: { width: 375, height: 667 } })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.route('**/local/**', (route) => route.abort())
  const network = await context.newCDPSession(page)
  const bytesASecond = 400_000 / 8
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  })
  const reply = await page.goto(scanned(), { waitUntil: 'commit' })
  await page.getByRole('heading', { name: '王建国' }).waitFor()
  expect(reply?.status()).toBe(200)
  expect(asked.filter((path) => !path.startsWith('/local/') && path !== '/favicon.ico')).toEqual([`/b/${FIRST_BOARD}`])
  await context.close()
})

test('at a desk it is the same page, and on paper it has no buttons', async () => {
  const context = await browser.newContext({ viewport: DESK })
  const page = await context.newPage()
  await page.goto(scanned())
  await expect(page.locator('main').boundingBox()).resolves.toMatchObject({ width: 640 })
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.btn').filter({ visible: true }).count()).resolves.toBe(0)
  await page.getByText('139-0000-0113').waitFor()
  await context.close()
})

test('after hours the page says when it opens, and leaves 12351 for what cannot wait', async () => {
  await town.server.moveClock(instantAt(dayOf(await town.server.now()), '20:00'))
  await worker.goto(`/b/${FIRST_BOARD}`)
  await worker.sees(/现在下班了，.* 09:00 开始接听。/)
  await worker.sees(/急事打/)
  await worker.looksAt('page-after-hours')
})
