import type { Column } from '@lianxin/shared/organisation/sheets/column'
import type { Bad } from '@lianxin/shared/organisation/sheets/sheet'
import type * as z from 'zod'

/** Where the parts of a record lie that are one column each, when the column is called something else. */
const columnsAt: Readonly<Record<string, string>> = { 'point.0': 'lng', 'point.1': 'lat' }

/** What a schema finds wrong with a record, by the columns a person knows. */
export const faultsIn = ({ issues }: z.ZodError, columns: readonly Column[]): Bad[] =>
  issues.map(({ path, message, input }) => {
    const at = path.join('.')
    const found = columns.find(({ field }) => field === (columnsAt[at] ?? at))
    return { column: found?.title ?? '', words: found && input === undefined ? missing(found) : inChinese(message) }
  })

const missing = ({ field }: Column): string =>
  field === 'lng' || field === 'lat' ? '经度和纬度要一起填' : field === 'chair.name' ? '要写主席姓名' : '这一格要填'

// The library's own sentences are English.
const inChinese = (message: string): string =>
  /[\u4e00-\u9fff]/.test(message) ? message.replace(/。$/, '') : '格式不对，请核对一下'
