import type { Instant } from '@lianxin/shared/calendar'
import { Refusal, wordsOf } from '@lianxin/shared/errors'
import { officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import type { HealthStore, Pass, Waiting } from './store'

type Deps = { health: HealthStore; clock: Clock }
type Health = {
  at: Instant
  untold: Waiting
  timers: Waiting
  sweep?: Pass
  refused: { code: string; words: string; hits: number }[]
}

/**
 * Is everything told and nothing stuck? Numbers of the whole system, of no single need, for any district's office.
 * @throws Refusal `forbidden`
 */
export const readHealth =
  ({ health, clock }: Deps) =>
  async (actor: Actor): Promise<Health> => {
    if (officeDistricts(actor).length === 0) throw new Refusal('forbidden')
    const at = clock.now()
    const [untold, timers, sweep, refused] = await Promise.all([
      health.untold(at),
      health.timers(at),
      health.lastPass(),
      health.refused(at),
    ])
    return {
      at,
      untold,
      timers,
      ...(sweep ? { sweep } : {}),
      refused: refused.map(({ code, hits }) => ({ code, words: wordsOf(code), hits })),
    }
  }
