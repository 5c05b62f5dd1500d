import type { District } from '../schema'

/** Whatever a sheet calls by its name and a record by its id. */
export type Names = Pick<District, 'streets' | 'bodies' | 'areas'>

/** What one cell holds; an empty one and 否 hold nothing. */
export type Value = string | number | boolean | undefined

/** What a cell was read as, or why it cannot be. */
export type Read = { value: Value } | { bad: string }

/** One kind of cell, both ways. What `read` is given is tidied and not empty. */
export type Cell = {
  write(value: Value, names: Names): string
  read(text: string, names: Names): Read
}

const QUOTED = 20

/** `“约一百”`, the beginning of what is longer. */
export const quote = (text: string): string =>
  `“${[...text].length > QUOTED ? `${[...text].slice(0, QUOTED).join('')}…` : text}”`

const asText = (value: Value): string => (value === undefined ? '' : String(value))

/** Free text; how long it may be the record's schema says. */
export const text: Cell = { write: asText, read: (value) => ({ value }) }

/** Numbers of units and ids: full-width letters and small ones are meant as they are usually written. */
export const code: Cell = { write: asText, read: (typed) => ({ value: half(typed).toUpperCase() }) }

const half = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '')

const digitsOf = (typed: string): string => half(typed).replace(/(?<=\d),(?=\d{3})/g, '')

/** A whole number from 0 on, with what people add to one: `1,200`, `１２０`, `120人`. */
export const whole = (unit: string, most: number): Cell => ({
  write: asText,
  read: (typed) => {
    const digits = digitsOf(typed).replace(new RegExp(`${unit}$`), '')
    if (!/^\d+(\.0+)?$/.test(digits))
      return { bad: `${quote(typed)}不是${/^-?[\d.]+$/.test(digits) ? '整数' : '数字'}` }
    return Number(digits) > most ? { bad: `${quote(typed)}太大了` } : { value: Number(digits) }
  },
})

/** A number of degrees. */
export const degrees = (from: number, to: number): Cell => ({
  write: asText,
  read: (typed) => {
    const digits = digitsOf(typed)
    if (!/^\d+(\.\d+)?$/.test(digits)) return { bad: `${quote(typed)}不是数字` }
    const isWithin = Number(digits) >= from && Number(digits) <= to
    return isWithin ? { value: Number(digits) } : { bad: `${quote(typed)}不在中国：应在${from}到${to}之间` }
  },
})

/** 是 or 否. */
export const yesNo: Cell = {
  write: (value) => (value === true ? '是' : '否'),
  read: (typed) => {
    if (typed === '是') return { value: true }
    return typed === '否' ? { value: undefined } : { bad: `${quote(typed)}请改成“是”或“否”` }
  },
}

/** One of a few, by its Chinese word. */
export const oneOf = (words: Readonly<Record<string, string>>): Cell => ({
  write: (value) => words[asText(value)] ?? asText(value),
  read: (typed) => {
    const found = Object.keys(words).find((one) => words[one] === typed)
    return found ? { value: found } : { bad: `${quote(typed)}请改成${Object.values(words).join('、')}之一` }
  },
})

/** A street or body by its name. */
export const named = (what: 'streets' | 'bodies', title: string): Cell => ({
  write: (value, names) => names[what].find(({ id }) => id === value)?.name ?? asText(value),
  read: (typed, names) => {
    const found = names[what].find(({ name }) => name === typed)
    return found ? { value: found.id } : { bad: `没有${quote(typed)}这个${title}` }
  },
})

/** Who looks after a unit, by name; only shown. */
export const areaName: Cell = {
  write: (value, { areas }) => areas.find(({ id }) => id === value)?.name ?? '',
  read: (value) => ({ value }),
}

/** Numbers Excel keeps days as: 2000-01-01 to 2099-12-31. */
const EXCEL_DAYS = { from: 36_526, to: 73_050, of1970: 25_569 }
const DAY_MS = 86_400_000

/** A day as `2026-11-20`, `2026/11/20`, `2026年11月20日`, or the number Excel keeps it as. */
export const day: Cell = {
  write: asText,
  read: (typed) => {
    const value = dayIn(half(typed))
    return value === undefined ? { bad: `${quote(typed)}不是日期，请写成2026-11-20这样` } : { value }
  },
}

const dayIn = (typed: string): string | undefined => {
  const serial = /^\d{5}(\.0+)?$/.test(typed) ? Number(typed) : 0
  if (serial >= EXCEL_DAYS.from && serial <= EXCEL_DAYS.to)
    return new Date((serial - EXCEL_DAYS.of1970) * DAY_MS).toISOString().slice(0, 10)
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isRealDay(written) ? written : undefined
}

// 30 February is no day, though a machine would take it for one of March.
const isRealDay = (written: string): boolean => {
  const at = Date.parse(`${written}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}
