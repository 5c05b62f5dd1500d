import { dayOf, instantAt, plusDays } from '@lianxin/shared/calendar'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { distOf } from '../support/build'
import { type LocalServer, startServer } from '../support/server'
import { SETDATA_LIMIT } from '../support/weapp/pages'
import { Phone } from '../support/weapp/simulator'

const BOARD = 'features/boards/pages/board'
const INBOX = 'features/handling/pages/inbox'
const MINE = 'features/needs/pages/mine'
const WORDS = '夜班连上十二天没有休息，站长说换班要自己找人。'
// What WeChat hands over for a scanned ordinary QR code: the whole address, encoded.
const SCANNED = `${BOARD}?q=${encodeURIComponent(`https://lianxin.example/b/${FIRST_BOARD}`)}&scancode_time=1770000000`

let server: LocalServer
const phones: Phone[] = []
const phoneOf = (login: () => Promise<string>): Phone => {
  const phone = new Phone(distOf('weapp'), { login, api: server.base })
  phones.push(phone)
  return phone
}
const officerPhone = (id: PersonaId): Phone => phoneOf(() => server.code(id))
const apisOf = (phone: Phone): string[] => phone.calls.map(({ api }) => api)

/** What WeChat gives the page of somebody with this number who agrees. */
const codeFor = async (number: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ number })
  const reply: { code: string } = await (
    await fetch(`${server.base}/local/wechat/phones`, { method: 'POST', headers, body })
  ).json()
  return reply.code
}

let worker: Phone
let cadre: Phone
beforeAll(async () => {
  server = await startServer()
  const today = dayOf(await server.now())
  const mornings = Array.from({ length: 20 }, (_, n) => instantAt(plusDays(today, n + 1), '10:00'))
  await server.moveClock(mornings.find((at) => server.isWorkedAt(at)) ?? '')
  worker = phoneOf(() => server.codeOf('a-phone-never-seen'))
  cadre = officerPhone('cadre')
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await server.stop()
})
afterEach(() => {
  expect(phones.flatMap((phone) => phone.complaints)).toEqual([])
})

describe('the worker scans the board in WeChat', () => {
  test('the scanned address shows the person before any sign-in, in one small setData', async () => {
    worker.open(SCANNED)
    await worker.until('王建国')
    for (const text of ['金融街街道 · 第三网格', '工作日 9:00–17:30 接听', '139-0000-0113']) {
      expect(worker.text()).toContain(text)
    }
    expect(apisOf(worker)).not.toContain('login')
    const onBoard = worker.setData.filter(({ route }) => route === BOARD).map(({ bytes }) => bytes)
    console.info(`weapp: board setData first ${onBoard[0]} bytes, most ${Math.max(...onBoard)} bytes`)
    expect(onBoard[0]).toBeLessThanOrEqual(12_000)
    expect(Math.max(...onBoard)).toBeLessThanOrEqual(12_000)
  })

  test.each([
    ['scene', `${BOARD}?scene=${FIRST_BOARD}`],
    ['code', `${BOARD}?code=${FIRST_BOARD}`],
  ])('the parameter %s leads to the same person', async (_, path) => {
    const phone = phoneOf(() => server.codeOf('another'))
    phone.open(path)
    await phone.until('王建国')
  })

  test('a code that is none asks for the one on the board, and scanning again works', async () => {
    const phone = phoneOf(() => server.codeOf('another'))
    phone.open(`${BOARD}?q=${encodeURIComponent('https://elsewhere.example/x')}`)
    await phone.until('没认出这个码')
    phone.answers.scan = () => `https://lianxin.example/b/${FIRST_BOARD}`
    await phone.tap('扫公示牌')
    await phone.until('王建国')
  })

  test('one tap dials the mobile; back from the call, 没人接 opens the ladder to 12351', async () => {
    await worker.tap('给王建国打电话')
    await worker.until('打通了吗')
    worker.leaveAndReturn()
    await worker.tap('没人接')
    await worker.until('12351')
    expect(worker.text()).toContain('马春生')
    expect(worker.text()).toContain('安兴融工会服务站')
    const dialled = worker.calls.filter(({ api }) => api === 'makePhoneCall').map(({ options }) => options.phoneNumber)
    expect(dialled).toEqual(['13900000113'])
  })

  test('the contact goes into the address book, the e-mail address onto the clipboard', async () => {
    await worker.tap('存通讯录')
    await worker.tap('复制邮箱 grid3@union.example')
    await worker.until(() => apisOf(worker).includes('setClipboardData'))
    const saved = worker.calls.find(({ api }) => api === 'addPhoneContact')?.options
    expect(saved).toMatchObject({ firstName: '王建国', organization: '金融街街道总工会' })
    expect(saved?.mobilePhoneNumber).toBe('139-0000-0113')
    expect(worker.calls.find(({ api }) => api === 'setClipboardData')?.options.data).toBe('grid3@union.example')
  })
})

