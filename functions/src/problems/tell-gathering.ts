import { type Day, dayOf, instantAt, type Quarter, quarterEnd } from '@lianxin/shared/calendar'
import { quarterText, shortDayText } from '@lianxin/shared/dates'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { inLanes } from '../in-lanes'
import type { NeedStore } from '../needs/store'
import type { NoticeStore } from '../notices/store'
import type { RosterStore } from '../organisation/store-roster'

type Deps = { needs: NeedStore; roster: RosterStore; notices: NoticeStore; clock: Clock }
type Beginning = { quarter: Quarter; day: Day }

const AT_ONCE = 4

/** Tells everybody who has something to review, once: whoever holds an open need, the heads, and the office. */
export const tellGathering =
  (deps: Deps) =>
  async (district: District, beginning: Beginning): Promise<void> => {
    const office = district.office.people.map(({ id }) => id)
    const others = new Set([...district.bodies.map(({ head }) => head.id), ...(await holdersOf(deps, district.id))])
    const tell = (page: 'gathering' | 'gatherMine') => (person: string) =>
      deps.notices.put(person, noticeOf(district.id, beginning, page), deps.clock.now())
    // First: whoever is of the office and a head as well is told once, and keeps the page of the whole.
    await inLanes(office, AT_ONCE, tell('gathering'))
    await inLanes([...others], AT_ONCE, tell('gatherMine'))
  }

const holdersOf = async ({ needs, roster }: Deps, district: string): Promise<string[]> => {
  const holders: string[] = []
  await inLanes(await roster.all(district), AT_ONCE, async ({ id }) => {
    const { rows } = await needs.listInbox([id])
    if (rows.length > 0) holders.push(id)
  })
  return holders
}

const noticeOf = (district: string, { quarter, day }: Beginning, page: 'gathering' | 'gatherMine') => ({
  subject: hashedId(`gathering ${district} ${quarter}`),
  n: 1,
  at: instantAt(day, '08:30'),
  words:
    page === 'gathering'
      ? `${quarterText(quarter)}集中梳理开始了，请看看会列入清单的，该催的催。`
      : `${quarterText(quarter)}集中梳理开始了，${lastDayText(quarter)}前请看看手里没办完的：能办的抓紧办，办不了的写明试过什么。`,
  opens: { page },
})

const lastDayText = (quarter: Quarter): string =>
  shortDayText(dayOf(new Date(Date.parse(quarterEnd(quarter)) - 1).toISOString()))
