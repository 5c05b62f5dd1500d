import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import UnitPage from '../../miniprogram/src/features/office/units/pages/unit'
import UnitsPage from '../../miniprogram/src/features/office/units/pages/units'
import { renewSession } from '../../miniprogram/src/session/session'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'
import { district, member, unit } from '../support/units'

const clerk = { ...SESSION, me: { ...SESSION.me, name: '周文', duties: [{ role: 'clerk', district: 'd1' }] } }
const leader = { ...SESSION, me: { ...SESSION.me, name: '郑国', duties: [{ role: 'leader', district: 'd1' }] } }

const registry = (units: readonly Unit[], over: Partial<District> = {}) => ({
  'POST /api/session': ok(clerk),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  'GET /api/organisation': ok({ district: district(over) }),
  'GET /api/officers': ok({ officers: [member(1, { name: '王建国' })] }),
  'GET /api/units': ok({ units }),
})
const shownUnits = () =>
  within(screen.getByRole('grid', { name: '单位' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[0]?.textContent)

beforeEach(async () => {
  answer({ 'POST /api/session': ok(clerk) })
  await renewSession()
  phone.sent.length = 0
})

test('what has been read can be worked with while the rest is still coming, and it says how much that is', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  answer({
    ...registry([]),
    'GET /api/units': async ({ path }) => {
      if (!path.includes('after=p2')) return ok({ units: [unit(1)], after: 'p2' })
      await held
      return ok({ units: [unit(2)] })
    },
  })
  show(<UnitsPage />)
  expect(await screen.findByText('已读到 1 个单位，还在读…')).toBeVisible()
  expect(shownUnits()).toEqual(['单位1'])
  expect(screen.getByRole('button', { name: '导出 Excel' })).toHaveAttribute('aria-disabled', 'true')
  release()
  await waitFor(() => expect(shownUnits()).toEqual(['单位1', '单位2']))
  expect(screen.queryByText(/还在读/)).toBeNull()
  expect(screen.getByRole('button', { name: '导出 Excel' })).not.toHaveAttribute('aria-disabled')
})

test('a page that did not come is asked for again, and what was read stays', async () => {
  let isDown = true
  answer({
    ...registry([]),
    'GET /api/units': ({ path }) => {
      if (!path.includes('after=p2')) return ok({ units: [unit(1)], after: 'p2' })
      return isDown ? 'nothing' : ok({ units: [unit(2)] })
    },
  })
  show(<UnitsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  expect(shownUnits()).toEqual(['单位1'])
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await waitFor(() => expect(shownUnits()).toEqual(['单位1', '单位2']))
})

describe('the lists', () => {
  const units = [
    unit(1, { name: '甲公司' }),
    unit(2, { name: '乙公司', assignment: undefined }),
    unit(3, { name: '丙公司', assignment: undefined, status: 'moved_out' }),
    unit(4, { name: '丁公司', verifiedOn: '2020-01-01', street: 'jrj' }),
    unit(5, {
      name: '戊公司',
      verifiedOn: undefined,
      assignment: { by: 'person', area: 'a2', reason: '远', who: member(1), at: '2026-11-20T02:00:00.000Z' },
    }),
  ]

  test.each([
    ['全部', ['甲公司', '乙公司', '丙公司', '丁公司', '戊公司']],
    ['没人联系', ['乙公司']],
    ['超过180天没核对', ['丁公司', '戊公司']],
    ['已迁出、注销', ['丙公司']],
  ])('%s', async (name, expected) => {
    answer(registry(units))
    show(<UnitsPage />)
    await userEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${name} \\d+$`) }))
    expect(shownUnits()).toEqual(expected)
    expect(screen.getByRole('radio', { name: `${name} ${expected.length}` })).toBeVisible()
  })

  test('a street, an area and a part of the name narrow it down', async () => {
    answer(registry(units))
    show(<UnitsPage />)
    await userEvent.selectOptions(await screen.findByLabelText('街道'), 'jrj')
    expect(shownUnits()).toEqual(['丁公司'])
    await userEvent.selectOptions(screen.getByLabelText('街道'), '')
    await userEvent.selectOptions(screen.getByLabelText('片区'), 'a2')
    expect(shownUnits()).toEqual(['戊公司'])
    await userEvent.selectOptions(screen.getByLabelText('片区'), '')
    await userEvent.type(screen.getByLabelText('找单位'), '甲 ')
    expect(shownUnits()).toEqual(['甲公司'])
  })

  test('the front page leads straight to a list', async () => {
    phone.params = { show: 'unassigned' }
    answer(registry(units))
    show(<UnitsPage />)
    await screen.findByRole('grid')
    expect(shownUnits()).toEqual(['乙公司'])
  })

  test('an empty list of units nobody answers for is good news', async () => {
    phone.params = { show: 'unassigned' }
    answer(registry([unit(1)]))
    show(<UnitsPage />)
    expect(await screen.findByText('每个单位都有人联系')).toBeVisible()
  })

  test('two thousand units are drawn two hundred at a time', async () => {
    answer(registry(Array.from({ length: 450 }, (_, n) => unit(n))))
    show(<UnitsPage />)
    await screen.findByRole('grid')
    expect(shownUnits()).toHaveLength(200)
    await userEvent.click(screen.getByRole('button', { name: '再看 200 个' }))
    await userEvent.click(screen.getByRole('button', { name: '再看 50 个' }))
    expect(shownUnits()).toHaveLength(450)
  }, 60_000)
})

describe('one unit', () => {
  const big = unit(1, {
    name: '甲公司',
    headcount: 120,
    assignment: { by: 'rule', area: 'a1', why: { to: 'station', fact: 'headcount', by: 'boundary' } },
  })
  const opened = async (one: Unit, more: object = {}) => {
    phone.params = { id: one.id }
    answer({ ...registry([one]), ...more })
    show(<UnitPage />)
    await screen.findByText(one.name)
  }
  const SAVE = 'POST /api/units'
  const ASSIGN = `POST /api/units/${big.id}/assignment`

  test('says who looks after it, and why in words', async () => {
    await opened(big)
    expect(screen.getByText('第一网格 · 王建国')).toBeVisible()
    expect(screen.getByText('为什么：120人，100人以上的单位由服务站联系；在第一网格范围内')).toBeVisible()
  })

  test('核对无误 sends all facts as they stand with the day of today', async () => {
    await opened(big, { [SAVE]: () => ok({ unit: { ...big, version: 2, verifiedOn: '2099-01-01' } }) })
    await userEvent.click(screen.getByRole('button', { name: '核对无误' }))
    const { district: _d, version, assignment: _a, ...facts } = big
    await waitFor(() =>
      expect(callsTo(SAVE)).toEqual([
        { version, unit: { ...facts, verifiedOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) } },
      ]),
    )
    expect(await screen.findByText('2099年1月1日')).toBeVisible()
  })

  test('is given to another area only with a reason', async () => {
    await opened(big, { [ASSIGN]: ok({ unit: big }) })
    await userEvent.click(screen.getByRole('button', { name: '改派' }))
    const sure = screen.getByRole('button', { name: '确定改派' })
    await userEvent.selectOptions(screen.getByLabelText('改由哪里联系'), 'a2')
    expect(sure).toHaveAccessibleDescription('请写为什么改派')
    await userEvent.type(screen.getByLabelText('为什么改派'), '就在隔壁')
    await userEvent.click(sure)
    await waitFor(() => expect(callsTo(ASSIGN)).toEqual([{ version: 1, area: 'a2', reason: '就在隔壁' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('a refused reassignment keeps what was typed and says why', async () => {
    await opened(big, { [ASSIGN]: refused('area_unknown', 409) })
    await userEvent.click(screen.getByRole('button', { name: '改派' }))
    await userEvent.selectOptions(screen.getByLabelText('改由哪里联系'), 'a2')
    await userEvent.type(screen.getByLabelText('为什么改派'), '就在隔壁')
    await userEvent.click(screen.getByRole('button', { name: '确定改派' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('没有这个片、网格或联系片区')
    expect(screen.getByLabelText('为什么改派')).toHaveValue('就在隔壁')
  })

  test('goes back to the rules', async () => {
    const mine = unit(1, {
      assignment: { by: 'person', area: 'a2', reason: '就在隔壁', who: member(1), at: '2026-11-20T02:00:00.000Z' },
    })
    await opened(mine, { [ASSIGN]: ok({ unit: big }) })
    expect(screen.getByText(/就在隔壁/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '不改派了，按规则分' }))
    await waitFor(() => expect(callsTo(ASSIGN)).toEqual([{ version: 1 }]))
    expect(await screen.findByText(/100人以上/)).toBeVisible()
  })

  test('a number that is none is told at its field, and nothing is sent', async () => {
    await opened(big)
    await userEvent.click(screen.getByRole('button', { name: '改登记内容' }))
    await userEvent.clear(screen.getByLabelText('职工人数'))
    await userEvent.type(screen.getByLabelText('职工人数'), '约一百')
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('请填整数，比如 120。')).toBeVisible()
    expect(callsTo(SAVE)).toEqual([])
  })

  test('what the server finds wrong stands at its field', async () => {
    await opened(big, { [SAVE]: refused('bad_request', 400, { 'unit.chair.phone': '电话号码不对，请核对一下。' }) })
    await userEvent.click(screen.getByRole('button', { name: '改登记内容' }))
    await userEvent.type(screen.getByLabelText('工会主席'), '张建华')
    await userEvent.type(screen.getByLabelText('主席电话'), '1')
    await userEvent.click(screen.getByRole('radiogroup', { name: '主席是管理人员' }).firstElementChild ?? document.body)
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('电话号码不对，请核对一下。')).toBeVisible()
    expect(callsTo(SAVE)[0]).toMatchObject({
      version: 1,
      unit: { chair: { name: '张建华', phone: '1', isManagement: true } },
    })
    expect(screen.getByLabelText('主席电话')).toHaveValue('1')
  })

  test('whoever was overtaken sees what the other changed, keeps what they typed, and goes on from there', async () => {
    const theirs = { ...big, version: 2, headcount: 90 }
    let isTheirs = false
    await opened(big, {
      'GET /api/units': () => ok({ units: [isTheirs ? theirs : big] }),
      [SAVE]: ({ body }: { body: { version?: unknown } }) =>
        body.version === 2 ? ok({ unit: { ...theirs, version: 3, note: '搬家中' } }) : refused('stale_version', 409),
    })
    await userEvent.click(screen.getByRole('button', { name: '改登记内容' }))
    await userEvent.type(screen.getByLabelText('备注'), '搬家中')
    isTheirs = true
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('职工人数：现在是90人')).toBeVisible()
    expect(screen.getByLabelText('备注')).toHaveValue('搬家中')
    await userEvent.click(screen.getByRole('button', { name: '知道了，按我写的存' }))
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(callsTo(SAVE)).toHaveLength(2))
    expect(await screen.findByText('搬家中')).toBeVisible()
  })

  test('a form left half way is there again', async () => {
    phone.params = { id: big.id }
    answer(registry([big]))
    const first = show(<UnitPage />)
    await userEvent.click(await screen.findByRole('button', { name: '改登记内容' }))
    await userEvent.type(screen.getByLabelText('备注'), '写了一半')
    first.unmount()
    show(<UnitPage />)
    await userEvent.click(await screen.findByRole('button', { name: '改登记内容' }))
    expect(screen.getByLabelText('备注')).toHaveValue('写了一半')
  })

  test('a leader sees it and is offered nothing to change', async () => {
    answer({ 'POST /api/session': ok(leader) })
    await renewSession()
    await opened(big)
    expect(screen.getByText('第一网格 · 王建国')).toBeVisible()
    expect(screen.queryByRole('button', { name: /改派|核对|改登记/ })).toBeNull()
  })

  test('one that is not there is said to be missing', async () => {
    phone.params = { id: 'XC-9999' }
    answer(registry([big]))
    show(<UnitPage />)
    expect(await screen.findByText('没有找到这个单位')).toBeVisible()
  })
})

test('重新分派 shows how far it is, and everything is read again when it is done', async () => {
  const job = {
    id: '0'.repeat(26),
    kind: 'assign',
    state: 'running',
    done: 40,
    total: 100,
    at: '2026-11-20T02:00:00.000Z',
  }
  answer({
    ...registry([unit(1, { assignment: undefined })]),
    'POST /api/units/assign': ok(job),
    [`GET /api/jobs/${job.id}`]: ok({ ...job, state: 'done', done: 100 }),
  })
  show(<UnitsPage />)
  await userEvent.click(await screen.findByRole('button', { name: '重新分派' }))
  expect(await screen.findByText('分派好了')).toBeVisible()
  await waitFor(() => expect(callsTo('GET /api/units').length).toBeGreaterThan(1))
})

test('on a phone a card leads to the unit', async () => {
  answer(registry([unit(1, { assignment: undefined })]))
  show(<UnitsPage />)
  await userEvent.click(await screen.findByRole('link', { name: /单位1.*没人联系/ }))
  expect(phone.opened).toEqual([`open /features/office/units/pages/unit?id=${unit(1).id}`])
})
