import { type Day, dayOf, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import { stateOf } from '@lianxin/shared/needs/state'
import { dueOn, type Ending, endedOn, endings, retention } from '@lianxin/shared/privacy/retention'
import { unshownAt } from '../dynamo/keys'
import type { Log } from '../log'
import type { NeedStore } from '../needs/store'
import type { DistrictStore } from '../organisation/store'
import { dropUnshown } from './drop-unshown'
import { dropPhotos, type EraseDeps, eraseNeed } from './erase-need'

type Deps = EraseDeps &
  Parameters<typeof dropUnshown>[0] & {
    needs: Pick<NeedStore, 'get'>
    districts: Pick<DistrictStore, 'ids'>
    log: Log
  }

/** At the first run, and after a restore: a day without lines costs one request unit read and one written. */
const FIRST_LOOKS_BACK = 400

/**
 * Takes away what has been kept for as long as it may be, a day at a time from where the last run stopped: photos and
 * words of needs that ended so long ago, photos that places show no more, and old lines of the trail. Each line of a day goes when its need or place has been seen
 * to, so a run that died goes on with the rest; nothing is searched for.
 * @param at the scheduled instant, whenever it runs
 */
export const retire =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<void> => {
    const today = dayOf(at)
    let upTo = await deps.erasures.keptUpTo()
    for (let day = plusDays(upTo ?? plusDays(today, -FIRST_LOOKS_BACK), 1); day <= today; day = plusDays(day, 1)) {
      for (const kind of endings) await retireDay(deps, kind, day, today)
      // Another run is on it as well; both do the same.
      if (!(await deps.erasures.setUpTo(day, upTo))) return
      upTo = day
    }
    await retireTrail(deps, today)
  }

const retireDay = async (deps: Deps, kind: Ending, day: Day, today: Day): Promise<void> => {
  const ids = await deps.erasures.due(kind, day)
  let erased = 0
  for (const id of ids) {
    const unshown = unshownAt(id)
    if (await (unshown ? dropUnshown(deps, unshown) : isRetired(deps, kind, id, today))) erased += 1
    await deps.erasures.dropDue(kind, day, id)
  }
  if (ids.length > 0) deps.log.info('retired', { kind, day, due: ids.length, erased })
}

/** How often a need is looked at again that somebody writes to at the same moment. */
const TRIES = 5

const isRetired = async (deps: Deps, kind: Ending, id: string, today: Day): Promise<boolean> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const need = await deps.needs.get(id)
    const ended = need && endedOn(stateOf(need))
    // Reopened: its next end has a line of its own.
    if (!need || ended === undefined || dueOn(kind, ended) > today) return false
    if (await (kind === 'photos' ? dropPhotos(deps, need) : eraseNeed(deps, need, 'expired'))) return true
  }
  throw new Error(`need ${id} changes all the time`)
}

const retireTrail = async ({ erasures, districts, log }: Deps, today: Day): Promise<void> => {
  const before = instantAt(plusDays(today, -retention.audit.days), '00:00')
  for (const district of await districts.ids()) {
    const lines = await erasures.dropTrail(district, before)
    if (lines > 0) log.info('trail retired', { district, lines })
  }
}
