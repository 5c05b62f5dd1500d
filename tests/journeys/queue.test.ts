import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

const WORDS = '食堂的热水器坏了半个月，没人修。'
const MORE = '昨天又坏了一台。'

let town: Town
let worker: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
})
afterAll(() => town.close())

const notesOf = async (person: BrowserPerson) => {
  const keys = await person.page.evaluate(() => Object.keys(localStorage))
  return keys.filter((key) => key.startsWith('lianxin.queue.'))
}

test('written without a network, the page closed: opened again with one, it is filed once', async () => {
  await worker.goto(`/file?code=${FIRST_BOARD}`)
  await worker.writes('说说', WORDS)
  await worker.context.setOffline(true)
  await worker.presses('发出')
  await worker.sees('等着发 1 件')
  expect(await notesOf(worker)).toHaveLength(1)
  // The page is gone, as when the phone kills it.
  await worker.page.goto('about:blank')
  await worker.context.setOffline(false)
  await worker.goto('/needs')
  await worker.sees('刚才没发出去的，现在发到了')
  await worker.looksAt('queue-arrived')
  await worker.presses('看查询码和谁负责')
  await worker.sees('发到了，有人负责了')
  await worker.goto('/needs')
  await worker.sees(/王建国负责，\d+月\d+日前给您答复/)
  await worker.seesTimes(WORDS, 1)
  expect(await notesOf(worker)).toEqual([])
})

test('a word said without a network stands in the story as not sent, and goes by itself when there is one', async () => {
  await worker.presses(new RegExp(WORDS))
  await worker.sees('您提出，交给王建国')
  await worker.context.setOffline(true)
  await worker.writes('再说一句', MORE)
  await worker.presses('发送')
  await worker.sees('还没发出去，已存在手机里，有网就发')
  await worker.looksAt('queue-word')
  await worker.context.setOffline(false)
  await worker.sees('您说')
  await worker.seesTimes('还没发出去，已存在手机里，有网就发', 0)
  await worker.seesTimes(MORE, 1)
})

test('without a network every page shows what it showed last, and how old that is', async () => {
  const old = /^没连上网，这是\d+分钟前的情况。$/
  await worker.goto('/needs')
  await worker.presses(new RegExp(WORDS))
  await worker.sees('您提出，交给王建国')
  await worker.presses('返回')
  await worker.context.setOffline(true)
  await worker.presses(new RegExp(WORDS))
  await worker.sees('您提出，交给王建国')
  await worker.sees(old)
  await worker.looksAt('need-offline')
  await worker.presses('返回')
  await worker.sees(old)
  await worker.sees(WORDS)
  await worker.looksAt('mine-offline')
  await worker.context.setOffline(false)
})

test('催一下 once, and the second time says why not', async () => {
  await worker.goto('/needs')
  await worker.presses(new RegExp(WORDS))
  await worker.presses('催一下')
  await worker.sees('今天已经催过了。明天还没动静，可以再催。')
  await worker.sees('您催了一下')
  await worker.looksAt('queue-urged')
})
