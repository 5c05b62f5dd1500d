// What a spreadsheet takes for the beginning of a formula, in full width as well; tab and line ends let one slip past.
const FORMULA = '[=+\\-@\\t\\r\\n＝＋－＠]'
const startsOne = new RegExp(`^'*${FORMULA}`)
const isNeutralised = new RegExp(`^'+${FORMULA}`)

/** A text as it is written to a sheet: no spreadsheet calculates with what somebody entered as a name. */
export const neutral = (text: string): string => (startsOne.test(text) ? `'${text}` : text)

/** The text a neutralised cell stands for; every other cell stands for itself, so that a round trip changes nothing. */
export const plain = (cell: string): string => (isNeutralised.test(cell) ? cell.slice(1) : cell)

// Halves of characters no database takes, control characters, and marks that turn the writing direction or show nothing.
const INVISIBLE = /[\p{Surrogate}\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** A cell as a person sees it: without what cannot be seen, and without blanks around it. */
export const tidy = (cell: string): string => plain(cell.trim()).replace(INVISIBLE, '').trim()
