import type { BadCell, ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import { columnsOf, type SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { lineOf, marks } from './plan'
import type { PartSummary } from './store-parts'

/** Bad cells shown at once; whoever has mended these is shown the next. */
const SHOWN = 500

/** What parts of a sheet would come to together; a record named by two lines is wrong in both. */
export const reportOf = (kind: SheetKind, parts: readonly PartSummary[]): ImportReport => {
  const twice = doubles(parts, columnsOf(kind)[0]?.title ?? '')
  const badLines = new Set(twice.map(({ line }) => line))
  const counts = { fresh: 0, changed: 0, same: 0, bad: 0 }
  for (const { n, marks: found } of parts)
    for (const [at, mark] of [...found].entries()) {
      if (mark === marks.blank) continue
      if (mark === marks.bad || badLines.has(lineOf(n, at))) counts.bad += 1
      else counts[mark === marks.fresh ? 'fresh' : mark === marks.changed ? 'changed' : 'same'] += 1
    }
  const { fresh, changed, same, bad: badRows } = counts
  const bad = [...parts.flatMap((part) => part.bad), ...twice].sort((a, b) => a.line - b.line).slice(0, SHOWN)
  return { rows: fresh + changed + same + badRows, fresh, changed, same, badRows, bad }
}

const doubles = (parts: readonly PartSummary[], column: string): BadCell[] => {
  const lines = new Map<string, number[]>()
  for (const { n, keys } of parts)
    for (const [at, key] of keys.entries()) if (key !== '') lines.set(key, [...(lines.get(key) ?? []), lineOf(n, at)])
  return [...lines.values()]
    .filter((all) => all.length > 1)
    .flatMap((all) =>
      all.map((line) => ({
        line,
        column,
        words: `和第${all
          .filter((other) => other !== line)
          .slice(0, 3)
          .join('、')}行重复了`,
      })),
    )
}