describe('the worker files a need', () => {
  test('sending says what is missing until there is something to send', async () => {
    await worker.tap('留言反映')
    await worker.until('有人受伤或有危险')
    expect(worker.isOff('发出')).toBe(true)
    expect(worker.text()).toContain('写一句什么事，或者留个电话就行')
  })

  test('what was typed survives WeChat ending the program', async () => {
    await worker.tap('更多')
    await worker.until('加班休假')
    await worker.tap('加班休假')
    await worker.input('说说', WORDS)
    await worker.tap('先问我')
    await worker.input('怎么称呼', '冯师傅')
    worker.kill()
    worker.open(`features/needs/pages/file?code=${FIRST_BOARD}`)
    await worker.until('什么事')
    expect(worker.valueOf('说说')).toBe(WORDS)
    expect(worker.valueOf('怎么称呼')).toBe('冯师傅')
  })

  test('WeChat’s button asks for the number: a no changes nothing, a bad code says to type, a yes fills it in', async () => {
    const phone = phoneOf(() => server.codeOf('with-a-number'))
    phone.open(`features/needs/pages/file?code=${FIRST_BOARD}`)
    const button = '填上我的微信手机号'
    await phone.giveNumber(button, { errMsg: 'getPhoneNumber:fail user deny' })
    expect(phone.valueOf('电话')).toBe('')
    expect(phone.text()).not.toContain('微信没有给出手机号')
    await phone.giveNumber(button, { code: 'forged', errMsg: 'getPhoneNumber:ok' })
    await phone.until('微信没有给出手机号，请自己填一下。')
    const code = await codeFor('13900000101')
    await phone.giveNumber(button, { code, errMsg: 'getPhoneNumber:ok' })
    await phone.until(() => phone.valueOf('电话') === '13900000101')
    await phone.until('什么时候方便')
    expect(phone.has(button)).toBe(false)
    await phone.input('电话', '')
    await phone.giveNumber(button, { code, errMsg: 'getPhoneNumber:ok' })
    await phone.until('微信没有给出手机号，请自己填一下。')
  })

  test('without network nothing is lost; sent again it is filed once', async () => {
    worker.answers.offline = true
    await worker.tap('发出')
    await worker.until('没发出去，已存在手机里')
    expect(worker.text()).toContain(WORDS)
    worker.answers.offline = false
    await worker.tap('现在发')
    await worker.until('发到了，有人负责了')
    expect(worker.text()).toMatch(/([0-9A-Z]{4}-){2}[0-9A-Z]{4}/)
    expect(worker.text()).toMatch(/王建国负责，.*前给您答复/)
    worker.open(MINE)
    await worker.until('夜班连上')
    expect(worker.text().split('夜班连上')).toHaveLength(2)
    expect(worker.text()).toContain('加班休假')
    expect([...worker.storage.keys()].filter((key) => key.startsWith('lianxin.draft'))).toEqual([])
  })
})

