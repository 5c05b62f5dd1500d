/** Kinds of fields in WeChat's templates: 订阅消息参数值内容限制. */
export const fieldKinds = [
  'thing',
  'phrase',
  'time',
  'date',
  'character_string',
  'name',
  'number',
  'letter',
  'symbol',
  'phone_number',
] as const
export type FieldKind = (typeof fieldKinds)[number]

const CHINESE = /\p{Script=Han}/u

/** Which characters a field takes, how many, and what stands for none. */
const taken: Partial<Record<FieldKind, [keep: RegExp, most: number, none: string]>> = {
  thing: [/./su, 20, '请看'],
  phrase: [CHINESE, 5, '请看'],
  character_string: [/[\x21-\x7e]/, 32, '-'],
  letter: [/[A-Za-z]/, 32, 'A'],
  symbol: [/[^\p{L}\p{N}\s]/u, 5, '-'],
  phone_number: [/[\d+-]/, 17, '-'],
}

/**
 * A text made to fit a field of its kind, as WeChat refuses the whole message for one character too many (47003).
 * What cannot be made to fit becomes the kind's own word for nothing. Times are to be given as `2026-11-20 17:00`.
 */
export const fitted = (kind: FieldKind, text: string): string => {
  const said = [...text.replace(/\s+/gu, ' ').trim()]
  if (kind === 'name') return nameOf(said)
  if (kind === 'number') return /^-?\d{1,32}$/.test(text) ? text : '0'
  const [keep, most, none] = taken[kind] ?? []
  return keep
    ? cut(
        said.filter((one) => keep.test(one)),
        most,
      ) ||
        (none ?? '')
    : momentOf(text)
}

const cut = (characters: readonly string[], most?: number): string => characters.slice(0, most).join('').trim()

// Ten characters of Chinese or twenty of others; a mixed one keeps its Chinese.
const nameOf = (said: readonly string[]): string => {
  const chinese = said.filter((one) => CHINESE.test(one))
  if (chinese.length > 0) return cut(chinese, 10)
  return (
    cut(
      said.filter((one) => /[A-Za-z ]/.test(one)),
      20,
    ) || '工会'
  )
}

// Both kinds take a day with its time.
const momentOf = (text: string): string => {
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text)) return text
  return `${/^\d{4}-\d\d-\d\d$/.test(text) ? text : '2026-01-01'} 00:00`
}
