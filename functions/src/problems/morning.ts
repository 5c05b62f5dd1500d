import { type Day, dayOf, type Instant, quarterOf } from '@lianxin/shared/calendar'
import type { District } from '@lianxin/shared/organisation/schema'
import { gatheringDay } from '@lianxin/shared/problems/gathering'
import { inLanes } from '../in-lanes'
import type { DistrictStore } from '../organisation/store'
import { remindOf } from './remind'
import { tellGathering } from './tell-gathering'

type Deps = Parameters<typeof tellGathering>[0] &
  Parameters<typeof remindOf>[0] & {
    districts: Pick<DistrictStore, 'ids' | 'get'>
    /** What the hosts of a district's places have let go by is late from today on. */
    latePlaces(district: string, today: Day): Promise<void>
    /** Tells heads whom of theirs no message reaches, on working days; absent where no messages are sent. */
    tellHeads?: ((district: District, day: Day) => Promise<void>) | undefined
  }

/** Districts looked at together; those who file keep their share of the table. */
const AT_ONCE = 8

/**
 * What every morning tells: that gathering begins today, which plans are due soon, due, or late, and which reports of
 * places nobody has answered. Every notice is put if absent, under the time it was due: a morning that runs twice, late
 * or again tells nobody twice.
 * @param at the scheduled instant of this morning, whenever it runs
 * @throws AggregateError after all districts when one failed; run again it does the rest.
 */
export const morning =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<void> => {
    const day = dayOf(at)
    const quarter = quarterOf(day)
    const begins = gatheringDay(quarter, deps.calendar) === day
    const errors: unknown[] = []
    await inLanes(await deps.districts.ids(), AT_ONCE, async (id) => {
      try {
        const district = await deps.districts.get(id)
        if (!district) return
        if (begins) await tellGathering(deps)(district, { quarter, day })
        await remindOf(deps)(district, day)
        await deps.latePlaces(id, day)
        if (deps.calendar.isWorkingDay(day)) await deps.tellHeads?.(district, day)
      } catch (error) {
        errors.push(error)
      }
    })
    if (errors.length > 0) throw new AggregateError(errors, 'some districts had no morning')
  }
