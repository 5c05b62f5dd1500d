import type { NeedView } from '@lianxin/shared/needs/views'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  accepted,
  bodies,
  held,
  isOff,
  MOVE,
  onFriday,
  open,
  press,
  READ,
  returnBy,
  send,
  sheet,
  write,
} from '../support/taro/handler'
import { next, raised, station } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'

// jsdom cannot follow tel: links.
const dialler = (event: MouseEvent) => {
  if (event.target instanceof HTMLAnchorElement) event.preventDefault()
}

beforeEach(() => {
  onFriday()
  document.addEventListener('click', dialler)
})
afterEach(() => document.removeEventListener('click', dialler))

const stationHolds = { kind: 'body' as const, id: 'station-1', name: '第一服务站', person: '李桂兰' }
const sentOn = {
  ...next(3, 'handler'),
  move: 'refer' as const,
  words: '请约谈',
  holder: station,
  due: '2026-11-27',
  returnBy,
}
const referred = (over: Partial<NeedView> = {}) =>
  held({ status: 'referred', events: [raised, accepted, sentOn], holder: stationHolds, returnBy, ...over })

test('a referral is taken on or sent back, within its time; the rest waits behind 更多', async () => {
  await open(referred(), { [MOVE]: ok(held({ part: 'former' })) })
  expect(screen.queryByRole('button', { name: '转给…' })).toBeNull()
  await press('更多办法')
  expect(isOff(screen.getByRole('button', { name: '转给…' }))).toBe(true)
  await press('退回')
  expect(sheet().getByText(/^11月23日 周一 17:30前可以退回/)).toBeVisible()
  await write('为什么退回', '不归我们管')
  await send('退回')
  expect(callsTo(MOVE)[0]).toMatchObject({ version: 3, act: { move: 'return', words: '不归我们管' } })
})

test('a referral kept too long cannot be sent back, and says so', async () => {
  await open(referred({ returnBy: '2026-11-19T09:30:00.000Z' }))
  expect(screen.getByRole('button', { name: '退回' })).toHaveAccessibleDescription(/已经超过时限，不能再退回/)
})

test('a head names one of the people of the body', async () => {
  await open(referred({ isHead: true }), { 'GET /api/bodies': ok({ bodies }), [MOVE]: ok(referred({ isHead: true })) })
  await press('指派…')
  const chen = await sheet().findByRole('radio', { name: '陈静' })
  expect(sheet().getByRole('radio', { name: /李桂兰.*现在负责/ })).toBeVisible()
  expect(sheet().queryByRole('radio', { name: /赵国强/ })).toBeNull()
  await userEvent.click(chen)
  await send('指派')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'assign', to: 'h3' } })
})

test('who is no head is offered nobody to name', async () => {
  await open(referred())
  expect(screen.queryByRole('button', { name: '指派…' })).toBeNull()
})

test('an extension is asked for with its reason, once', async () => {
  await open(held(), { [MOVE]: ok(held({ extension: { own: true, name: '王建国', words: '等仲裁开庭' } })) })
  await press('申请延期')
  await write('为什么要延期', '等仲裁开庭')
  await send('提出延期')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'extend', words: '等仲裁开庭' } })
  expect(await screen.findByText('您申请了延期，等负责人定')).toBeVisible()
  expect(screen.getByRole('button', { name: '申请延期' })).toHaveAccessibleDescription(/延期已经提出/)
})

const asked = { extension: { own: false, name: '王建国', words: '等仲裁开庭' }, isHead: true }

test.each(['head', 'office'] as const)('a %s decides on an extension and does nothing else', async (part) => {
  await open(held({ part, ...asked }), { [MOVE]: ok(held({ part, isHead: true, extended: true })) })
  expect(screen.getByRole('heading', { name: '王建国申请延期' })).toBeVisible()
  for (const name of ['接手', '答复', '留言', '申请延期']) expect(screen.queryByRole('button', { name })).toBeNull()
  await press('同意延期')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'grant' } })
  expect(await screen.findByText(/已延期/)).toBeVisible()
})

test('a head who declines says why', async () => {
  await open(held({ part: 'head', ...asked }), { [MOVE]: ok(held({ part: 'head', isHead: true })) })
  await press('不同意')
  await write('为什么不同意', '先答复一部分')
  await send('不同意延期')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'decline', words: '先答复一部分' } })
})

test('nobody decides on their own extension', async () => {
  await open(held({ isHead: true, extension: { ...asked.extension, own: true } }))
  expect(screen.queryByRole('button', { name: '同意延期' })).toBeNull()
  expect(screen.getByText('自己提的延期，要由别的负责人来定。')).toBeVisible()
})

test('a decision that somebody made before says so, where it is always seen', async () => {
  const granted = { ...next(3, 'handler'), move: 'grant' as const, resultDue: '2026-12-10T09:30:00.000Z' }
  const after = held({ part: 'head', isHead: true, extended: true, events: [raised, accepted, granted] })
  await open(held({ part: 'head', ...asked }))
  answer({ [READ]: ok(after), [MOVE]: refused('stale_version', 409) })
  await press('同意延期')
  expect(await screen.findByText(/同意延期：12月10日/)).toBeVisible()
})

test('after a call one is asked whether it was answered, even when the app was closed meanwhile', async () => {
  const first = await open(held())
  await press('打电话 139-0000-0101')
  expect(screen.getByText('给张先生打的电话，打通了吗？')).toBeVisible()
  first.unmount()
  await open(held(), { [MOVE]: ok(held({ calledFor: '2026-11-23T09:30:00.000Z' })) })
  await press('没人接')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'call', reached: false } })
  expect(screen.queryByText(/打通了吗/)).toBeNull()
})

test('a call nobody made is not stamped', async () => {
  await open(held())
  await press('打电话 139-0000-0101')
  await press('没有打')
  expect(screen.queryByText(/打通了吗/)).toBeNull()
  expect(callsTo(MOVE)).toEqual([])
})

test('who recorded it for somebody has the code to hand on', async () => {
  await open({ ...held(), queryCode: '7KQ2M9ZXA4TR' })
  expect(screen.getByText('7KQ2-M9ZX-A4TR')).toBeVisible()
})
