import type { Day } from '@lianxin/shared/calendar'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { isRowLate } from './filters'
import { daysLate, dueDayText, statusText } from './words'

const SOON_DAYS = 3

/** The first words of a line of 问题办理: `已超3天`, `还剩2天，12月10日`, `12月10日前办好`, or where it stands. */
export const taskDue = (row: ProblemRow, today: Day): string => {
  if (row.status !== 'assigned' || !row.due) return statusText(row, 'studied')
  if (row.due < today) return `已超${daysLate(row.due, today)}天，时限${dueDayText(row.due, today)}`
  if (row.due === today) return '今天到期'
  const left = daysLate(today, row.due)
  return left <= SOON_DAYS ? `还剩${left}天，${dueDayText(row.due, today)}到期` : `${dueDayText(row.due, today)}前办好`
}

/** `在办 3 条 · 超期 1 条` */
export const taskHead = (rows: readonly ProblemRow[], today: Day): string => {
  const working = rows.filter(({ status }) => status === 'assigned').length
  return `在办 ${working} 条 · 超期 ${rows.filter((row) => isRowLate(row, today)).length} 条`
}
