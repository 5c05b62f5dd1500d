import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { sweep } from '../../functions/src/jobs/sweep'
import { listNotices } from '../../functions/src/notices/read-notices'
import { contentsOf } from '../support/contents'
import { people } from '../support/factories'
import { breakerOf } from '../support/faults'
import { type Office, openOffice } from '../support/office'
import { noticesDue } from '../support/told'
import { randomFrom } from '../support/turns'
import type { Figure } from './figure'

const CHANGES = 1_000
const KILLS = 20
const NEEDS = 100

/**
 * 1,000 changes, the teller killed 20 times in the middle of its work, then one whole pass: what every person concerned
 * finds in the app's list, page by page.
 */
export const noticeFigures = async (): Promise<Figure[]> => {
  const office = await openOffice('2026-11-20T02:00:00.000Z')
  try {
    await changeAndKill(office)
    await sweep(office.deps)()
    const due = noticesDue(await contentsOf(office.table))
    const shown = await shownTo(office, new Set(due.map((one) => one.slice(0, 26))))
    const there = new Set(shown)
    const wanted = new Set(due)
    const strange = shown.filter((one) => !wanted.has(one)).length
    return [
      { name: 'notices.due', value: due.length },
      { name: 'notices.lost', value: due.filter((one) => !there.has(one)).length, target: { exactly: 0 } },
      { name: 'notices.duplicated_shown', value: shown.length - there.size + strange, target: { exactly: 0 } },
    ]
  } finally {
    await office.table.drop()
  }
}

const changeAndKill = async (office: Office): Promise<void> => {
  const breaker = breakerOf(office.table)
  const random = randomFrom(1)
  const views: NeedView[] = []
  let kills = 0
  for (let change = 1; change <= CHANGES; change += 1) {
    office.clock.plus(1000)
    if (views.length < NEEDS) views.push(await office.file(people.worker))
    else await nextChange(office, views, change)
    if (change % (CHANGES / KILLS) > 0) continue
    breaker.arm(12 + Math.floor(random() * 60), 'killed')
    await sweep(office.deps)().catch(() => {
      kills += 1
    })
    breaker.mend()
  }
  if (kills !== KILLS) throw new Error(`the teller was killed ${kills} times of ${KILLS}`)
}

const nextChange = async (office: Office, views: NeedView[], change: number): Promise<void> => {
  const at = change % views.length
  const view = views[at]
  if (!view) throw new RangeError('no such need')
  const [by, act] = actOf(view)
  views[at] = await office.move(by, view, act)
}

const actOf = ({ version }: NeedView): [Actor, MoveInput] => {
  const { worker, cadre } = people
  if (version === 1) return [cadre, { move: 'accept' }]
  if (version === 2) return [cadre, { move: 'refer', to: 'st-1', due: '2026-12-01', words: '请办' }]
  if (version === 3) return [people.stationWorker, { move: 'accept' }]
  return [version % 2 === 0 ? worker : people.stationWorker, { move: 'say', words: '在办' }]
}

const shownTo = async ({ deps }: Office, persons: Iterable<string>): Promise<string[]> => {
  const shown: string[] = []
  for (const id of persons) {
    let after: string | undefined
    do {
      const page = await listNotices(deps)({ id, duties: [] }, { after })
      shown.push(...page.notices.map(({ subject, n }) => `${id} ${subject} ${n}`))
      after = page.after
    } while (after)
  }
  return shown
}
