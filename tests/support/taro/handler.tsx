import type { NeedView } from '@lianxin/shared/needs/views'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../../miniprogram/src/api/clock'
import HandlePage from '../../../miniprogram/src/features/handling/pages/handle'
import { NEED_ID, need, next, raised, wang } from './samples'
import { answer, ok } from './server'
import { show } from './show'
import { phone } from './taro'

/** The calls of the page under test. */
export const READ = `GET /api/needs/${NEED_ID}`
export const MOVE = `POST /api/needs/${NEED_ID}/moves`
export const accepted = { ...next(2, 'handler'), move: 'accept' as const, holder: wang }

export const returnBy = '2026-11-23T09:30:00.000Z'

/** A need in the hands of 王建国. */
export const held = (over: Partial<NeedView> = {}): NeedView => {
  const { queryCode: _, ...view } = need({
    part: 'handler',
    status: 'accepted',
    events: [raised, accepted],
    resultDue: '2026-11-30T09:30:00.000Z',
    next: '第一服务站',
    telling: {
      category: 'wages',
      words: '工资晚发了两个月',
      identity: 'union',
      employer: 'no',
      name: '张先生',
      phone: '139-0000-0101',
    },
    ...over,
  })
  return view
}

/** Opens the page of a need, with these answers to its calls. */
export const open = async (view: NeedView, table: Parameters<typeof answer>[0] = {}) => {
  answer({ [READ]: ok(view), ...table })
  const shown = show(<HandlePage />)
  await screen.findByText('经过')
  return shown
}
export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
/** The open sheet, and what one does in it. */
export const sheet = () => within(screen.getByRole('dialog'))
export const write = (label: string, text: string) => userEvent.type(sheet().getByLabelText(label), text)
export const send = (name: string) => userEvent.click(sheet().getByRole('button', { name }))
export const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'

/** Where a need can be handed to. */
export const bodies = [
  { id: 'rights', kind: 'department', name: '权益保障部', head: { id: 'h1', name: '赵国强' }, people: [] },
  {
    id: 'station-1',
    kind: 'station',
    name: '第一服务站',
    head: { id: 'h2', name: '李桂兰' },
    people: [{ id: 'h3', name: '陈静' }],
  },
]

/** Friday 20 November, 11:00 in Shanghai, and the page of the need. */
export const onFriday = (): void => {
  setServerTime('2026-11-20T03:00:00.000Z')
  phone.params = { id: NEED_ID }
}
