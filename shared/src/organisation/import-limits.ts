/** Rows sent at once. */
export const PART_ROWS = 200
/** Rows of one sheet. */
export const SHEET_ROWS = 20_000
/** Columns of one sheet. */
export const SHEET_COLUMNS = 60
/** Characters of one cell. */
export const CELL_CHARACTERS = 400
/** Characters of one column's title. */
export const TITLE_CHARACTERS = 40
