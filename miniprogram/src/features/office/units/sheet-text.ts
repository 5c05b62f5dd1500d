import type { CoordinateSystem } from './coordinate-systems'

/**
 * A sheet as texts: its first line, and the lines below it in their order, blank ones among them. Of places also the
 * system its coordinates seem to be in; `note` is what else the person should know.
 */
export type SheetText = {
  columns: string[]
  rows: string[][]
  system?: CoordinateSystem | undefined
  note?: string | undefined
}
/** What a file holds line by line, or in a sentence why it cannot be taken. */
export type Lines = { lines: string[][]; note?: string } | { bad: string }
/** The sheet, or in a sentence why it cannot be taken. */
export type SheetRead = SheetText | { bad: string }
