import { dayOf, previousQuarter, quarterOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { openTown, type Town } from './town'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

declare const lianxinBreach: (words: string) => void

/** The demo tells of the quarter before the one it was loaded in. */
const LAST = previousQuarter(quarterOf(dayOf(new Date().toISOString())))

/** Every page by its address, with the role that has something to see there and a word it shows. */
const PAGES: readonly (readonly [role: PersonaId, path: string, seen: string | RegExp])[] = [
  ['courier', `/b/${FIRST_BOARD}`, '王建国'],
  ['courier', '/b/2222222222', /没有这块公示牌/],
  ['courier', `/board?code=${FIRST_BOARD}`, '王建国'],
  ['courier', `/file?code=${FIRST_BOARD}`, '什么事？'],
  ['courier', '/needs', /给您答复|已经办结|办好了/],
  ['courier', '/find', '查一件事'],
  ['cadre', '/inbox', '待办'],
  ['cadre', '/record', '记一件'],
  ['cadre', '/notices', '消息'],
  ['clerk', '/lists', '问题清单'],
  ['clerk', `/list?quarter=${LAST}`, new RegExp(quarterText(LAST))],
  ['clerk', `/list-print?quarter=${LAST}`, /打印 \d+ 条/],
  ['clerk', `/report?quarter=${LAST}`, '区直属'],
  ['clerk', '/progress', '按季度'],
  ['clerk', '/gathering', /会进清单 \d+ 件/],
  ['cadre', '/gather-mine', '本季度梳理'],
  ['leader', '/tasks', '问题办理'],
  ['courier', '/results?district=xicheng', '西城区总工会'],
  ['clerk', '/health', '运行情况'],
  ['clerk', '/organisation', '没人联系的单位'],
  ['clerk', '/structure', '+ 新的片区'],
  ['clerk', '/roster', '找人'],
  ['clerk', '/audit', '操作记录'],
  ['clerk', '/units', '单位'],
  ['clerk', '/import', '导入'],
  ['clerk', '/signs', '公示牌'],
  ['clerk', '/new-signs', '公示牌'],
  ['clerk', '/desk', '扫'],
  ['cadre', '/absence', '谁来顶班'],
  ['courier', '/places', '找离您近的歇脚点'],
  ['host', '/hosted', /惠民银行/],
  ['clerk', '/place-desk', '找站点'],
  ['clerk', '/place-file', '登记新站点'],
  ['clerk', '/coverage', /这时开着/],
  ['courier', '/place-map', /点空地/],
  ['courier', '/place?id=ZZZZZZZZ', /手机里没有这个歇脚点/],
]

test.each(PAGES)('as %s, %s keeps its own policy and has no error', async (role, path, seen) => {
  const person = await town.person(role)
  const breaches: string[] = []
  await person.page.exposeFunction('lianxinBreach', (words: string) => breaches.push(words))
  await person.page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      lianxinBreach(`${violatedDirective} ${blockedURI}`),
    ),
  )
  person.page.on('console', (message) => {
    // A board that is not there is a page with status 404, which the browser notes as an error.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) breaches.push(message.text())
  })
  const reply = await person.page.goto(`${person.base}${path}`)
  await person.sees(seen)
  await person.page.waitForLoadState('networkidle')
  expect(reply?.headers()).toMatchObject({
    'content-security-policy': expect.stringMatching(/script-src 'self'(?! 'unsafe).*object-src 'none'/),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(breaches).toEqual([])
})

test('a script slipped into a page does not run', async () => {
  const person = await town.visitor()
  for (const path of [`/b/${FIRST_BOARD}`, `/board?code=${FIRST_BOARD}`]) {
    await person.goto(path)
    await person.sees('王建国')
    const ran = await person.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
      return document.title === 'taken'
    })
    expect(ran).toBe(false)
  }
  expect(person.troubles.splice(0)).toHaveLength(2)
})
