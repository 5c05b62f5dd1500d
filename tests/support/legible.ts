import type { BrowserPerson } from './browser-person'

/** Makes every letter twice as large, as the browser's own setting does: rem, em and media queries follow it. */
export const doubleLetters = async (person: BrowserPerson): Promise<void> => {
  const protocol = await person.context.newCDPSession(person.page)
  await protocol.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

/** What of the shown page a person could not read, as short lines: sideways scrolling, words cut off or covered. */
export const illegible = (person: BrowserPerson): Promise<string[]> => person.page.evaluate(findIllegible)

// Runs in the page.
const findIllegible = (): string[] => {
  const found: string[] = []
  const shown = [...document.querySelectorAll('.taro_page')].filter((page) => page.getClientRects().length > 0).at(-1)
  const wide = shown ? shown.scrollWidth - shown.clientWidth : 0
  if (wide > 0) found.push(`the page scrolls sideways by ${wide} px`)
  if (document.documentElement.scrollWidth > innerWidth) found.push('the window scrolls sideways')
  const dialog = shown?.querySelector('[role=dialog]')
  const walker = document.createTreeWalker(dialog ?? shown ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!holder || words === '' || holder.getClientRects().length === 0) continue
    holder.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    // The first words of a need on one line, ending in …, lead to the whole.
    const isExcerpt = holder.closest('.excerpt, .inbox-words') !== null
    if (!isExcerpt && (box.left < -1 || box.right > innerWidth + 1))
      found.push(`out of the screen: ${words.slice(0, 20)}`)
    const line = range.getClientRects()[0] ?? box
    const x = Math.min(line.left + line.width / 2, innerWidth - 1)
    const top = document.elementFromPoint(x, line.top + line.height / 2)
    if (top && !holder.contains(top) && !top.contains(holder))
      found.push(`covered: ${words.slice(0, 20)} by ${top.className || top.tagName}`)
    if (!isExcerpt && clips(holder)) found.push(`cut off: ${words.slice(0, 20)}`)
  }
  return [...new Set(found)]

  function clips(element: Element): boolean {
    for (let at: Element | null = element; at && at !== shown; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at)
      if (overflowX === 'hidden' && at.scrollWidth > at.clientWidth + 1) return true
      if (overflowY === 'hidden' && at.scrollHeight > at.clientHeight + 1) return true
    }
    return false
  }
}
