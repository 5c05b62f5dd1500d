import { type Quarter, quarterEnd } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'

type Deps = { districts: Pick<DistrictStore, 'get'>; notices: NoticeStore; clock: Clock }

/**
 * Tells a district's office that its list of a quarter is ready: once, however often the close runs, since nothing in
 * the notice depends on the run.
 */
export const tellOffice =
  ({ districts, notices, clock }: Deps) =>
  async (id: string, quarter: Quarter): Promise<void> => {
    const district = await districts.get(id)
    const notice = {
      subject: hashedId(`list ${id} ${quarter}`),
      n: 1,
      at: quarterEnd(quarter),
      words: `${quarterText(quarter)}的问题清单已经汇总，请查看。`,
      opens: { page: 'list' as const, quarter },
    }
    const people = district?.office.people ?? []
    await Promise.all(people.map((person) => notices.put(person.id, notice, clock.now())))
  }
