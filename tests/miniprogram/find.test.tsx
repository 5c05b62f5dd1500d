import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import FindPage from '../../miniprogram/src/features/needs/pages/find'
import MinePage from '../../miniprogram/src/features/needs/pages/mine'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { NEED_ID, need } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const FIND = 'POST /api/needs/lookup'
const find = async (code: string) => {
  show(<FindPage />)
  await userEvent.type(screen.getByLabelText('查询码'), code)
  await userEvent.click(screen.getByRole('button', { name: '查' }))
}

const READ = { [FIND]: ok(need({ byCode: true, status: 'accepted' })) }

test('a code opens the need on another phone, which keeps the code out of every address', async () => {
  answer(READ)
  await find('7kq2-m9zx-a4tr')
  expect(phone.opened).toEqual([`replace /features/needs/pages/need?id=${NEED_ID}&by=code`])
  expect(phone.sent.filter(({ url }) => url.toUpperCase().includes('7KQ2'))).toEqual([])
})

test('opened by its code, the need is read and answered with the code, and can be told apart in 我的事', async () => {
  answer({ ...READ, [`POST /api/needs/${NEED_ID}/moves`]: ok(need({ byCode: true, status: 'accepted', version: 2 })) })
  await find('7KQ2M9ZXA4TR')
  cleanup()
  phone.params = { id: NEED_ID, by: 'code' }
  show(<NeedPage />)
  await userEvent.type(await screen.findByLabelText('再说一句'), '换了手机')
  await userEvent.click(screen.getByRole('button', { name: '发送' }))
  expect(callsTo(FIND).at(-1)).toEqual({ code: '7KQ2M9ZXA4TR' })
  expect(callsTo(`POST /api/needs/${NEED_ID}/moves`)).toEqual([
    expect.objectContaining({ code: '7KQ2M9ZXA4TR', act: { move: 'say', words: '换了手机' } }),
  ])
  cleanup()
  answer({ 'GET /api/needs/mine': ok({ rows: [] }), 'GET /api/notices': ok({ notices: [], unread: 0 }) })
  show(<MinePage />)
  expect(screen.getByText('用查询码打开的')).toBeVisible()
  expect(screen.getByText('工资晚发了两个月')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '从这个手机去掉' }))
  expect(screen.queryByText('用查询码打开的')).toBeNull()
  expect([...phone.storage.values()].join()).not.toContain('7KQ2M9ZXA4TR')
})

test('on the phone that filed it, the need itself opens', async () => {
  answer({ [FIND]: ok(need({ part: 'filer' })) })
  await find('7KQ2M9ZXA4TR')
  expect(phone.opened).toEqual([`replace /features/needs/pages/need?id=${NEED_ID}`])
})

test('a code too short is not sent', async () => {
  answer({})
  await find('7KQ2')
  expect(screen.getByText('查询码是 12 位数字和字母，请核对')).toBeVisible()
  expect(callsTo(FIND)).toHaveLength(0)
})

test('a code nobody has, and too many tries, are told in words', async () => {
  answer({ [FIND]: refused('too_many', 429) })
  await find('7KQ2M9ZXA4TR')
  expect(await screen.findByRole('alert')).toHaveTextContent('试得太快了，请过一会儿再试。')
})
