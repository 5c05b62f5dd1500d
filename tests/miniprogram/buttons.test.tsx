import { wordsOf } from '@lianxin/shared/errors'
import { type Move, moves, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { act, cleanup } from '@testing-library/react'
import { setServerTime } from '../../miniprogram/src/api/clock'
import { HandlerNeed } from '../../miniprogram/src/features/handling/parts/handler-need'
import { filerReason } from '../../miniprogram/src/features/needs/filer-reason'
import { FilerNeed } from '../../miniprogram/src/features/needs/parts/filer-need'
import { seenBy } from '../support/seen'
import { roles, situations } from '../support/situations'
import { show } from '../support/taro/show'

/** What each move is called on a filer's screen; two of them are fields to write in. */
const filers: Partial<Record<Move, string>> = {
  say: '再说一句',
  supply: '您的回答',
  deny: '没接到电话？',
  judge: '办好了',
  reopen: '没办好',
  urge: '催一下',
  withdraw: '撤回这件事',
}
/** What each move is called on an officer's screen. The telephone itself is no move: only how the call went is one. */
const handlers: Partial<Record<Move, string>> = {
  accept: '接手',
  say: '留言',
  ask: '问一句',
  refer: '转给…',
  assign: '指派…',
  return: '退回',
  cannot: '我这里解决不了',
  extend: '申请延期',
  grant: '同意延期',
  decline: '不同意',
  answer: '答复',
}

type Shown = 'on' | `off: ${string}`

/** Everything one can press or write in, by its words, with why it cannot be pressed. */
const shownOn = (screen: HTMLElement): Map<string, Shown> => {
  const found = new Map<string, Shown>()
  for (const button of screen.querySelectorAll('[role="button"]')) {
    const isOff = button.getAttribute('aria-disabled') === 'true'
    const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
    found.set(button.textContent ?? '', isOff ? `off: ${why}` : 'on')
  }
  for (const field of screen.querySelectorAll('textarea')) found.set(field.getAttribute('aria-label') ?? '', 'on')
  return found
}

const open = (view: NeedView): Map<string, Shown> => {
  const isFiler = view.part === 'filer'
  const { container } = show(isFiler ? <FilerNeed need={view} isNew={false} /> : <HandlerNeed need={view} age={null} />)
  const more = container.querySelector<HTMLElement>('[aria-label="更多办法"]')
  if (more) act(() => more.click())
  return shownOn(container)
}

/** Where a move the rules allow has no button of its own on this screen, and why. */
const elsewhere = (move: Move, view: NeedView): boolean =>
  // While there is a question, what one says is the answer to it.
  move === 'say' && view.part === 'filer' && view.status === 'asked'

const everyRole = Object.entries(roles)
const everyMove = Object.keys(moves).filter((name): name is Move => Object.hasOwn(moves, name))

const offered = new Set<string>()
const reasons = new Set<string>()

describe.each(Object.entries(situations))('a need %s', (_name, situation) => {
  test('has on every screen the buttons its rules allow, and under the others the reason', async () => {
    const met = new Set<string>()
    for (const [role, who] of everyRole) {
      const view = await seenBy(who, situation)
      // Two roles with the same rights see the same buttons.
      const like = view && JSON.stringify([view.part, view.isHead, view.extension?.own, view.holder.id])
      if (!view || !like || met.has(like)) continue
      met.add(like)
      setServerTime(situation.now)
      const shown = open(view)
      const words = view.part === 'filer' ? filers : handlers
      for (const move of everyMove) {
        const called = words[move]
        if (called === undefined) continue
        const button = shown.get(called) ?? (move === 'reopen' ? shown.get('其实没办好？') : undefined)
        const code = whyNot(move, view, situation.now)
        const why = code && (view.part === 'filer' ? filerReason(code) : wordsOf(code))
        const told = `${role}: ${move} ${code ?? 'allowed'}, shown ${button ?? 'nowhere'}`
        if (why === undefined && !elsewhere(move, view)) expect([told, button]).toEqual([told, 'on'])
        if (button === 'on') offered.add(`${view.part} ${move}`)
        if (code && button) reasons.add(code)
        if (why !== undefined && button !== undefined)
          expect([told, button.startsWith('off') && button.includes(why)]).toEqual([told, true])
      }
      cleanup()
    }
    expect(met.size).toBeGreaterThan(1)
  })
})

test('between them the screens offered every move to those it is for, and told most of the reasons', () => {
  const ofHandlers = Object.keys(handlers).filter((move) => move !== 'grant' && move !== 'decline')
  for (const move of Object.keys(filers)) expect(offered).toContain(`filer ${move}`)
  for (const move of ofHandlers) expect(offered).toContain(`handler ${move}`)
  for (const move of ['grant', 'decline']) expect(offered).toContain(`head ${move}`)
  const told = 'accept_first wait_supply already_answered ask_limit gate_open return_late return_office'
  const more = 'extend_pending extend_once extend_late urged_today reopen_late withdrawn'
  expect([...reasons].sort()).toEqual([told, more].join(' ').split(' ').sort())
})
