import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { NEED_ID, need, next, raised, wang } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const READ = `GET /api/needs/${NEED_ID}`
const MOVE = `POST /api/needs/${NEED_ID}/moves`
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

const accepted: NeedEvent = { ...next(2, 'handler'), move: 'accept', holder: wang }
const asked: NeedEvent = {
  ...next(3, 'handler'),
  move: 'ask',
  words: '从几月开始欠的？',
  pauseEnds: '2026-11-27T09:30:00.000Z',
  resultDue: '2026-12-03T09:30:00.000Z',
  left: 1,
}
const answered: NeedEvent = { ...next(3, 'handler'), move: 'answer', result: 'solved', words: '九月十月的都补发了' }
const asking = need({ status: 'asked', asks: 1, events: [raised, accepted, asked] })
const withAnswer = need({ status: 'answered', events: [raised, accepted, answered] })
const closed = need({
  status: 'closed',
  events: [raised, accepted, answered, { ...next(4, 'filer'), move: 'judge', satisfaction: 'satisfied' }],
})

const open = async (shown: NeedView, moved?: Parameters<typeof answer>[0][string]) => {
  answer({ [READ]: ok(shown), ...(moved ? { [MOVE]: moved } : {}) })
  const screenShown = show(<NeedPage />)
  await screen.findByText('您当时说的')
  return screenShown
}

beforeEach(() => {
  phone.params = { id: NEED_ID }
})

test('right after filing, the 查询码 stands first, grouped, and can be copied', async () => {
  phone.params = { id: NEED_ID, isNew: '1' }
  await open(need())
  expect(screen.getByText('发到了，有人负责了')).toBeVisible()
  expect(screen.getByText('请截图或记下查询码，换个手机也能查。')).toBeVisible()
  let clipboard = ''
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      clipboard = document.querySelector<HTMLTextAreaElement>('body > textarea')?.value ?? ''
      return true
    },
  })
  await press('复制查询码')
  expect(clipboard).toBe('7KQ2-M9ZX-A4TR')
  expect(screen.getByText('复制好了')).toBeVisible()
})

test('a number left alone is headed by what it asks for, not by a kind of matter', async () => {
  await open(need({ telling: { ...need().telling, category: 'other', words: '', phone: '138-0000-1234' } }))
  expect(screen.getByRole('heading', { level: 1, name: '请给我回电话' })).toBeVisible()
})

test('once something has happened the page opened from the receipt no longer greets', async () => {
  phone.params = { id: NEED_ID, isNew: '1' }
  await open(asking)
  expect(screen.queryByText('发到了，有人负责了')).toBeNull()
  expect(screen.getByText('7KQ2-M9ZX-A4TR')).toBeVisible()
})

test('in a browser somebody who left no number is told that we cannot reach them', async () => {
  const { unmount } = await open(need())
  expect(screen.getByText('我们没法通知您，请回来看。')).toBeVisible()
  unmount()
  await open(need({ telling: { ...need().telling, phone: '13900000199' } }))
  expect(screen.queryByText('我们没法通知您，请回来看。')).toBeNull()
})

test('a question is answered with supply, which names the version seen', async () => {
  await open(asking, ok(need({ status: 'accepted', events: [raised, accepted, asked] })))
  expect(screen.getAllByText('从几月开始欠的？')[0]).toBeVisible()
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  await press('发送')
  expect(callsTo(MOVE)).toEqual([
    { key: expect.stringMatching(/^\w{26}$/), version: 3, act: { move: 'supply', words: '九月' } },
  ])
  await waitFor(() => expect(screen.queryByLabelText('您的回答')).toBeNull())
})

test('without a question a word more is said, and an empty one cannot be sent', async () => {
  await open(need({ status: 'accepted', events: [raised, accepted] }), ok(need({ status: 'accepted' })))
  expect(screen.getByRole('button', { name: '发送' })).toHaveAttribute('aria-disabled', 'true')
  await userEvent.type(screen.getByLabelText('再说一句'), '还没消息')
  await press('发送')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'say', words: '还没消息' })
})

test('a reply left half written is there again', async () => {
  const { unmount } = await open(asking)
  await userEvent.type(screen.getByLabelText('您的回答'), '九月起')
  unmount()
  await open(asking)
  expect(screen.getByLabelText('您的回答')).toHaveValue('九月起')
})

test('办好了 asks whether one is satisfied, and that closes it', async () => {
  await open(withAnswer, ok(closed))
  await press('办好了')
  await press('满意')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'judge', satisfaction: 'satisfied' })
  expect(await screen.findByText('您说办好了，这件事办完了')).toBeVisible()
})

test('没办好 needs a reason, then it goes on', async () => {
  await open(withAnswer, ok(need({ status: 'accepted', events: [raised, accepted, answered] })))
  await press('没办好')
  expect(screen.getByRole('button', { name: '请接着办' })).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(screen.getByRole('radio', { name: '没人联系我' }))
  await userEvent.type(screen.getByLabelText('还想说的'), '一直没接到电话')
  await press('请接着办')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'reopen', reason: 'no_contact', words: '一直没接到电话' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('an answered need shows 撤回 with the reason why not', async () => {
  await open(withAnswer)
  expect(screen.getByRole('button', { name: '撤回这件事' })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('已经有答复了，请说办好没办好')).toBeVisible()
})

test('撤回 is asked once more', async () => {
  await open(need(), ok(need({ status: 'withdrawn' })))
  await press('撤回这件事')
  expect(callsTo(MOVE)).toHaveLength(0)
  await press('撤回')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'withdraw' })
  expect(await screen.findByText('您撤回了，这件事不再办')).toBeVisible()
})

test('a closed need can still be said not to be done', async () => {
  await open(closed)
  await press('其实没办好？')
  expect(screen.getByRole('dialog', { name: '怎么没办好？' })).toBeVisible()
})

test.each([
  ['no reply', 'nothing' as const, '没连上网'],
  ['a reply of a server out of breath', refused('busy', 503), '请过一会儿再试'],
  ['a reply of a server in trouble', refused('internal', 500), '请过一会儿再试'],
])('a move that got %s is made again with the same key, another one with its own', async (_, reply, words) => {
  await open(asking, reply)
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  await press('发送')
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  await press('发送')
  await userEvent.type(screen.getByLabelText('您的回答'), '起')
  await press('发送')
  const [first, again, other] = callsTo(MOVE)
  expect(again?.key).toBe(first?.key)
  expect(other?.key).not.toBe(first?.key)
})

test('when somebody was first, it says what they did and keeps what was typed', async () => {
  await open(asking, refused('stale_version', 409))
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  const said: NeedEvent = { ...next(4, 'handler'), move: 'say', words: '我先去单位看看' }
  answer({
    [READ]: ok(need({ status: 'asked', events: [raised, accepted, asked, said] })),
    [MOVE]: refused('stale_version', 409),
  })
  await press('发送')
  expect(await screen.findByText('刚才有人先办了这一件，请看最新情况再决定。')).toBeVisible()
  expect(screen.getByLabelText('您的回答')).toHaveValue('九月')
  await waitFor(() => expect(screen.getAllByText('王建国说')).toHaveLength(2))
})

test('a need one may not see says so', async () => {
  answer({ [READ]: refused('not_found', 404) })
  show(<NeedPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到，或者您看不到这一件。')
})
