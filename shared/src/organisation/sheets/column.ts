import type { Cell, Value } from './cells'

/** A record laid flat: what each of its columns holds, by field. */
export type Flat = Readonly<Record<string, Value>>

/** One column of a sheet. */
export type Column = {
  /** Where it lies in the record, dotted: `chair.name`. */
  field: string
  /** What stands in the sheet's first line. */
  title: string
  example: string
  isRequired: boolean
  /** What an empty cell means, when it is not nothing. */
  empty?: Value
  /** Shown to people only: an import passes over it. */
  isInformation?: true
  cell: Cell
}

type More = Partial<Pick<Column, 'isRequired' | 'empty' | 'isInformation'>>

/** A column; one that need not be filled in unless said so. */
export const column = (field: string, title: string, cell: Cell, example: string, more: More = {}): Column => ({
  field,
  title,
  example,
  isRequired: false,
  cell,
  ...more,
})
