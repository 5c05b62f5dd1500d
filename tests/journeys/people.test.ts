import { demoId } from '../../functions/src/local/demo/ids'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.close(), 60_000)

const HOUR_MS = 3600_000
const invite = async (officer: string): Promise<string> => {
  const token = await town.server.signIn('clerk')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ officer: demoId(officer) })
  const reply = await fetch(`${town.server.base}/api/officers/invitation`, { method: 'POST', headers, body })
  const { url }: { url: string } = JSON.parse(await reply.text())
  return url.replace(town.server.base, '')
}

test('an officer opens their invitation, joins, and is the officer from then on; the invitation is used up', async () => {
  const path = await invite('grid4')
  const officer = await town.visitor()
  await officer.goto(path)
  await officer.sees('西城区总工会请您加入')
  await officer.sees('马春生')
  await officer.looksAt('people-join')
  await officer.presses('我是马春生，加入')
  await officer.sees('待办')
  await officer.page.waitForURL(/\/inbox/)
  const second = await town.visitor()
  await second.goto(path)
  await second.sees('这张邀请已经用过了。还需要的话，请发邀请的人再发一张。')
  await officer.goto(path)
  await officer.sees('您已经是联系干部了')
})

/** The address behind the QR code, as the phone's camera would read it. */
const scanned = async (desk: BrowserPerson): Promise<string> => {
  await desk.sees('用微信扫一扫，在手机上点确认')
  const opened = await desk.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(opened.some((name) => name.endsWith('/api/desks'))).toBe(true)
  return `/d/${tickets.get(desk)?.at(-1) ?? ''}`
}

const tickets = new Map<BrowserPerson, string[]>()
const openDesk = async (): Promise<BrowserPerson> => {
  const desk = await town.visitor()
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  tickets.set(desk, [])
  desk.page.on('response', async (response) => {
    if (new URL(response.url()).pathname !== '/api/desks') return
    const { ticket }: { ticket: string } = JSON.parse(await response.text())
    tickets.get(desk)?.push(ticket)
  })
  await desk.goto('/desk')
  return desk
}

test('a clerk signs in at a desk by their phone, works there, and leaves it', async () => {
  const desk = await openDesk()
  const phone = await town.person('clerk')
  const address = await scanned(desk)
  await desk.looksAt('people-desk')
  const number = await desk.reads('.desk-number')
  await phone.goto(address)
  await phone.sees('让这台电脑用您的名字办公？')
  await phone.looksAt('people-confirm')
  await phone.writes('电脑上的四位数', number === '0000' ? '1111' : '0000')
  await phone.presses('确认登录')
  await phone.sees(/还能试 2 次/)
  await phone.writes('电脑上的四位数', number)
  await phone.presses('确认登录')
  await phone.sees('好了，请看电脑')
  await desk.page.waitForURL(/\/organisation/)
  await desk.goto('/lists')
  await desk.sees('退出这台电脑')
  await desk.looksAt('people-desk-office')
  await desk.presses('退出这台电脑')
  await desk.sees('用微信扫一扫，在手机上点确认')
  await desk.goto('/lists')
  await desk.sees('这不归您的岗位办。')
})

test('a desk is let go after twelve hours, and a code nobody scanned ends after three minutes', async () => {
  const desk = await openDesk()
  const phone = await town.person('cadre')
  await phone.goto(await scanned(desk))
  await phone.writes('电脑上的四位数', await desk.reads('.desk-number'))
  await phone.presses('确认登录')
  await desk.page.waitForURL(/\/inbox/)
  const later = new Date(Date.parse(await town.server.now()) + 12 * HOUR_MS).toISOString()
  await town.server.moveClock(later)
  await desk.page.reload()
  await desk.sees('用微信扫一扫，在手机上点确认')
  await town.server.moveClock(new Date(Date.parse(later) + 3 * 60_000 + 1000).toISOString())
  await desk.sees('这个码过期了')
  await desk.presses('换一个新码')
  await desk.sees('用微信扫一扫，在手机上点确认')
})

test('a worker who scans a desk is told that it is not for them', async () => {
  const desk = await openDesk()
  const worker = await town.person('courier')
  await worker.goto(await scanned(desk))
  await worker.sees(/在电脑上登录是工会干部用的/)
  await worker.looksAt('people-confirm-worker')
})

test('in the demo one browser is desk and phone', async () => {
  const one = await town.person('clerk', 'desk')
  await one.goto('/desk')
  const scan = '用新窗口当手机扫（先换成一位干部）'
  await one.sees(scan)
  const number = await one.reads('.desk-number')
  const [phone] = await Promise.all([one.context.waitForEvent('page'), one.presses(scan)])
  await phone.getByRole('textbox', { name: '电脑上的四位数' }).fill(number)
  await phone.getByRole('button', { name: '确认登录' }).click()
  await phone.getByText('好了，请看电脑').waitFor()
  await one.page.bringToFront()
  await one.page.waitForURL(/\/organisation/)
})
