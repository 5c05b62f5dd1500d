/** One for each letter, so that no text grows beyond its limit. */
const MASK = '＊'
/** As many letters in a row are a quotation; fewer are words anybody uses. */
const QUOTED = 8
/** As many digits are a phone, an identity card or a bank account; a date or a sum has fewer. */
const DIGITS = /\d(?:[\s-]?\d){6,}/g

/** What must not be left of somebody in what others wrote. */
export type Traces = { names: readonly (string | undefined)[]; texts: readonly string[] }

/** A text without the names, the quotations of those texts, and any long number in it; as long as it was. */
export const masked = (text: string, { names, texts }: Traces): string => {
  const hidden = new Array<boolean>(text.length).fill(false)
  const hide = (from: number, length: number) => hidden.fill(true, from, from + length)
  for (const name of names) for (const at of placesOf(text, name?.trim() ?? '')) hide(at, name?.trim().length ?? 0)
  for (const { index, 0: digits } of text.matchAll(DIGITS)) hide(index, digits.length)
  const quotable = new Set(texts.flatMap(pieces))
  for (let at = 0; at + QUOTED <= text.length; at += 1) if (quotable.has(text.slice(at, at + QUOTED))) hide(at, QUOTED)
  return [...hidden].map((isHidden, at) => (isHidden ? MASK : text.charAt(at))).join('')
}

const pieces = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - QUOTED + 1) }, (_, at) => text.slice(at, at + QUOTED))

// Of a surname alone every second text would be full.
const placesOf = (text: string, name: string): number[] => {
  const places: number[] = []
  if (name.length < 2) return places
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at)
  return places
}
