import { dayOf, previousQuarter, quarterOf } from '@lianxin/shared/calendar'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import type { BrowserPerson } from '../support/browser-person'
import { walk } from '../support/keyboard'
import { doubleLetters, illegible } from '../support/legible'
import { openTown, type Town } from './town'

const WAGES = '站点压着我们两个月的工资'

let town: Town
let quarter = ''
beforeAll(async () => {
  town = await openTown()
  quarter = previousQuarter(quarterOf(dayOf(await town.server.now())))
})
afterAll(() => town.close())

type Screen = { name: string; who: PersonaId; go: (person: BrowserPerson) => Promise<void> }

const opens = (path: () => string, text: string | RegExp) => async (person: BrowserPerson) => {
  await person.goto(path())
  await person.sees(text)
}
const presses =
  (before: Screen['go'], ...steps: [press: string | RegExp, sees: string | RegExp][]) =>
  async (person: BrowserPerson) => {
    await before(person)
    for (const [press, sees] of steps) {
      await person.presses(press)
      await person.sees(sees)
    }
  }
const board = opens(() => `/board?code=${FIRST_BOARD}`, '王建国')
const inbox = opens(() => '/inbox', WAGES)
const list = opens(() => `/list?quarter=${quarter}`, /^1\. /)
const problem = presses(list, [/^1\. /, '进入原因'])
const tasks = opens(() => '/tasks', /^在办/)
const fromStreet = presses(
  opens(() => '/places', '找离您近的歇脚点'),
  ['选街道，或者在地图上点', '选一条街道'],
  ['金融街街道', /约…米是直线距离/],
)
const handled = presses(inbox, [new RegExp(WAGES), '经过'])

const hosted = opens(() => '/hosted', /惠民银行金融大街支行/)
const keep = presses(hosted, [/惠民银行金融大街支行/, '骑手现在看到的'])

