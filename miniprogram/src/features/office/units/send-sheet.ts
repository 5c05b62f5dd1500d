import type { Output } from '@lianxin/shared/contract'
import { PART_ROWS } from '@lianxin/shared/organisation/import-limits'
import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { ApiError } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import type { SheetText } from './sheet-text'

export type Report = Output<'checkImport'>

/** A sheet on its way: its key makes a second try the same import; `id` and `sent` say what has arrived. */
export type Sending = SheetText & { key: string; kind: SheetKind; id?: string; sent: number }

/**
 * Sends what has not arrived yet, part by part, and asks what the sheet would do; undefined when it was put away.
 * @throws ApiError; called again it goes on where it stopped
 */
export const sendSheet = async (sheet: Sending, onSent: () => boolean): Promise<Report | undefined> => {
  const { key, kind, columns, rows } = sheet
  try {
    sheet.id ??= (await officeCall('startImport', { key, kind, columns, rows: rows.length })).id
    while (sheet.sent < rows.length) {
      const part = rows.slice(sheet.sent, sheet.sent + PART_ROWS)
      await officeCall('sendRows', { id: sheet.id, part: sheet.sent / PART_ROWS, rows: part })
      sheet.sent += part.length
      if (!onSent()) return undefined
    }
    return await officeCall('checkImport', { id: sheet.id })
  } catch (failure) {
    // The server misses parts it had: all are sent once more.
    if (failure instanceof ApiError && failure.code === 'import_short') sheet.sent = 0
    throw failure
  }
}
