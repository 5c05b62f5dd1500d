import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

const WORDS = '上个月的加班费少算了三天，问了班长说下月补，现在又说没有。'
const DUE = /\d+月\d+日 周.前给您答复/

let town: Town
let worker: BrowserPerson
let cadre: BrowserPerson
let queryCode = ''
beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
  cadre = await town.person('cadre')
})
afterAll(() => town.close())

describe('a worker files a need', () => {
  test('danger is diverted above the form, and sending says what is still missing', async () => {
    await worker.goto(`/b/${FIRST_BOARD}`)
    await worker.presses('留言反映')
    await worker.sees('有人受伤或有危险？先打电话')
    await worker.sees('写一句什么事，或者留个电话就行')
    expect(await worker.button('发出').getAttribute('aria-disabled')).toBe('true')
    await worker.looksAt('file')
    await worker.poses('file')
    await worker.presses('打 120 急救')
    expect(worker.dialled).toEqual(['120'])
  })

  test('a letter typed is kept when the phone kills the page', async () => {
    await worker.presses('工资')
    await worker.writes('说说', WORDS)
    await worker.goto(`/file?code=${FIRST_BOARD}`)
    await worker.sees('什么事？')
    await expect(worker.field('说说').inputValue()).resolves.toBe(WORDS)
    expect(await worker.button('工资').getAttribute('aria-checked')).toBe('true')
  })

  test('a number that is none is named at its field, and everything stays', async () => {
    await worker.writes('电话', '一三九')
    await worker.presses('发出')
    await worker.sees('电话号码不对，请核对一下。')
    await worker.looksAt('file-wrong-phone')
    await expect(worker.field('说说').inputValue()).resolves.toBe(WORDS)
    await worker.writes('电话', '139-0000-0177')
  })

  test('without a network it waits in the phone, and says so without alarm', async () => {
    await worker.presses('别找')
    await worker.writes('怎么称呼', '田师傅')
    await worker.context.setOffline(true)
    await worker.presses('发出')
    await worker.sees('没发出去，已存在手机里。有网后打开这里就会发。')
    await worker.sees(WORDS)
    await worker.looksAt('file-offline')
  })

  test('the network is back, the reply gets lost: 现在发 files one need, and the receipt opens', async () => {
    await worker.page.route('**/api/needs', async (route) => {
      await route.fetch()
      await route.abort()
    })
    const lost = worker.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/needs'))
    await worker.context.setOffline(false)
    await lost
    await worker.page.unroute('**/api/needs')
    await worker.presses('现在发')
    await worker.sees('发到了，有人负责了')
    await worker.looksAt('receipt')
    queryCode = await worker.reads('.code')
    expect(queryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
    await worker.goto('/needs')
    await worker.sees(/王建国负责，\d+月\d+日前给您答复/)
    await worker.seesTimes('上个月的加班费', 1)
    await worker.looksAt('mine')
  })

  test('every step of the need is a sentence: who has it, by when', async () => {
    await worker.presses(/上个月的加班费/)
    await worker.sees('您提出，交给王建国')
    await worker.sees(DUE)
    await worker.looksAt('need')
    await worker.poses('need')
  })
})

describe('the cadre answers on the phone', () => {
  test('待办 leads to the need, whose choices stand above the call button', async () => {
    await cadre.goto('/inbox')
    await cadre.sees(/田师傅/)
    await cadre.looksAt('inbox')
    await cadre.poses('inbox')
    await cadre.presses(/上个月的加班费/)
    await cadre.sees('别找单位：不要联系本人的单位')
    await cadre.sees(WORDS)
    const [choice, call] = await Promise.all([
      cadre.page.getByText('别找单位：不要联系本人的单位').boundingBox(),
      cadre.button(/打电话 139-0000-0177/).boundingBox(),
    ])
    expect(choice?.y).toBeLessThan(call?.y ?? 0)
    await cadre.looksAt('need-handler')
    await cadre.poses('handler')
  })

  test('before 接手 the other moves say why they cannot be made', async () => {
    await cadre.sees(/：请先接手。/)
    expect(await cadre.button('问一句').getAttribute('aria-disabled')).toBe('true')
  })

  test('of two at once one wins; the other is told what changed and loses no word', async () => {
    const second = await town.person('cadre')
    await second.goto(new URL(cadre.page.url()).pathname + new URL(cadre.page.url()).search)
    await second.sees(WORDS)
    await cadre.presses('接手')
    await cadre.sees(/王建国接手/)
    await second.presses('接手')
    await second.sees('刚才有人先办了这一件，请看最新情况再决定。')
    await second.sees(/王建国接手/)
    await second.looksAt('need-stale')
    await second.close()
  })

  test('a question pauses the clock; the worker answers it and it goes on', async () => {
    await cadre.presses('问一句')
    await cadre.writes('想问的事', '少算的是哪三天？有排班表吗？')
    await cadre.looksAt('act-ask')
    await cadre.presses('问本人')
    await cadre.sees(/等本人补充，期限暂停/)
    await worker.goto('/needs')
    await worker.sees('王建国在等您回答')
    await worker.presses(/上个月的加班费/)
    await worker.sees('王建国问您')
    await worker.looksAt('need-asked')
    await worker.writes('您的回答', '7号、8号、15号，排班表拍了照。')
    await worker.presses('发送')
    await worker.sees('您补充')
  })

  test('the answer carries a result kind and words for the worker', async () => {
    await cadre.page.reload()
    await cadre.sees(/7号、8号、15号/)
    await cadre.presses('答复')
    await cadre.sees('请先选一种结果。')
    await cadre.presses('办成')
    await cadre.writes('写给本人看的答复', '班组算错了，三天的加班费月底和工资一起补发。')
    await cadre.looksAt('act-answer')
    await cadre.presses('答复本人')
    await cadre.sees('已经答复，等本人说办没办好')
  })
})

describe('the worker judges', () => {
  test('the answer is read, and 没办好 needs a reason', async () => {
    await worker.goto('/needs')
    await worker.presses(/上个月的加班费/)
    await worker.sees('王建国答复：办成了')
    await worker.looksAt('need-answered')
    await worker.presses('没办好')
    await worker.sees('先选一个原因')
    await worker.looksAt('reopen')
    await worker.presses('答非所问')
    await worker.presses('请接着办')
    await worker.sees('您说没办好：答非所问。接着办')
  })

  test('answered again it is 办好了, and satisfied', async () => {
    await cadre.page.reload()
    await cadre.sees(/本人说没办好：答非所问/)
    await cadre.presses('答复')
    await cadre.presses('已解释')
    await cadre.writes('写给本人看的答复', '工资条已重出，补发的一栏标出来了，钱今天到账。')
    await cadre.presses('答复本人')
    await cadre.sees('已经答复，等本人说办没办好')
    await worker.page.reload()
    await worker.presses('办好了')
    await worker.presses('满意')
    await worker.sees('您说办好了，这件事办完了')
    await worker.looksAt('need-closed')
  })
})

describe('everyone concerned is told', () => {
  test('the worker reads each notice once, newest first, and none names the matter', async () => {
    await town.aMinuteLater()
    await worker.goto('/notices')
    await worker.sees('王建国想问您一句，您补充了才好接着办。')
    for (const words of [/^王建国接手了您的事/, '王建国想问您一句，您补充了才好接着办。']) {
      await worker.seesTimes(words, 1)
    }
    await worker.seesTimes('您反映的事有回复了，请看看办好了没有。', 2)
    await worker.seesTimes(/工资|加班/, 0)
    await worker.looksAt('notices')
  })

  test('seen once, it is no longer new', async () => {
    await worker.page.reload()
    await worker.sees(/^王建国接手了您的事/)
    await worker.seesTimes(/^新$/, 0)
  })

  test('another phone opens the need by its 查询码, without name or number, and may act on it', async () => {
    const other = await town.visitor()
    await other.goto('/find')
    await other.writes('查询码', queryCode.toLowerCase())
    await other.presses('查')
    await other.sees('您说办好了，这件事办完了')
    await other.seesTimes(/田师傅|0177/, 0)
    expect(other.page.url()).not.toContain(queryCode.replace(/-/g, ''))
    await other.sees('其实没办好？')
    await other.looksAt('find')
    await other.goto('/needs')
    await other.sees('用查询码打开的')
    await other.looksAt('mine-by-code')
    await other.presses('从这个手机去掉')
    await other.seesTimes('用查询码打开的', 0)
  })

  test("a stranger's link to the need shows nothing of it", async () => {
    const stranger = await town.visitor()
    const { pathname, search } = new URL(cadre.page.url())
    await stranger.goto(pathname + search)
    await stranger.sees('没有找到，或者您看不到这一件。')
  })
})

test('a phone number alone is enough: 请给我回电话', async () => {
  const caller = await town.visitor()
  await caller.goto(`/file?code=${FIRST_BOARD}`)
  await caller.writes('电话', '139-0000-0178')
  await caller.presses('不留名')
  await expect(caller.field('怎么称呼').count()).resolves.toBe(0)
  await caller.presses('请给我回电话')
  await caller.sees('发到了，有人负责了')
  await cadre.goto('/inbox')
  await cadre.sees('没写什么事，请给本人回个电话。')
})