/** Every page, and every sheet and further part that changes what is on it. */
const screens: Screen[] = [
  { name: 'board', who: 'courier', go: board },
  { name: 'ladder', who: 'courier', go: presses(board, [/^没打通/, '12351']) },
  { name: 'no-board', who: 'courier', go: opens(() => '/board?code=XXXXXXXXXX', /公示牌/) },
  {
    name: 'file',
    who: 'courier',
    go: presses(
      opens(() => `/file?code=${FIRST_BOARD}`, '什么事'),
      ['更多种类', '加班休假'],
    ),
  },
  { name: 'mine', who: 'courier', go: opens(() => '/needs', WAGES) },
  {
    name: 'need',
    who: 'courier',
    go: presses(
      opens(() => '/needs', WAGES),
      [new RegExp(WAGES), /负责/],
    ),
  },
  { name: 'find', who: 'courier', go: opens(() => '/find', /查询码/) },
  { name: 'inbox', who: 'cadre', go: inbox },
  { name: 'handled', who: 'cadre', go: handled },
  { name: 'ask', who: 'cadre', go: presses(handled, ['问一句', '问本人']) },
  { name: 'refer', who: 'cadre', go: presses(handled, [/^转给/, '转过去']) },
  { name: 'cannot', who: 'cadre', go: presses(handled, ['我这里解决不了', '试过什么']) },
  { name: 'answer', who: 'cadre', go: presses(handled, ['答复', '答复本人']) },
  { name: 'record', who: 'cadre', go: opens(() => '/record', '哪儿来的') },
  { name: 'notices', who: 'cadre', go: opens(() => '/notices', /您负责|反映|新/) },
  { name: 'lists', who: 'clerk', go: opens(() => '/lists', /季度/) },
  { name: 'list', who: 'clerk', go: list },
  { name: 'problem', who: 'clerk', go: problem },
  { name: 'study', who: 'clerk', go: presses(list, ['记会议', '研究意见']) },
  { name: 'correct', who: 'clerk', go: presses(problem, ['更正', '更正的原因']) },
  { name: 'plan', who: 'clerk', go: presses(problem, ['改方案', '添加配合部室']) },
  { name: 'conclude', who: 'clerk', go: presses(problem, ['办结', '给职工的话']) },
  { name: 'tasks', who: 'department', go: tasks },
  { name: 'task', who: 'department', go: presses(tasks, [/前办好|已超/, '经过']) },
  { name: 'instruct', who: 'leader', go: presses(tasks, [/前办好|已超/, '经过'], ['批示', '发出批示']) },
  { name: 'gathering', who: 'clerk', go: opens(() => '/gathering', /会进清单 \d+ 件/) },
  { name: 'gather-mine', who: 'cadre', go: opens(() => '/gather-mine', /截止/) },
  { name: 'report', who: 'clerk', go: opens(() => `/report?quarter=${quarter}`, '区直属') },
  { name: 'progress', who: 'clerk', go: opens(() => '/progress', '按季度') },
  { name: 'results', who: 'courier', go: opens(() => '/results?district=xicheng', '看我反映的事') },
  { name: 'health', who: 'clerk', go: opens(() => '/health', '运行情况') },
  { name: 'organisation', who: 'clerk', go: opens(() => '/organisation', '没人联系的单位') },
  { name: 'area', who: 'clerk', go: opens(() => '/structure?tab=areas&id=grid3', '所在街道') },
  { name: 'roster', who: 'clerk', go: opens(() => '/roster', '找人') },
  { name: 'audit', who: 'clerk', go: opens(() => '/audit', '操作记录') },
  { name: 'units', who: 'clerk', go: opens(() => '/units', '登记新单位') },
  { name: 'import', who: 'clerk', go: opens(() => '/import?kind=units', '选表格') },
  { name: 'signs', who: 'clerk', go: opens(() => '/signs', '新做牌子') },
  { name: 'sign', who: 'clerk', go: opens(() => `/sign?code=${FIRST_BOARD}`, '换新牌') },
  { name: 'new-signs', who: 'clerk', go: opens(() => '/new-signs', /片/) },
  { name: 'places-first', who: 'courier', go: opens(() => '/places', '找离您近的歇脚点') },
  { name: 'places', who: 'courier', go: fromStreet },
  { name: 'places-wishes', who: 'courier', go: presses(fromStreet, ['更多', '要有什么']) },
  { name: 'hosted', who: 'host', go: hosted },
  { name: 'keep', who: 'host', go: keep },
  { name: 'keep-hours', who: 'host', go: presses(keep, [/^开放时间/, '24小时不关门'], [/^周一/, '周一到周五都这样']) },
  { name: 'keep-amenities', who: 'host', go: presses(keep, [/^能提供什么/, '急可如厕']) },
  { name: 'keep-hosts', who: 'host', go: presses(keep, [/^管理员/, '邀请一位管理员']) },
  { name: 'place-desk', who: 'clerk', go: opens(() => '/place-desk', '找站点') },
  { name: 'place-file', who: 'clerk', go: opens(() => '/place-file', '登记新站点') },
  { name: 'coverage', who: 'clerk', go: opens(() => '/coverage', /这时开着/) },
  { name: 'place', who: 'courier', go: presses(fromStreet, [/外卖、快递、环卫都能进/, '到门口了，能进吗？']) },
  { name: 'place-map', who: 'courier', go: opens(() => '/place-map', /点空地/) },
  { name: 'absence', who: 'cadre', go: opens(() => '/absence', '谁来顶班？') },
  { name: 'my-data', who: 'courier', go: opens(() => '/my-data', '我们记着您什么') },
  { name: 'privacy', who: 'courier', go: opens(() => '/privacy', '留多久') },
  { name: 'desk', who: 'courier', go: opens(() => '/desk', /微信/) },
]

const at = async ({ who, go }: Screen): Promise<BrowserPerson> => {
  const person = await town.person(who)
  await go(person)
  return person
}

