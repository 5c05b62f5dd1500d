import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { flush } from '../../miniprogram/src/api/queue'
import HandlePage from '../../miniprogram/src/features/handling/pages/handle'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { held } from '../support/taro/handler'
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
  ['no reply', 'nothing' as const],
  ['a reply of a server out of breath', refused('busy', 503)],
  ['a reply of a server in trouble', refused('internal', 500)],
])('a word that got %s stands in the story as not sent yet, and goes later with the same key', async (_, reply) => {
  await open(asking, reply)
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  await press('发送')
  expect(await screen.findByText('还没发出去，已存在手机里，有网就发')).toBeVisible()
  expect(screen.getByText('九月')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  answer({ [READ]: ok(asking), [MOVE]: ok(need({ status: 'accepted', events: [raised, accepted, asked] })) })
  await act(() => flush())
  const [first, again] = callsTo(MOVE)
  expect(again).toEqual(first)
  expect(screen.queryByText('还没发出去，已存在手机里，有网就发')).toBeNull()
})

test('what the server refuses later keeps its words, which go back into the field', async () => {
  await open(asking, 'nothing')
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  await press('发送')
  await screen.findByText('九月')
  answer({ [READ]: ok(asking), [MOVE]: refused('need_full', 409) })
  await act(() => flush())
  expect(screen.getByText(/没发成：您补充。这一件的往来太多了/)).toBeVisible()
  await userEvent.type(screen.getByLabelText('您的回答'), '还有')
  await press('改一下再发')
  expect(screen.getByLabelText('您的回答')).toHaveValue('还有\n九月')
  expect(screen.queryByText(/没发成/)).toBeNull()
})

test('with no room in the phone it says so and the words stay where they were written', async () => {
  await open(asking, 'nothing')
  await userEvent.type(screen.getByLabelText('您的回答'), '九月')
  phone.isFull = true
  await press('发送')
  expect(await screen.findByText(/没发出去，手机存满了/)).toBeVisible()
  expect(screen.getByLabelText('您的回答')).toHaveValue('九月')
})

test('two presses at once make one move', async () => {
  await open(withAnswer, ok(closed))
  await press('办好了')
  const satisfied = screen.getByRole('button', { name: '满意' })
  await act(async () => {
    satisfied.click()
    satisfied.click()
  })
  await screen.findByText('您说办好了，这件事办完了')
  expect(new Set(callsTo(MOVE).map(({ key }) => key)).size).toBe(1)
})

test('催一下 is one press, and today a second one says why not', async () => {
  const urged = need({ status: 'accepted', urgedAt: new Date().toISOString() })
  await open(need({ status: 'accepted' }), ok(urged))
  await press('催一下')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'urge' })
  expect(await screen.findByText('今天已经催过了。明天还没动静，可以再催。')).toBeVisible()
})

test('a call the officer stamped can be denied', async () => {
  const called: NeedEvent = { ...next(3, 'handler'), move: 'call', reached: true }
  const shown = need({ status: 'accepted', calledFor: raised.at, events: [raised, accepted, called] })
  await open(shown, ok(need({ status: 'accepted' })))
  expect(screen.getByText('王建国记着给您打通过电话：11月20日 周五 11:00')).toBeVisible()
  await press('没接到电话？')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'deny' })
})

test('late, it says who was told; lapsed, until when it can be taken up again', async () => {
  const late = [{ what: 'result' as const, due: raised.at, at: raised.at, told: ['赵淑芬'] }]
  const { unmount } = await open(need({ status: 'accepted', resultDue: raised.at, late }))
  expect(screen.getByText('该答复您的日子过了，已告诉赵淑芬')).toBeVisible()
  unmount()
  await open(need({ status: 'closed', lapsed: true, closedAt: new Date().toISOString() }))
  expect(screen.getByText('您没有评，按未评价办结了')).toBeVisible()
  expect(screen.getByText(/没办好的话，.*前可以点/)).toBeVisible()
  expect(screen.getByRole('button', { name: '其实没办好？' })).not.toHaveAttribute('aria-disabled')
})

test('an answered need still takes a word more', async () => {
  await open(withAnswer, ok(withAnswer))
  await userEvent.type(screen.getByLabelText('再说一句'), '十月的还差一天')
  await press('发送')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'say', words: '十月的还差一天' })
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

test('a need that somebody else filed gives way to the page of those who handle it', async () => {
  answer({ [READ]: ok(held()) })
  show(<NeedPage />)
  await waitFor(() => expect(phone.opened).toEqual([`replace /features/handling/pages/handle?id=${NEED_ID}`]))
  expect(screen.queryByText('您当时说的')).toBeNull()
})

test('and the filer of a need is taken from that page to their own', async () => {
  answer({ [READ]: ok(need()) })
  show(<HandlePage />)
  await waitFor(() => expect(phone.opened).toEqual([`replace /features/needs/pages/need?id=${NEED_ID}`]))
  expect(screen.queryByText('经过')).toBeNull()
})
