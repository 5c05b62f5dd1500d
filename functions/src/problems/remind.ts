import {
  type Day,
  instantAt,
  plusWorkingDays,
  previousQuarter,
  quarterOf,
  type WorkCalendar,
} from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import type { District } from '@lianxin/shared/organisation/schema'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Plan } from '@lianxin/shared/problems/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { ProblemStore } from './store'
import { everyRow } from './store-every-row'

type Deps = { problems: ProblemStore; notices: NoticeStore; clock: Clock; calendar: WorkCalendar }

/** Working days before a plan's due day on which whoever answers for it is reminded (ours). */
const SOON_DAYS = 3

type Reminder = { stage: 'soon' | 'due' | 'late'; since: Day }

/**
 * Reminds whoever answers for the plans of a district's running list of what is due on this day: its owner and the head
 * of the department that leads it, and the office when it is late. What was unfinished before has been carried over.
 */
export const remindOf =
  (deps: Deps) =>
  async ({ id, bodies, office }: District, today: Day): Promise<void> => {
    for await (const row of everyRow(deps.problems, id, previousQuarter(quarterOf(today)))) {
      const reminder = row.due && row.status === 'assigned' ? reminderOn(row.due, today, deps.calendar) : undefined
      const plan = reminder && (await planOf(deps, row))
      if (!reminder || !plan) continue
      const head = bodies.find((body) => body.id === plan.lead.id)?.head
      const above = reminder.stage === 'late' ? office.people : []
      const people = new Set([plan.owner, ...(head ? [head] : []), ...above].map((person) => person.id))
      const kind = reminder.stage === 'late' ? 'overdue' : 'due'
      for (const person of people) await deps.notices.put(person, noticeOf(row, plan, reminder), deps.clock.now(), kind)
    }
  }

// A row has names only, and may lag behind what was written a moment ago.
const planOf = async ({ problems }: Deps, row: ProblemRow): Promise<Plan | undefined> => {
  const problem = await problems.get(row.district, row.quarter, row.needId)
  const state = problem && problemState(problem)
  return state?.status === 'assigned' ? state.plan : undefined
}

/** Which reminder holds on a day, and since when: a morning that was missed is made up by the next. */
const reminderOn = (due: Day, today: Day, calendar: WorkCalendar): Reminder | undefined => {
  const late = plusWorkingDays(due, 1, calendar)
  if (today >= late) return { stage: 'late', since: late }
  if (today >= due) return { stage: 'due', since: due }
  const soon = plusWorkingDays(due, -SOON_DAYS, calendar)
  return today >= soon ? { stage: 'soon', since: soon } : undefined
}

const numbers = { soon: 1, due: 2, late: 3 } as const

const noticeOf = ({ district, quarter, needId }: ProblemRow, { lead, due }: Plan, { stage, since }: Reminder) => ({
  subject: hashedId(`due ${district} ${quarter} ${needId} ${due}`),
  n: numbers[stage],
  at: instantAt(since, '08:30'),
  words: wordsOf(lead.name, shortDayText(due))[stage],
  opens: { page: 'problem' as const, quarter, needId },
})

const wordsOf = (lead: string, due: string) => ({
  soon: `${lead}牵头的一个问题，${due}到期，请抓紧办。`,
  due: `${lead}牵头的一个问题，${due}到期，办好了请写上结果。`,
  late: `${lead}牵头的一个问题，过了${due}还没有办结，请过问。`,
})
