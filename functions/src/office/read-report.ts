import { previousQuarter, type Quarter } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { LedgerLine, Report } from '@lianxin/shared/office/report'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from '../organisation/store'
import { countsOf, OWN, streetOf } from './count'
import type { LedgerStore } from './store-ledger'

type Deps = { ledger: LedgerStore; districts: Pick<DistrictStore, 'get'> }

/** 季度情况 of the actor's district; of a running quarter, as far as it has come. @throws Refusal `forbidden` */
export const readReport =
  ({ ledger, districts }: Deps) =>
  async (actor: Actor, { quarter }: { quarter: Quarter }): Promise<Report> => {
    const district = await districts.get(districtFor(actor, 'see') ?? '')
    if (!district) throw new Refusal('forbidden')
    const [now, before] = await Promise.all(
      [quarter, previousQuarter(quarter)].map((one) => ledger.lines(district.id, one)),
    )
    const beside = (is: (line: LedgerLine) => boolean) => ({
      now: countsOf((now ?? []).filter(is)),
      before: countsOf((before ?? []).filter(is)),
    })
    const streets = [...district.streets.map(({ name }) => name), OWN].map((street) => ({
      street,
      ...beside(({ area }) => streetOf(area, district) === street),
    }))
    return { quarter, all: beside(() => true), streets }
  }
