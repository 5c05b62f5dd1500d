import { dayOf, instantAt, plusDays, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { momentText } from '@lianxin/shared/dates'
import { BAR, becomeMyself, type Listed, post } from './become'
import { onDeskCode } from './desk-code'

/** Draws the bar above the page: it takes its own room and covers nothing, and folds away. */
export const drawBanner = async (persona: string | undefined): Promise<void> => {
  const [{ personas }, { now }] = await Promise.all([get('/local/personas'), get('/local/clock')])
  const details = element('details', {})
  const rows = () => [
    row('换个人：', [...personas.map((one: Listed) => link(one, one.id === persona)), myself(persona)]),
    row(
      '拨时间：',
      moves(now).map(([words, to]) => button(words, () => post('/local/clock', { to }))),
    ),
  ]
  details.append(element('summary', {}, `演示 · ${momentText(now)} · 换人、拨时间`))
  // Only an open bar holds its rows, so that a search in the page finds the page.
  details.addEventListener('toggle', () => {
    window.sessionStorage.setItem(BAR, details.open ? 'open' : 'shut')
    for (const old of details.querySelectorAll('p')) old.remove()
    if (details.open) details.append(...rows())
  })
  details.open = window.sessionStorage.getItem(BAR) === 'open'
  const bar = element('aside', { class: 'demo', 'aria-label': '演示' })
  bar.append(details)
  document.head.append(element('link', { rel: 'stylesheet', href: '/local/banner.css' }))
  document.body.prepend(bar)
  showDeskCode(bar)
}

/** The latest code of a desk; undefined until one is shown. */
let deskCode: string | undefined
let onCode = (): void => undefined
// From the start: the page asks for its code before the bar is drawn.
onDeskCode((url) => {
  deskCode = url
  onCode()
})

const showDeskCode = (bar: HTMLElement): void => {
  const line = row('没有手机？', [])
  onCode = () => {
    if (!deskCode) return
    line.lastElementChild?.remove()
    line.append(element('a', { href: deskCode, target: '_blank' }, '用新窗口当手机扫（先换成一位干部）'))
    bar.append(line)
  }
  onCode()
}

const moves = (now: string): [string, string][] => {
  const today = dayOf(now)
  const end = quarterEnd(quarterOf(today))
  return [
    ['+1小时', new Date(Date.parse(now) + 3600_000).toISOString()],
    ['+1天', new Date(Date.parse(now) + 24 * 3600_000).toISOString()],
    ['到明早9点', instantAt(plusDays(today, 1), '09:00')],
    // A quarter of an hour later the first close has run.
    ['到季度末', new Date(Date.parse(end) + 15 * 60_000).toISOString()],
  ]
}

const myself = (persona: string | undefined): HTMLElement =>
  persona ? button('我自己', async () => becomeMyself()) : element('span', { 'aria-current': 'true' }, '我自己')

const link = ({ id, label }: Listed, isCurrent: boolean): HTMLElement =>
  element('a', { href: `/local/as/${id}`, ...(isCurrent ? { 'aria-current': 'true' } : {}) }, label)

const button = (words: string, act: () => Promise<unknown>): HTMLElement => {
  const made = element('button', { type: 'button' }, words)
  made.addEventListener('click', () => void act().then(() => window.location.reload()))
  return made
}

const row = (title: string, items: HTMLElement[]): HTMLElement => {
  const made = element('p', {}, title)
  made.append(...items)
  return made
}

const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.textContent = text
  return made
}

const get = async (path: string) => (await fetch(path)).json()
