import type { Quarter } from '@lianxin/shared/calendar'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { ProblemStore } from './store'

/** Every row of a list in its order, read a page at a time as far as somebody asks for more. */
export async function* everyRow(
  problems: Pick<ProblemStore, 'listRows'>,
  district: string,
  quarter: Quarter,
): AsyncGenerator<ProblemRow> {
  let after: string | undefined
  do {
    const page = await problems.listRows(district, quarter, after)
    yield* page.rows
    after = page.after
  } while (after)
}
