import { wordsOf } from '@lianxin/shared/errors'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { whyNotProblem } from '@lianxin/shared/problems/rules'
import type { ProblemRow } from '@lianxin/shared/problems/views'

/** How many may become part of one at once: as the contract has it. */
const MOST_AT_ONCE = 20

/** Which of several problems may lead: one that is being worked on already goes before those that only wait. */
export const leadsOf = (rows: readonly ProblemRow[]): ProblemRow[] => {
  const worked = rows.filter(({ status }) => status === 'assigned')
  return worked.length > 0 ? worked : [...rows]
}

/** Why these cannot become one, in a sentence; undefined when they can. */
export const whyNotMerge = (
  rows: readonly ProblemRow[],
  head: Pick<ProblemListView, 'parts' | 'status'> | undefined,
  me: string,
): string | undefined => {
  if (!head) return '还在读取'
  for (const { status, people } of rows) {
    const code = whyNotProblem('merge', { status, parts: head.parts, me, list: head.status, open: people })
    if (code) return wordsOf(code)
  }
  if (rows.length < 2) return '先勾选两条以上。'
  if (rows.filter(({ status }) => status === 'assigned').length > 1) return TWO_WORKED
  return rows.length > MOST_AT_ONCE + 1 ? `一次最多并 ${MOST_AT_ONCE + 1} 条。` : undefined
}

const TWO_WORKED = '有两条都已经在办，不能并到一起；只勾选其中一条。'
