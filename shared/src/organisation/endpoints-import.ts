import * as z from 'zod'
import { endpoint } from '../api'
import { JobView } from '../jobs/schema'
import { officePaths } from '../office-paths'
import { Id } from '../text'
import { CELL_CHARACTERS, PART_ROWS, SHEET_COLUMNS, SHEET_ROWS, TITLE_CHARACTERS } from './import-limits'
import { sheetKinds } from './sheets/sheet'

/** One cell that cannot be taken, by the line of the sheet as the person sees it. */
export const BadCell = z.object({ line: z.number().int(), column: z.string(), words: z.string() })
export type BadCell = z.infer<typeof BadCell>

/** What an import would do; nothing has been done. */
export const ImportReport = z.object({
  rows: z.number().int(),
  fresh: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  badRows: z.number().int(),
  /** The first of them. */
  bad: z.array(BadCell),
})
export type ImportReport = z.infer<typeof ImportReport>

export const importEndpoints = {
  startImport: endpoint({
    path: officePaths.startImport,
    summary: 'Begins a dry run; `columns` are the titles of the sheet’s first line',
    session: 'required',
    input: z.object({
      key: Id,
      kind: z.enum(sheetKinds),
      columns: z.array(z.string().max(TITLE_CHARACTERS)).min(1).max(SHEET_COLUMNS),
      rows: z.number().int().min(1).max(SHEET_ROWS),
    }),
    output: z.object({ id: Id }),
  }),
  sendRows: endpoint({
    path: officePaths.sendRows,
    summary: 'One part of the rows as text, checked at once; the parts may come again and in any order',
    session: 'required',
    // 200 rows with every cell as long as it may be are 330 KB.
    bodyMax: 512 * 1024,
    input: z.object({
      id: Id,
      part: z
        .number()
        .int()
        .min(0)
        .max(SHEET_ROWS / PART_ROWS),
      rows: z
        .array(z.array(z.string().max(CELL_CHARACTERS)).max(SHEET_COLUMNS))
        .min(1)
        .max(PART_ROWS),
    }),
    output: ImportReport,
  }),
  checkImport: endpoint({
    path: officePaths.checkImport,
    summary: 'The whole dry run: what would change, and every row that cannot be taken',
    session: 'required',
    input: z.object({ id: Id }),
    output: ImportReport,
  }),
  applyImport: endpoint({
    path: officePaths.applyImport,
    summary: 'Does what the dry run said; refused while one row is wrong',
    session: 'required',
    input: z.object({ id: Id }),
    output: JobView,
  }),
  exportPlaces: endpoint({
    path: officePaths.exportPlaces,
    summary: 'A page of the district’s places, cell by cell as an import takes them, points in GCJ-02',
    session: 'required',
    input: z.object({ after: z.string().max(400).optional() }),
    output: z.object({ rows: z.array(z.array(z.string())), after: z.string().optional() }),
  }),
}
