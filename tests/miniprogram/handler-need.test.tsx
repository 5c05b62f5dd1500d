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

beforeEach(onFriday)

test("the worker's choices stand above the button that calls", async () => {
  await open(held())
  const call = screen.getByRole('button', { name: '打电话 139-0000-0101' })
  for (const words of [/^本人不愿单位知道/, /^别找单位/]) {
    expect(screen.getByText(words).compareDocumentPosition(call)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  }
})

test('a need nobody accepted offers 接手, lets one say something, and says why the rest must wait', async () => {
  await open(held({ status: 'raised', events: [raised] }))
  expect(screen.getByRole('button', { name: '接手' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '答复' })).toBeNull()
  expect(isOff(screen.getByRole('button', { name: '留言' }))).toBe(false)
  for (const name of ['问一句', '转给…', '申请延期', '我这里解决不了']) {
    const button = screen.getByRole('button', { name })
    expect(isOff(button)).toBe(true)
    expect(button).toHaveAccessibleDescription('问一句、转给、申请延期、我这里解决不了：请先接手。')
  }
})

test('接手 is sent with the version that was seen, and then 答复 is the main action', async () => {
  await open(held({ status: 'raised', events: [raised] }), { [MOVE]: ok(held()) })
  await press('接手')
  expect(await screen.findByRole('button', { name: '答复' })).toBeVisible()
  expect(callsTo(MOVE)).toEqual([{ key: expect.any(String), version: 1, act: { move: 'accept' } }])
})

test('an answer needs its kind and words the worker can read', async () => {
  await open(held(), { [MOVE]: ok(held({ status: 'answered' })) })
  await press('答复')
  const button = sheet().getByRole('button', { name: '答复本人' })
  expect(button).toHaveAccessibleDescription('请先选一种结果。')
  await userEvent.click(sheet().getByRole('radio', { name: '办成' }))
  expect(button).toHaveAccessibleDescription('请写几句给本人看的话。')
  await write('写给本人看的答复', '工资补发了')
  await send('答复本人')
  expect(callsTo(MOVE)).toEqual([
    expect.objectContaining({ version: 2, act: { move: 'answer', result: 'solved', words: '工资补发了' } }),
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an answer handed outside names where, its number and its date', async () => {
  await open(held(), { [MOVE]: ok(held({ status: 'answered' })) })
  await press('答复')
  await userEvent.click(sheet().getByRole('radio', { name: '已转外部' }))
  await write('写给本人看的答复', '递上去了')
  expect(sheet().getByRole('button', { name: '答复本人' })).toHaveAccessibleDescription(/转到哪里/)
  await write('转到哪里、编号和日期', '劳动监察 118号 11月20日')
  await send('答复本人')
  expect(callsTo(MOVE)[0]).toMatchObject({
    act: { move: 'answer', result: 'handed_outside', words: '递上去了', outside: '劳动监察 118号 11月20日' },
  })
})

test('what was typed survives closing the sheet and leaving the page, and goes once it was sent', async () => {
  const first = await open(held())
  await press('留言')
  await write('想对本人说的话', '下午给您打电话')
  await press('关闭')
  first.unmount()
  await open(held(), { [MOVE]: ok(held()) })
  await press('留言')
  expect(sheet().getByLabelText('想对本人说的话')).toHaveValue('下午给您打电话')
  await send('发给本人')
  await press('留言')
  expect(sheet().getByLabelText('想对本人说的话')).toHaveValue('')
})

test('when somebody was first it says what they did, keeps what was typed and goes on from there', async () => {
  const said = { ...next(3, 'handler'), by: { id: 'x', name: '李秀芳', as: 'handler' as const } }
  const now = held({ events: [raised, accepted, { ...said, move: 'say', words: '我来联系' }] })
  await open(held(), { [MOVE]: refused('stale_version', 409) })
  await press('问一句')
  await write('想问的事', '欠几个月？')
  answer({ [READ]: ok(now), [MOVE]: refused('stale_version', 409) })
  await send('问本人')
  expect(await sheet().findByText(/李秀芳留言：我来联系/)).toBeVisible()
  expect(sheet().getByRole('alert')).toHaveTextContent('刚才有人先办了这一件')
  expect(sheet().getByLabelText('想问的事')).toHaveValue('欠几个月？')
  answer({ [READ]: ok(now), [MOVE]: ok(now) })
  await send('问本人')
  expect(callsTo(MOVE).map(({ version }) => version)).toEqual([2, 3])
})

test('when the need has left meanwhile the typed words stay and the button says why', async () => {
  await open(held())
  await press('问一句')
  await write('想问的事', '欠几个月？')
  const referred = {
    ...next(3, 'handler'),
    move: 'refer' as const,
    words: '转',
    holder: station,
    due: '2026-11-27',
    returnBy,
  }
  const gone = held({ part: 'former', status: 'referred', events: [raised, accepted, referred] })
  answer({ [READ]: ok(gone), [MOVE]: refused('stale_version', 409) })
  await send('问本人')
  expect(await sheet().findByText('现在不是您在办这一件。')).toBeVisible()
  expect(sheet().getByLabelText('想问的事')).toHaveValue('欠几个月？')
})

test('a move whose reply was lost is sent again with the same key', async () => {
  await open(held(), { [MOVE]: 'nothing' })
  await press('留言')
  await write('想对本人说的话', '下午给您打电话')
  await send('发给本人')
  expect(await sheet().findByRole('alert')).toHaveTextContent('没连上网')
  answer({ [READ]: ok(held()), [MOVE]: ok(held()) })
  await send('发给本人')
  const [first, second] = callsTo(MOVE)
  expect(second?.key).toBe(first?.key)
})

test('我这里解决不了 asks what was tried and why it failed, and names where it goes', async () => {
  await open(held(), { [MOVE]: ok(held({ part: 'former', status: 'referred' })) })
  await press('我这里解决不了')
  const button = sheet().getByRole('button', { name: '转到第一服务站' })
  expect(button).toHaveAccessibleDescription('请写试过什么。')
  await write('试过什么', '找过单位两次')
  expect(button).toHaveAccessibleDescription('请写为什么不行。')
  await write('为什么不行', '总部不理')
  await send('转到第一服务站')
  expect(callsTo(MOVE)[0]).toMatchObject({ act: { move: 'cannot', tried: '找过单位两次', why: '总部不理' } })
})

test('at the last level 我这里解决不了 says that the list comes next', async () => {
  const { next: _, ...last } = held()
  await open(last)
  await press('我这里解决不了')
  expect(sheet().getByText(/季度末列入问题清单/)).toBeVisible()
})

test('转给 offers the other bodies and the day the result is due, never a day that is past', async () => {
  const holder = { kind: 'body' as const, id: 'station-1', name: '第一服务站', person: '李桂兰' }
  await open(held({ holder, resultDue: '2026-11-21T09:30:00.000Z' }), {
    'GET /api/bodies': ok({ bodies }),
    [MOVE]: ok(held({ part: 'former', status: 'referred' })),
  })
  await press('转给…')
  const rights = await sheet().findByRole('radio', { name: /权益保障部/ })
  expect(sheet().queryByRole('radio', { name: /第一服务站/ })).toBeNull()
  expect(sheet().getByRole('status')).toHaveTextContent('11月21日 周六')
  await send('早一天')
  expect(sheet().getByRole('status')).toHaveTextContent('11月20日 周五')
  expect(isOff(sheet().getByRole('button', { name: '早一天' }))).toBe(true)
  await userEvent.click(rights)
  await write('为什么转、办到哪一步了', '要部室约谈')
  await send('转过去')
  expect(callsTo(MOVE)[0]).toMatchObject({
    act: { move: 'refer', to: 'rights', due: '2026-11-20', words: '要部室约谈' },
  })
})

test('when the bodies cannot be read one can try again inside the sheet', async () => {
  await open(held(), { 'GET /api/bodies': 'nothing' })
  await press('转给…')
  expect(await sheet().findByRole('alert')).toHaveTextContent('没连上网')
  answer({ [READ]: ok(held()), 'GET /api/bodies': ok({ bodies }) })
  await send('再试一次')
  expect(await sheet().findByRole('radio', { name: /权益保障部/ })).toBeVisible()
})

test('after two questions the third is refused with the phone as the way', async () => {
  await open(held({ asks: 2 }))
  expect(screen.getByRole('button', { name: '问一句' })).toHaveAccessibleDescription(/请打电话问本人/)
})

test('too long a message is refused before it is sent', async () => {
  await open(held())
  await press('留言')
  await userEvent.click(sheet().getByLabelText('想对本人说的话'))
  await userEvent.paste('长'.repeat(501))
  expect(sheet().getByRole('button', { name: '发给本人' })).toHaveAccessibleDescription(/最多 500 个字/)
})

test.each(['former', 'office'] as const)('a %s reads everything and can do nothing', async (part) => {
  await open(held({ part }))
  expect(screen.getByText('王建国接手')).toBeVisible()
  expect(screen.getByText('电话 139-0000-0101')).toBeVisible()
  for (const name of ['接手', '答复', '留言', '问一句', /^打电话/])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('beside 我这里解决不了 stands whose evidence the list still waits for, and nothing once nobody is missing', async () => {
  const { unmount } = await open(held({ missing: ['王建国', '第一服务站', '权益保障部'] }))
  expect(
    screen.getByText('我这里解决不了：都写明试过什么，才能列入问题清单。还差：王建国、第一服务站、权益保障部'),
  ).toBeVisible()
  unmount()
  await open(held({ missing: [], gate: true }))
  expect(screen.queryByText(/还差/)).toBeNull()
})