describe('the cadre answers', () => {
  test('待办 leads to the need with the worker’s choices first', async () => {
    cadre.open(INBOX)
    await cadre.until('夜班连上')
    await cadre.tap('夜班连上')
    await cadre.until('本人的要求')
    await cadre.until('接手')
    const text = cadre.text()
    expect(text.indexOf('找单位核实之前，先问本人')).toBeGreaterThan(-1)
    expect(text.indexOf('找单位核实之前，先问本人')).toBeLessThan(text.indexOf(WORDS))
  })

  test('a link to the filer’s page takes whoever handles the need to theirs', async () => {
    const opened = cadre.calls.filter(({ api }) => api === 'navigateTo').map(({ options }) => String(options.url))
    const theirs = officerPhone('cadre')
    theirs.open(String(opened.at(-1)).replace('/features/handling/pages/handle', 'features/needs/pages/need'))
    await theirs.until('本人的要求')
    expect(theirs.route).toBe('features/handling/pages/handle')
  })

  test('another phone acts first: the second 接手 is told what changed', async () => {
    const second = officerPhone('cadre')
    second.open(INBOX)
    await second.until('夜班连上')
    await second.tap('夜班连上')
    await second.until('接手')
    await cadre.tap('接手')
    await cadre.until('王建国接手')
    await second.tap('接手')
    await second.until('刚才有人先办了这一件，请看最新情况再决定。')
    await second.until('王建国接手')
  })

  test('a question reaches the worker, the answer comes back', async () => {
    await cadre.tap('问一句')
    await cadre.until('想问的事')
    await cadre.input('想问的事', '是哪个站点？')
    await cadre.tap('问本人')
    await cadre.until('等本人补充')
    await worker.tap('夜班连上')
    await worker.until('王建国问您')
    await worker.input('您的回答', '金融街北站。')
    await worker.tap('发送')
    await worker.until('您补充')
    cadre.leaveAndReturn()
    await cadre.until('金融街北站。')
  })

  test('the answer carries a kind and words', async () => {
    await cadre.tap('答复')
    await cadre.until('请先选一种结果')
    await cadre.tap('部分办成')
    await cadre.input('写给本人看的答复', '站点同意下周起排休，前面的调休还在谈。')
    await cadre.tap('答复本人')
    await cadre.until('等本人说办没办好')
  })
})

describe('the worker judges', () => {
  test('没办好 goes on with a reason; 办好了 closes it', async () => {
    worker.leaveAndReturn()
    await worker.until('办好了吗')
    await worker.tap('没办好')
    await worker.until('怎么没办好')
    await worker.tap('只说没办')
    await worker.tap('请接着办')
    await worker.until('您说没办好：只说没办')
    cadre.leaveAndReturn()
    await cadre.until('本人说没办好')
    await cadre.tap('答复')
    await cadre.until('请先选一种结果')
    await cadre.tap('办成')
    await cadre.input('写给本人看的答复', '调休补齐了，排班表贴在站里。')
    await cadre.tap('答复本人')
    await cadre.until('等本人说办没办好')
    worker.leaveAndReturn()
    await worker.until('办好了吗')
    await worker.tap('办好了')
    await worker.until('满意吗')
    await worker.tap('满意')
    await worker.until('您说办好了，这件事办完了')
  })

  test('the worker was told in the app, and the notice does not name the matter', async () => {
    // When the clock has moved, the sweep has told all there was to tell.
    await server.moveClock(new Date(Date.parse(await server.now()) + 60_000).toISOString())
    worker.open('features/notices/pages/notices')
    await worker.until('您反映的事有回复了')
    expect(worker.text()).not.toMatch(/夜班|加班/)
  })
})

test('no screen of these journeys came near what WeChat refuses in one setData', () => {
  const most = phones.flatMap((phone) => phone.setData).reduce((a, b) => (a.bytes > b.bytes ? a : b))
  console.info(`weapp: largest setData ${most.bytes} bytes on ${most.route}`)
  expect(most.bytes).toBeLessThan(SETDATA_LIMIT / 8)
})

test('a code WeChat does not know is refused in words', async () => {
  const phone = phoneOf(async () => 'errcode:40029')
  phone.open(MINE)
  await phone.until('微信没有认出这次登录，请退出小程序再打开一次。')
})
