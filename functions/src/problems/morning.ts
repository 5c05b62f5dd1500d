import { type Day, dayOf, type Instant, quarterOf } from '@lianxin/shared/calendar'
import { gatheringDay } from '@lianxin/shared/problems/gathering'
import { eachDistrict } from '../jobs/each-district'
import { remindOf } from './remind'
import { tellGathering } from './tell-gathering'

type Deps = Parameters<typeof tellGathering>[0] &
  Parameters<typeof remindOf>[0] &
  Parameters<typeof eachDistrict>[0] & {
    /** What the hosts of a district's places have let go by is late from today on. */
    latePlaces(district: string, today: Day): Promise<void>
  }

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
    await eachDistrict(deps, async (district) => {
      if (begins) await tellGathering(deps)(district, { quarter, day })
      await remindOf(deps)(district, day)
      await deps.latePlaces(district.id, day)
    })
  }
