import { dayOf, instantAt, plusDays, previousQuarter, quarterOf } from '@lianxin/shared/calendar'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { distOf } from '../support/build'
import { type LocalServer, startServer } from '../support/server'
import { Phone } from '../support/weapp/simulator'
import { readApp } from '../support/weapp/tree'
import { unsaid } from '../support/weapp/unsaid'

// It has everything the ordinary build has, and the buttons for speaking.
const dist = distOf('weapp-voice')
const { main, sub } = readApp(dist)
/** The path of a page by its name, wherever its package is. */
const pathOf = (name: string): string => [...main, ...sub].find((path) => path.endsWith(`/pages/${name}`)) ?? name
const WAGES = '站点压着我们两个月'

let server: LocalServer
let quarter: string
const phones: Phone[] = []
const seen = new Set<string>()

beforeAll(async () => {
  server = await startServer()
  const today = dayOf(await server.now())
  quarter = previousQuarter(quarterOf(today))
  const mornings = Array.from({ length: 20 }, (_, n) => instantAt(plusDays(today, n + 1), '10:00'))
  await server.moveClock(mornings.find((at) => server.isWorkedAt(at)) ?? '')
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await server.stop()
})

const phoneOf = (id: PersonaId): Phone => {
  const phone = new Phone(dist, { login: () => server.code(id), api: server.base })
  phones.push(phone)
  return phone
}

/** Opens a page, waits for what is on it and lists what could not be said there. */
const at = async (phone: Phone, path: string, text: string): Promise<string[]> => {
  phone.open(path)
  await phone.until(text)
  seen.add(phone.route)
  return unsaid(phone.tree())
}

/** The same behind a tap: a sheet, a further part of a form. */
const behind = async (phone: Phone, name: string, text: string): Promise<string[]> => {
  await phone.tap(name)
  await phone.until(text)
  seen.add(phone.route)
  return unsaid(phone.tree())
}