describe.each(screens)('$name', (screen) => {
  test('with letters twice as large nothing is cut, covered or beside the screen', async () => {
    const person = await town.person(screen.who)
    await doubleLetters(person)
    await screen.go(person)
    await person.photographs(`large-${screen.name}`)
    expect(await illegible(person)).toEqual([])
    await person.close()
  })

  test('every action is reached by Tab, in order, with a focus one can see; axe finds nothing', async () => {
    const person = await at(screen)
    expect(await person.barriers()).toEqual([])
    const { met, faults } = await walk(person)
    expect(faults).toEqual([])
    expect(met.length).toBeGreaterThan(0)
    await person.close()
  })
})

test('what cannot be read or reached is found: words beside the screen, cut off, covered; no ring, out of Tab’s way', async () => {
  const person = await at({ name: '', who: 'cleaner', go: opens(() => '/find', /查询码/) })
  expect(await illegible(person)).toEqual([])
  const style = await person.page.addStyleTag({
    content: `.label { width: 900px; text-align: right }
      .btn { overflow: hidden; width: 8px; padding: 0; white-space: nowrap }
      .page-bar { position: fixed; top: 0; right: 0; bottom: 0; left: 0; z-index: 9 }
      .press:focus-visible { outline: none }`,
  })
  await person.page.evaluate(() => document.querySelector('.btn')?.setAttribute('tabindex', '-2'))
  const unread = (await illegible(person)).join()
  for (const fault of ['scrolls sideways', 'out of the screen', 'cut off', 'covered']) expect(unread).toContain(fault)
  const { faults } = await walk(person)
  expect(faults.join()).toContain('no ring around')
  expect(faults.join()).toContain('Tab never comes to')
  await style.evaluate((element) => element.parentNode?.removeChild(element))
})

test('a need is filed by keyboard alone', async () => {
  const person = await town.visitor()
  await person.goto(`/file?code=${FIRST_BOARD}`)
  await person.sees('什么事')
  const { keyboard } = person.page
  await tabTo(person, '工资')
  await keyboard.press('Space')
  await tabTo(person, '说说')
  await keyboard.type('上个月工资少了三百')
  await tabTo(person, '先问我')
  await keyboard.press('Enter')
  await tabTo(person, '发出')
  await keyboard.press('Enter')
  await person.sees('发到了，有人负责了')
})

test('an officer opens a sheet by keyboard, leaves it with Escape and is where they were', async () => {
  const person = await town.person('cadre')
  await handled(person)
  await tabTo(person, '问一句')
  await person.page.keyboard.press('Enter')
  await person.sees('想问的事')
  await person.page.keyboard.press('Escape')
  await person.seesTimes('想问的事', 0)
  expect(await focused(person)).toBe('问一句')
})

test('going back shows the page beneath in the same moment, without asking the server first', async () => {
  const person = await at({ name: '', who: 'cadre', go: handled })
  await person.context.setOffline(true)
  await person.presses('返回')
  await person.sees(WAGES)
  await person.context.setOffline(false)
})

test('nothing moves when a page changes', async () => {
  const person = await at({ name: '', who: 'cadre', go: handled })
  const moving = await person.page.evaluate(() =>
    [...document.querySelectorAll('.taro_page')].map((page) => getComputedStyle(page).transitionDuration),
  )
  expect(new Set(moving)).toEqual(new Set(['0s']))
})

const focused = (person: BrowserPerson): Promise<string> =>
  person.page.evaluate(() => {
    const active = document.activeElement
    return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim()
  })

const tabTo = async (person: BrowserPerson, name: string): Promise<void> => {
  for (let n = 0; n < 80; n += 1) {
    await person.page.keyboard.press('Tab')
    if ((await focused(person)) === name) return
  }
  throw new Error(`Tab never came to ${name}; it is at ${await focused(person)}`)
}
