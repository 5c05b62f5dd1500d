import type { NeedRow } from '@lianxin/shared/needs/views'
import { ME, ok, SESSION } from './server'

/** The call that lists 待办. */
export const INBOX = 'GET /api/needs/inbox'
const me = { id: ME, name: '王建国', duties: [{ role: 'cadre', district: 'd1' }] }
/** An officer, and what their pages ask besides. */
export const around = {
  'POST /api/session': ok({ ...SESSION, me }),
  'GET /api/notices': ok({ notices: [], unread: 3 }),
}
/** The id of the nth row. */
export const idOf = (n: number) => String(n).padStart(26, '0')

/** The nth row of 待办. */
export const row = (n: number, over: Partial<NeedRow> = {}): NeedRow => ({
  id: idOf(n),
  district: 'd1',
  area: '第三网格',
  category: 'wages',
  excerpt: `第${n}件的开头`,
  caller: '张先生',
  status: 'accepted',
  holder: '王建国',
  raisedAt: '2026-11-18T02:00:00.000Z',
  changedAt: '2026-11-18T02:00:00.000Z',
  nextAt: '2026-11-27T09:30:00.000Z',
  resultDue: '2026-11-27T09:30:00.000Z',
  gate: false,
  version: 2,
  ...over,
})
