import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import FilePage from '../../miniprogram/src/features/needs/pages/file'
import { BOARD, board } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

// The filing form as WeChat has it; a browser's stays beside it.
const inBrowser = '../../miniprogram/src/features/needs/parts/wechat-phone'
jest.mock('../../miniprogram/src/features/needs/parts/wechat-phone', () =>
  jest.requireActual('../../miniprogram/src/features/needs/parts/wechat-phone.weapp'),
)

const PHONE = 'POST /api/wechat/phone'
const BUTTON = '填上我的微信手机号'
const agreed = { code: 'c-1', errMsg: 'getPhoneNumber:ok' }
const field = () => screen.getByLabelText('电话')
const open = (reply: Parameters<typeof answer>[0][string]) => {
  phone.params = { code: BOARD }
  answer({ [`GET /api/boards/${BOARD}`]: ok(board()), [PHONE]: reply })
  return show(<FilePage />)
}
const press = (told: typeof phone.gives) => {
  phone.gives = told
  return userEvent.click(screen.getByRole('button', { name: BUTTON }))
}

test.each([
  ['on WeChat’s sheet', 'getPhoneNumber:fail user deny'],
  ['by closing it', 'getPhoneNumber:fail cancel'],
  ['on the privacy guideline', 'getPhoneNumber:fail privacy permission is not authorized'],
])('a no %s is no error, asks for nothing and leaves the field to be typed into', async (_, errMsg) => {
  open(ok({ phone: '13900000101' }))
  await press({ errMsg })
  expect(screen.queryByRole('alert')).toBeNull()
  expect(callsTo(PHONE)).toEqual([])
  expect(field()).toHaveValue('')
})

test('when WeChat has no more numbers to give, it says to type it', async () => {
  open(ok({ phone: '13900000101' }))
  await press({ errMsg: 'getPhoneNumber:fail jsapi has no more quota' })
  expect(screen.getByRole('alert')).toHaveTextContent('微信没有给出手机号，请自己填一下。')
  expect(callsTo(PHONE)).toEqual([])
})

test.each([
  ['a code WeChat no longer takes', refused('phone_untold', 409), '请自己填一下'],
  ['too many tries', refused('too_many', 429), '试得太快了'],
  ['no network', 'nothing' as const, '没连上网'],
])('after %s it says what happened, and typing still works', async (_, reply, words) => {
  open(reply)
  await press(agreed)
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  await userEvent.type(field(), '13900000102')
  expect(field()).toHaveValue('13900000102')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a yes puts the number into the field, keeps it with the draft, and the button has done its work', async () => {
  open(ok({ phone: '13900000101' }))
  await press(agreed)
  await waitFor(() => expect(field()).toHaveValue('13900000101'))
  expect(callsTo(PHONE)).toEqual([{ code: 'c-1' }])
  expect(phone.storage.get(`lianxin.draft.${BOARD}`)).toContain('13900000101')
  expect(screen.queryByRole('button', { name: BUTTON })).toBeNull()
  expect(screen.getByRole('button', { name: '请给我回电话' })).not.toHaveAttribute('aria-disabled', 'true')
})

test('while the number is on its way a second tap asks for nothing, and what is typed meanwhile counts', async () => {
  let reply = () => {}
  open(
    () =>
      new Promise((resolve) => {
        reply = () => resolve(ok({ phone: '13900000101' }))
      }),
  )
  await press(agreed)
  await waitFor(() => expect(callsTo(PHONE)).toHaveLength(1))
  await userEvent.click(screen.getByRole('button', { name: '请稍等…' }))
  expect(callsTo(PHONE)).toHaveLength(1)
  await userEvent.type(field(), '13900000102')
  await act(async () => reply())
  expect(field()).toHaveValue('13900000102')
})

test('before the tap it says that WeChat asks first and that one may type instead', () => {
  open(ok({}))
  expect(screen.getByText(/微信会先问您同不同意.*也可以自己写/)).toBeVisible()
})

test('a browser has no such button', () => {
  const { WechatPhone } = jest.requireActual(inBrowser)
  expect(show(<WechatPhone onPhone={() => undefined} />).container).toBeEmptyDOMElement()
})