describe('a screen reader in WeChat can say everything', () => {
  test('on the worker’s pages', async () => {
    const worker = phoneOf('courier')
    expect(await at(worker, `${pathOf('board')}?code=${FIRST_BOARD}`, '王建国')).toEqual([])
    const elsewhere = encodeURIComponent('https://elsewhere.example/x')
    expect(await at(worker, `${pathOf('board')}?q=${elsewhere}`, '扫公示牌')).toEqual([])
    expect(await at(worker, `${pathOf('file')}?code=${FIRST_BOARD}`, '什么事')).toEqual([])
    expect(await behind(worker, '更多', '加班休假')).toEqual([])
    await worker.input('电话', '13900000101')
    expect(await behind(worker, '加班休假', '什么时候方便')).toEqual([])
    expect(await at(worker, pathOf('find'), '查询码')).toEqual([])
    expect(await at(worker, pathOf('mine'), WAGES)).toEqual([])
    expect(await behind(worker, WAGES, '负责')).toEqual([])
    expect(await behind(worker, '撤回这件事', '不撤了')).toEqual([])
  })

  test('on the pages of one’s own data', async () => {
    const worker = phoneOf('courier')
    expect(await at(worker, pathOf('privacy'), '填上我的微信手机号')).toEqual([])
    expect(await at(worker, pathOf('my-data'), '复制我的全部内容')).toEqual([])
    expect(await behind(worker, WAGES, '怎么称呼')).toEqual([])
  })

  test('on the pages of places', async () => {
    const rider = phoneOf('courier')
    expect(await at(rider, pathOf('places'), '位置只在手机里用')).toEqual([])
    expect(await behind(rider, '选街道，或者在地图上点', '选一条街道')).toEqual([])
    await rider.tap('用我现在的位置')
    await rider.until('约…米是直线距离')
    expect(unsaid(rider.tree())).toEqual([])
    expect(await behind(rider, '更多', '要有什么')).toEqual([])
    await rider.tap('看结果')
    expect(await behind(rider, '外卖、快递、环卫都能进', '到门口了，能进吗')).toEqual([])
    expect(await at(rider, pathOf('place-map'), '点空地，从那儿找')).toEqual([])
  })

  test('on the pages of those who keep places', async () => {
    const host = phoneOf('host')
    expect(await at(host, pathOf('hosted'), '惠民银行金融大街支行')).toEqual([])
    expect(await behind(host, '惠民银行金融大街支行', '骑手现在看到的')).toEqual([])
    for (const [row, text] of [
      ['开放时间', '24小时不关门'],
      ['能提供什么', '急可如厕'],
      ['管理员', '邀请一位管理员'],
    ] as const) {
      expect(await behind(host, row, text)).toEqual([])
      await host.tap('关闭')
      await host.until(() => !host.text().includes(text))
    }
    expect(await at(host, pathOf('host'), '没认出这张邀请')).toEqual([])
    const clerk = phoneOf('clerk')
    expect(await at(clerk, pathOf('place-desk'), '找站点')).toEqual([])
    expect(await at(clerk, pathOf('place-file'), '请在电脑上办')).toEqual([])
    expect(await at(clerk, pathOf('coverage'), '请在电脑上办')).toEqual([])
  })

  test('on the officer’s pages and sheets', async () => {
    const cadre = phoneOf('cadre')
    expect(await at(cadre, pathOf('inbox'), WAGES)).toEqual([])
    expect(await behind(cadre, WAGES, '经过')).toEqual([])
    for (const [button, text] of [
      ['问一句', '想问的事'],
      ['转给…', '为什么转'],
      ['我这里解决不了', '为什么不行'],
      ['答复', '写给本人看的答复'],
    ] as const) {
      expect(await behind(cadre, button, text)).toEqual([])
      await cadre.tap('关闭')
      await cadre.until(() => !cadre.text().includes(text))
    }
    expect(await at(cadre, pathOf('record'), '哪儿来的')).toEqual([])
    expect(await at(cadre, pathOf('notices'), '消息')).toEqual([])
  })

  test('on the office’s pages', async () => {
    const clerk = phoneOf('clerk')
    expect(await at(clerk, pathOf('lists'), '季度')).toEqual([])
    expect(await at(clerk, `${pathOf('list')}?quarter=${quarter}`, '1. ')).toEqual([])
    expect(await behind(clerk, '记会议', '研究意见')).toEqual([])
    await clerk.tap('关闭')
    expect(await behind(clerk, '1. ', '试过什么')).toEqual([])
    for (const [button, text] of [
      ['写进展', '办到哪一步了'],
      ['办结', '给职工的话'],
      ['更正', '更正的原因'],
      ['改方案', '添加配合部室'],
    ] as const) {
      expect(await behind(clerk, button, text)).toEqual([])
      await clerk.tap('关闭')
      await clerk.until(() => !clerk.text().includes(text))
    }
    expect(await at(phoneOf('department'), pathOf('tasks'), '在办')).toEqual([])
    expect(await at(clerk, pathOf('health'), '运行情况')).toEqual([])
    expect(await at(clerk, pathOf('overview'), '没人联系的单位')).toEqual([])
    expect(await at(clerk, `${pathOf('structure')}?tab=areas&id=grid3`, '所在街道')).toEqual([])
    expect(await at(clerk, pathOf('roster'), '找人')).toEqual([])
    expect(await at(clerk, pathOf('audit'), '操作记录')).toEqual([])
  })

  test('on the pages of gathering and reports', async () => {
    const clerk = phoneOf('clerk')
    expect(await at(clerk, pathOf('gathering'), '会进清单')).toEqual([])
    expect(await at(phoneOf('cadre'), 'features/office/gathering/pages/mine', '截止')).toEqual([])
    expect(await at(clerk, `${pathOf('list-print')}?quarter=${quarter}`, '打印和导出要在电脑上')).toEqual([])
    expect(await at(clerk, `${pathOf('report')}?quarter=${quarter}`, '区直属')).toEqual([])
    expect(await at(clerk, pathOf('progress'), '定方案')).toEqual([])
    expect(await at(clerk, `${pathOf('results')}?district=xicheng`, '涉及不足5人的不单独列')).toEqual([])
  })

  test('on the pages of units and boards', async () => {
    const clerk = phoneOf('clerk')
    expect(await at(clerk, pathOf('units'), '新文化街社区联合工会')).toEqual([])
    expect(await at(clerk, `${pathOf('unit')}?id=XC-0006`, '改派')).toEqual([])
    expect(await at(clerk, `${pathOf('import')}?kind=units`, '导入请在电脑上办')).toEqual([])
    expect(await at(clerk, pathOf('signs'), '新做牌子')).toEqual([])
    expect(await at(clerk, `${pathOf('sign')}?code=${FIRST_BOARD}`, '换新牌')).toEqual([])
    expect(await at(clerk, pathOf('new-signs'), '按片区做')).toEqual([])
    expect(await at(clerk, `${pathOf('print')}?codes=${FIRST_BOARD}`, '打印要在电脑上')).toEqual([])
  })

  test('on the pages of leave and of signing in', async () => {
    const cadre = phoneOf('cadre')
    expect(await at(cadre, pathOf('absence'), '谁来顶班')).toEqual([])
    expect(await at(cadre, pathOf('join'), '没认出这张邀请')).toEqual([])
    expect(await at(cadre, pathOf('confirm'), '在电脑上办公')).toEqual([])
    expect(await at(cadre, pathOf('desk'), '请在电脑的浏览器里打开这一页')).toEqual([])
  })

  test('and no page was left out', () => {
    expect([...seen].sort()).toEqual([...main, ...sub].sort())
  })
})

test('a choice says whether it is chosen, a button that is off says so', async () => {
  const phone = phoneOf('cleaner')
  phone.open(`${pathOf('file')}?code=${FIRST_BOARD}`)
  await phone.until('先问我')
  expect(phone.told('先问我')).toMatchObject({ ariaRole: 'radio', ariaChecked: true })
  expect(phone.told('可以')).toMatchObject({ ariaRole: 'radio', ariaChecked: false })
  await phone.tap('可以')
  await phone.until(() => phone.told('可以').ariaChecked === true)
  expect(phone.told('先问我')).toMatchObject({ ariaChecked: false })
  expect(phone.told('发出')).toMatchObject({ ariaRole: 'button', ariaDisabled: true })
  await phone.input('说说', '加班没有加班费')
  await phone.until(() => !phone.isOff('发出'))
  expect(phone.told('发出').ariaDisabled).not.toBe(true)
})
