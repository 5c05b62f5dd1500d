import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import type { NeedBehind, ProblemRow, ProblemView } from '@lianxin/shared/problems/views'
import { setServerTime } from '../../../miniprogram/src/api/clock'
import { ME, ok, SESSION } from './server'

export const QUARTER = '2026Q3'
export const LISTS = 'GET /api/lists'
export const HEAD = `GET /api/lists/${QUARTER}`
export const MOVE_LIST = `POST /api/lists/${QUARTER}/moves`
export const PROBLEMS = `GET /api/lists/${QUARTER}/problems`
export const GROUPS = `GET /api/lists/${QUARTER}/proposals`
/** The id of the nth problem. */
export const idOf = (n: number) => String(n).padStart(26, '0')
export const READ = (n: number) => `GET /api/lists/${QUARTER}/problems/${idOf(n)}`
export const MOVE = (n: number) => `POST /api/lists/${QUARTER}/problems/${idOf(n)}/moves`

type Duty = { role: string; district: string; body?: string; head?: boolean }

/** Somebody with these duties, and what every page asks besides. */
export const signedIn = (...duties: Duty[]) => ({
  'POST /api/session': ok({ ...SESSION, me: { id: ME, name: '孙雅', duties } }),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
})
export const asClerk = signedIn({ role: 'clerk', district: 'd1' })

/** The nth line of the list. */
export const row = (n: number, over: Partial<ProblemRow> = {}): ProblemRow => ({
  district: 'd1',
  quarter: QUARTER,
  needId: idOf(n),
  title: `第${n}个问题`,
  area: '第三网格',
  category: 'wages',
  why: 'beyond_reach',
  people: n,
  status: 'listed',
  worded: false,
  raisedAt: '2026-09-10T02:00:00.000Z',
  carriedOver: 0,
  ...over,
})

/** The head of the list. */
export const head = (over: Partial<ProblemListView> = {}): ProblemListView => ({
  district: 'd1',
  quarter: QUARTER,
  closedAt: '2026-09-30T16:05:00.000Z',
  beyondReach: 3,
  overdue: 2,
  carried: 1,
  stayed: 14,
  stayedAsked: 4,
  events: [],
  version: 0,
  status: 'gathered',
  parts: ['prepare'],
  unworded: 2,
  ...over,
})

/** One need behind a problem. */
export const behind = (n: number, over: Partial<NeedBehind> = {}): NeedBehind => ({
  id: idOf(n),
  area: '第三网格',
  category: 'wages',
  words: '原话',
  status: 'accepted',
  isBlind: false,
  evidence: [{ at: '2026-09-20T02:00:00.000Z', by: '王建国', tried: '找过单位两次', why: '总部不理' }],
  ...over,
})

export const by = { id: ME, name: '孙雅', as: 'office' as const }
export const enter: ProblemEvent = {
  n: 1,
  at: '2026-09-30T16:00:00.000Z',
  by: { id: 'system', name: '', as: 'system' },
  key: '',
  move: 'enter',
}
export const plan = {
  measures: '约谈站点，一个月内补发',
  leader: { id: 'L'.repeat(26), name: '周文' },
  lead: { id: 'rights', name: '权益保障部' },
  helpers: [{ id: 'law', name: '法律工作部' }],
  owner: { id: 'H'.repeat(26), name: '陈立新' },
  due: '2026-12-10',
}
export const wording = { title: '站点拖欠工资', tried: '找过单位', unsolved: '总部不理' }

/** The nth problem as the office sees it. */
export const problem = (n: number, over: Partial<ProblemView> = {}): ProblemView => {
  const events = over.events ?? [enter]
  return {
    district: 'd1',
    quarter: QUARTER,
    needId: idOf(n),
    version: events.length,
    status: 'listed',
    list: 'gathered',
    parts: ['prepare'],
    area: '第三网格',
    category: 'wages',
    why: 'beyond_reach',
    holder: '权益保障部',
    raisedAt: '2026-09-10T02:00:00.000Z',
    enteredAt: '2026-09-30T16:00:00.000Z',
    carriedOver: 0,
    title: `第${n}个问题`,
    settled: false,
    joined: [],
    needs: [behind(n)],
    open: 1,
    ...over,
    events,
  }
}

/** Friday 20 November, 11:00 in Shanghai. */
export const onFriday = (): void => setServerTime('2026-11-20T03:00:00.000Z')
