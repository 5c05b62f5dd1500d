import { readFileSync } from 'node:fs'
import { dayOf, instantAt } from '@lianxin/shared/calendar'
import { FIRST_BOARD, RETIRED_BOARD } from '../../functions/src/local/demo/boards'
import { demoCode } from '../../functions/src/local/demo/ids'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

let town: Town
let worker: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
})
afterAll(() => town.close())

test('a board opened in the app shows who answers, for which area, and how, in office hours', async () => {
  await worker.goto(`/board?code=${FIRST_BOARD}`)
  await worker.sees('王建国')
  for (const text of ['金融街街道 · 第三网格', '工作日 9:00–17:30 接听', /139-0000-0113/, /010-5550-0113/]) {
    await worker.sees(text)
  }
  await worker.looksAt('board')
  await worker.poses('board')
})

test('both ways to reach the person lie above the fold, 48 px high', async () => {
  for (const name of ['给王建国打电话', '留言反映']) {
    const box = await worker.button(name).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(667)
  }
})

test('one tap dials; nobody there opens the ladder down to 12351', async () => {
  await worker.presses('给王建国打电话')
  await worker.sees('给王建国打的电话，打通了吗？')
  await worker.looksAt('board-called')
  await worker.presses('没人接')
  for (const name of ['马春生', '安兴融工会服务站', '12351']) await worker.sees(name)
  await worker.looksAt('board-ladder')
  await worker.presses('拨打职工服务热线')
  expect(worker.dialled).toEqual(['13900000113', '12351'])
})

test('the contact is saved as a .vcf with the union, both numbers and the address', async () => {
  const [download] = await Promise.all([worker.page.waitForEvent('download'), worker.presses('存通讯录')])
  const card = readFileSync(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('王建国.vcf')
  for (const line of ['BEGIN:VCARD', 'FN:王建国', 'ORG:金融街街道总工会', 'grid3@union.example', 'END:VCARD']) {
    expect(card).toContain(line)
  }
  expect(card.replace(/[- ]/g, '')).toMatch(/13900000113[\s\S]*01055500113|01055500113[\s\S]*13900000113/)
})

test('the e-mail address is copied', async () => {
  await worker.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await worker.presses('复制邮箱 grid3@union.example')
  await expect(worker.page.evaluate(() => navigator.clipboard.readText())).resolves.toBe('grid3@union.example')
})

test('an unknown code says so and offers to type the one under the QR code', async () => {
  await worker.goto('/board?code=2222222222')
  await worker.sees('没有这块公示牌。请核对牌子上的编号，急事请打 12351。')
  await worker.looksAt('board-unknown')
  await worker.writes('公示牌编号', FIRST_BOARD.toLowerCase())
  await worker.presses('打开')
  await worker.sees('金融街街道 · 第三网格')
})

test('a retired board sends people to 12351', async () => {
  await worker.goto(`/board?code=${RETIRED_BOARD}`)
  await worker.sees('这块公示牌已经停用。请打 12351，会有人告诉您现在找谁。')
  await worker.presses('打职工服务热线 12351')
  expect(worker.dialled.at(-1)).toBe('12351')
})

test('while the cadre is away the substitute stands first, is called first and is not offered twice', async () => {
  await worker.goto(`/board?code=${demoCode('grid7')}`)
  await worker.sees('今天替何丽华接您的事')
  await expect(worker.reads('.name')).resolves.toBe('董志强')
  await worker.looksAt('board-away')
  await worker.presses('给董志强打电话')
  expect(worker.dialled.at(-1)).toBe('13900000118')
  await worker.presses('没人接')
  await worker.sees('西城晶华工会服务站')
  await expect(worker.button('拨打何丽华').count()).resolves.toBe(0)
})

test('junk in the address is told from a code', async () => {
  await worker.goto('/board?code=%E4%BD%A0%E5%A5%BD%zz')
  await worker.sees(/没认出这个码/)
})

test('after hours the board says when it opens, and leaves 12351 for what cannot wait', async () => {
  await town.server.moveClock(instantAt(dayOf(await town.server.now()), '20:00'))
  await worker.goto(`/board?code=${FIRST_BOARD}`)
  await worker.sees(/现在下班了，.* 09:00 开始接听。/)
  await worker.sees(/急事打 12351/)
  await worker.looksAt('board-after-hours')
})

test('an address that leads nowhere opens the board page, which says how to go on', async () => {
  const newcomer = await town.visitor()
  await newcomer.goto('/gone')
  await newcomer.sees('找到您的联系干部')
})
