import { dayOf, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import { sweep } from '../../jobs/sweep'
import type { WorkingDeps } from '../../jobs/with-jobs'
import { fileNeed } from '../../needs/file-need'
import { moveNeed } from '../../needs/move-need'
import { runTimers } from '../../needs/run-timers'
import { closeQuarter } from '../../problems/close-quarter'
import { closesBetween } from '../timetable'
import { boardsOf } from './boards'
import { daysFrom } from './days'
import { district } from './district'
import { demoId } from './ids'
import { listSteps } from './lists'
import { loadPlaces } from './load-places'
import { districtBefore, officeSteps } from './office'
import { approver, clerk, departmentHeads, gridCadres, leader, members, stationHeads, zoneHeads } from './officers'
import { openidOf, personas } from './personas'
import { rosterOf } from './roster'
import { keyOf, type Tale } from './tale'
import { taleInjured } from './tale-injured'
import { talesLastQuarter } from './tales-last-quarter'
import { talesListed } from './tales-listed'
import { talesNow } from './tales-now'
import { talesSettled } from './tales-settled'
import { unitsOf } from './units'

type Step = { at: Instant; run(): Promise<void> }
/** The demo's parts, with a clock that the story sets. */
type Stage = { deps: WorkingDeps; setNow(at: Instant): void }

/**
 * Loads the demo district and plays its story through the ordinary use cases, in the order of its times. Every key is
 * fixed, so that a load cut short is simply run again.
 * @param start the demo's first start; the story is counted back from it
 */
export const loadDemo = async ({ deps, setNow }: Stage, start: Instant): Promise<void> => {
  await loadPeople(deps)
  // Before the first story, so that whoever is named in it is known; put once, it is never put over.
  for (const member of rosterOf(dayOf(start))) await deps.roster.save({ members: [member] })
  if (!(await deps.districts.get(district.id))) await deps.districts.put(districtBefore)
  for (const unit of unitsOf(dayOf(start), district)) await deps.units.put(unit)
  for (const card of boardsOf(dayOf(start))) await deps.boards.put(card)
  const days = daysFrom(start, deps.calendar)
  const tales = [
    ...talesSettled(days),
    ...talesListed(days),
    ...talesLastQuarter(days),
    ...talesNow(days),
    taleInjured(days),
  ]
  const [first = start] = tales.map(({ at }) => at).sort()
  const steps = [
    ...tales.flatMap((tale) => stepsOf(deps, tale)),
    ...officeSteps(deps, days),
    ...listSteps(deps, days, start),
    ...closes(deps, first, start),
    // Of the quarter before only its list is of interest, and each morning takes its time.
    ...mornings(deps, days.lastQuarter(21, '08:00'), start),
  ]
  const times = [...new Set(steps.map(({ at }) => at))].filter((at) => at <= start).sort()
  for (const time of times) {
    setNow(time)
    // What happened at one time happened to different needs.
    await Promise.all(steps.filter(({ at }) => at === time).map((step) => step.run()))
  }
  await sweep(deps)()
  setNow(start)
  await loadPlaces(deps, start)
}

const loadPeople = async ({ people }: WorkingDeps): Promise<void> => {
  const heads = [...Object.values(stationHeads), ...Object.values(departmentHeads)]
  const officers = [...gridCadres, ...zoneHeads, ...heads].map(({ person }) => person)
  for (const person of [...officers, ...Object.values(members).flat(), clerk, approver, leader])
    await people.put(person)
  for (const { id, person } of personas) {
    await people.put(person)
    await people.link({ key: `wechat#${openidOf(id)}` }, person.id)
  }
}

const stepsOf = (deps: WorkingDeps, { name, filer, board, at, telling, acts }: Tale): Step[] => {
  const key = keyOf(name)
  let seen: { id: string; version: number } | undefined
  const file = async () => {
    seen = await fileNeed({ ...deps, boards: deps.recentBoards })(filer, { key, board, telling })
  }
  const move = (act: Tale['acts'][number], n: number) => async () => {
    if (!seen) return
    const moving = { id: seen.id, key: demoId(`move ${name} ${n}`), version: seen.version, act: act.act }
    const view = await moveNeed(deps)(act.who, moving)
    seen = { id: view.id, version: view.version }
  }
  return [{ at, run: file }, ...acts.map((act, n) => ({ at: act.at, run: move(act, n) }))]
}

/** The closes that fell into the story. */
const closes = (deps: WorkingDeps, first: Instant, start: Instant): Step[] =>
  closesBetween(first, start).map((at) => ({ at, run: async () => void (await closeQuarter(deps)({ at })) }))

// Lateness is told at opening: run at the end only, everybody would have been told today.
const mornings = (deps: WorkingDeps, first: Instant, start: Instant): Step[] => {
  const steps: Step[] = []
  for (let day = dayOf(first); day <= dayOf(start); day = plusDays(day, 1))
    if (deps.calendar.isWorkingDay(day))
      steps.push({ at: instantAt(day, district.hours.open), run: async () => void (await runTimers(deps)()) })
  return steps
}
