import { type Day, dayOf, type Instant, instantAt, type WorkCalendar } from '@lianxin/shared/calendar'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { eachDistrict } from '../jobs/each-district'
import type { NoticeStore } from '../notices/store'
import { headsOf } from '../places/station-of'
import type { UnreachedStore } from './store-unreached'
import { type WhomDeps, whomUnreached } from './whom-unreached'

type Deps = WhomDeps &
  Parameters<typeof eachDistrict>[0] & {
    unreached: Pick<UnreachedStore, 'drop'>
    notices: Pick<NoticeStore, 'put'>
    calendar: WorkCalendar
    clock: Clock
  }

/**
 * Tells each head, on working days at nine, whom of theirs no WeChat message reaches: officers and hosts of places; who
 * has no head, the office looks after. Notices are put if absent, under the time they were due: run again nobody is told
 * twice. A run that comes on a later day tells nothing, for that day's own says what is so by then.
 * @param at the scheduled instant of this run, whenever it runs
 * @throws AggregateError after all districts when one failed; run again it does the rest.
 */
export const tellUnreached =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<void> => {
    const day = dayOf(at)
    if (day !== dayOf(deps.clock.now())) return
    await eachDistrict(deps, (district) => tellHeads(deps, district, day))
  }

const tellHeads = async (deps: Deps, district: District, day: Day): Promise<void> => {
  const { officers, hosts, gone } = await whomUnreached(deps, district.id)
  for (const line of gone) await deps.unreached.drop(district.id, line)
  if (!deps.calendar.isWorkingDay(day)) return
  const office = district.office.people
  const headOf = (body: string | undefined) => district.bodies.filter(({ id }) => id === body).map(({ head }) => head)
  const toOfficers = byHead(
    officers.map(({ body, ...one }) => ({ ...one, heads: headOf(body) })),
    office,
  )
  const toHosts = byHead(
    hosts.map(({ id, name, place }) => ({
      ...{ id, name: `${name}（${place.name}）` },
      heads: headsOf(district, place.street),
    })),
    office,
  )
  const notices = [
    ...toOfficers.map(([head, names]) => ({ head, notice: noticeOf(district.id, day, head, OFFICERS, names) })),
    ...toHosts.map(([head, names]) => ({ head, notice: noticeOf(district.id, day, head, HOSTS, names) })),
  ]
  await Promise.all(notices.map(({ head, notice }) => deps.notices.put(head, notice, deps.clock.now())))
}

type Someone = Named & { heads: readonly Named[] }

/** The names each head is told. */
const byHead = (everybody: readonly Someone[], office: readonly Named[]): [head: string, names: string[]][] => {
  const told = new Map<string, string[]>()
  for (const { id, name, heads } of everybody) {
    const others = heads.filter((head) => head.id !== id)
    // A head whom nothing reaches is for the office to call.
    for (const head of others.length > 0 ? others : office) told.set(head.id, [...(told.get(head.id) ?? []), name])
  }
  return [...told]
}

/** A list: its number among a head's notices of the day, and what they can do about it. */
type List = { n: number; ask: string }
const OFFICERS: List = { n: 1, ask: '收不到微信提醒，请让他们打开小程序，在待办里点“用微信提醒我”。' }
const HOSTS: List = { n: 2, ask: '收不到微信提醒，请让他们打开小程序，在“我管的站点”里点“用微信提醒我”。' }

const NAMED = 5

const noticeOf = (district: string, day: Day, head: string, { n, ask }: List, names: readonly string[]) => ({
  subject: hashedId(`unreached ${district} ${day} ${head}`),
  n,
  at: instantAt(day, '09:00'),
  words: `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等${names.length}人` : ''}${ask}`,
  opens: { page: 'inbox' as const },
})
