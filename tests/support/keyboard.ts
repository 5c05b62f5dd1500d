import type { BrowserPerson } from './browser-person'

/** What the Tab key meets on a page and what is wrong with it. */
export type Walk = { met: string[]; faults: string[] }

const LONGEST = 150

/** Presses Tab until it is back where it began or has left the page, and looks at everything that takes the focus. */
export const walk = async (person: BrowserPerson): Promise<Walk> => {
  const met: string[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  let last = ''
  await person.page.evaluate(startAtTop)
  for (let n = 0; n < LONGEST; n += 1) {
    await person.page.keyboard.press('Tab')
    const focus = await person.page.evaluate(readFocus, FOCUSED)
    if (!focus && seen.size === 0) continue
    // Within a day's field Tab goes from the year to the month to the day.
    if (focus && focus.place === last) continue
    if (!focus || seen.has(focus.place)) break
    last = focus.place
    seen.add(focus.place)
    met.push(focus.name)
    if (focus.name === '') faults.push(`no name: ${focus.html}`)
    if (!focus.hasRing) faults.push(`no ring around: ${focus.name}`)
    if (focus.cover !== undefined) faults.push(`focused beneath ${focus.cover}: ${focus.name}`)
  }
  const missed = await person.page.evaluate(readMissed, { selector: FOCUSED, met: [...seen] })
  return { met, faults: [...faults, ...missed.map((name) => `Tab never comes to: ${name}`)] }
}

// Runs in the page. A press leaves the browser's own starting point behind, so something is put before it all.
const startAtTop = () => {
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.addEventListener('blur', () => start.remove())
}

const FOCUSED = 'input, textarea, select, [tabindex]'

// Runs in the page; undefined once the focus has left what is shown, or is on the bar of the demo.
const readFocus = (selector: string) => {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || !at.closest('.taro_page')) return undefined
  const styled = at.matches('input, textarea, select') ? (at.closest('.input, label') ?? at) : at
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(styled)
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  const box = at.getBoundingClientRect()
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return {
    place: String([...document.querySelectorAll(selector)].indexOf(at)),
    name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim(),
    html: at.outerHTML.slice(0, 120),
    hasRing: hasRing || boxShadow !== 'none',
    cover: top === null || at.contains(top) || top.contains(at) ? undefined : top.className,
  }
}

// Runs in the page: what can be pressed or written into and was not met. An open sheet hides the rest.
const readMissed = ({ selector, met }: { selector: string; met: string[] }): string[] => {
  const shown = [...document.querySelectorAll('.taro_page')].filter((page) => page.getClientRects().length > 0).at(-1)
  const part = shown?.querySelector('[role=dialog]') ?? shown
  return [...document.querySelectorAll(selector)].flatMap((one, place) => {
    const isHere = part !== one && part?.contains(one) && one.getClientRects().length > 0
    const isMet = met.includes(String(place)) || one.getAttribute('tabindex') === '-1'
    return isHere && !isMet ? [one.getAttribute('aria-label') ?? one.textContent ?? ''] : []
  })
}
