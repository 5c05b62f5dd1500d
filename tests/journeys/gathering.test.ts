import { dayOf, instantAt, quarterOf } from '@lianxin/shared/calendar'
import { gatheringDay } from '@lianxin/shared/problems/gathering'
import { chineseCalendar } from '../../functions/src/work-calendar'
import type { BrowserPerson } from '../support/browser-person'
import { illegible } from '../support/legible'
import { openTown, type Town } from './town'

let town: Town
let clerk: BrowserPerson
let cadre: BrowserPerson
/** The demo's unpaid wages: the third grid's cadre has it, and nobody has said what they tried. */
const WAGES = /站点压着我们两个月的工资/

beforeAll(async () => {
  town = await openTown()
  const now = await town.server.now()
  const begins = instantAt(gatheringDay(quarterOf(dayOf(now)), chineseCalendar()), '10:00')
  // Near a quarter's end gathering has begun by itself.
  if (begins > now) await town.server.moveClock(begins)
  clerk = await town.person('clerk', 'desk')
  cadre = await town.person('cadre')
})
afterAll(() => town.close())

test('from the day gathering begins, 待办 says how many of mine will enter', async () => {
  await cadre.goto('/inbox')
  await cadre.sees(/季度梳理：您手上有\d+件会进清单/)
  await cadre.looksAt('inbox-gathering')
})

test('the office sees what would enter if the quarter closed now, what presses most first', async () => {
  await clerk.goto('/gathering')
  await clerk.sees(/现在汇总，会进清单 \d+ 件/)
  const first = clerk.page.getByRole('row').nth(1)
  await expect(first.textContent()).resolves.toMatch(/法定时效将到/)
  await clerk.looksAt('gathering-desk')
  await expect(illegible(clerk)).resolves.toEqual([])
})

test('one tap presses whoever has it, and a second the same day says so', async () => {
  const row = clerk.page.getByRole('row', { name: WAGES })
  await row.getByRole('checkbox').click()
  await clerk.presses('催办 1 件')
  await clerk.sees('催办了 1 件，经手的人收到了消息。')
  await expect(row.textContent()).resolves.toMatch(/今天催过/)
  await clerk.page.reload()
  await clerk.sees('今天催过')
  await clerk.looksAt('gathering-pressed')
})

test('the cadre is told, and sees why it will enter and whose word is missing', async () => {
  await town.aMinuteLater()
  await cadre.goto('/notices')
  await cadre.sees(/孙雅催办您负责的一件事/)
  await cadre.goto('/inbox')
  await cadre.presses(/季度梳理：您手上有/)
  await cadre.sees('本季度梳理')
  await cadre.sees(/还没写试过什么的：您、安兴融工会服务站/)
  await cadre.looksAt('gather-mine')
  await expect(illegible(cadre)).resolves.toEqual([])
  await cadre.presses(WAGES)
  await cadre.sees(/催办/)
})

test('on a phone the office has the same, a card for each reason', async () => {
  const phone = await town.person('clerk')
  await phone.goto('/gathering')
  await phone.sees(/现在汇总，会进清单 \d+ 件/)
  await phone.sees(/法定时效到\d+年\d+月\d+日，别等清单。/)
  await phone.looksAt('gathering')
  await expect(illegible(phone)).resolves.toEqual([])
})

test('whoever is not of the office has no preview', async () => {
  const page = await town.person('cadre')
  await page.goto('/gathering')
  await page.sees('这由区总工会办公室来做。')
})
