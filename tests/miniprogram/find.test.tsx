import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import FindPage from '../../miniprogram/src/features/needs/pages/find'
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

test('a code shows the need on another phone, to look at only', async () => {
  answer({ [FIND]: ok(need({ part: 'reader' })) })
  await find('7kq2-m9zx-a4tr')
  expect(await screen.findByText('工资晚发了两个月')).toBeVisible()
  expect(screen.getByText(/只能看/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '发送' })).toBeNull()
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
