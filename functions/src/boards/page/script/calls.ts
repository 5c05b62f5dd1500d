import { dayOf } from '@lianxin/shared/calendar'
import { calledAt, noteCall, stamp } from './stamps'

const today = (): string => dayOf(new Date().toISOString())

/** 打通了吗: asks about every call made from this board, now and when the caller comes back. */
export const askAboutCalls = (place: HTMLElement, board: string): void => {
  let told: string | undefined
  const show = (): void => {
    const cards = calledAt(board, today()).map((name) => question(name, (answered) => void answer(name, answered)))
    place.textContent = ''
    place.append(...cards)
    if (told) place.append(card('told', `打了没人接，已经告诉${told}。您也可以留言，或者打下面的电话。`))
  }
  const answer = async (name: string, answered: boolean): Promise<void> => {
    noteCall(board, name, today(), true)
    show()
    if (!answered) openLadder()
    told = (await stamp(board, name, answered)) ?? told
    show()
  }
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-call]') : null
    const name = link?.getAttribute('data-call')
    if (!name) return
    noteCall(board, name, today())
    show()
  })
  document.addEventListener('visibilitychange', () => document.hidden || show())
  // Back from the page of a need, the browser may show this one as it was left.
  window.addEventListener('pageshow', show)
}

const openLadder = (): void => {
  const ladder = document.getElementById('ladder')
  ladder?.setAttribute('open', '')
  ladder?.querySelector('summary')?.focus()
}

const question = (name: string, onAnswer: (answered: boolean) => void): HTMLElement => {
  const asked = card('ask', `给${name}打的电话，打通了吗？`)
  const pair = document.createElement('div')
  pair.className = 'pair'
  pair.append(
    button('通了', () => onAnswer(true)),
    button('没人接', () => onAnswer(false)),
  )
  asked.append(pair)
  return asked
}

const card = (look: string, words: string): HTMLElement => {
  const made = document.createElement('div')
  made.className = `card ${look}`
  const line = document.createElement('p')
  line.className = 'strong'
  line.textContent = words
  made.append(line)
  return made
}

const button = (words: string, act: () => void): HTMLElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}
