import type { Clock } from '../clock'
import type { Env } from '../env'
import { stillCounts } from './revocations'
import type { RevocationStore } from './store-revocations'
import { createTokens, type Tokens } from './tokens'

type Set = Pick<Env, 'SESSION_SECRET' | 'SESSION_SECRET_PREVIOUS' | 'SESSION_HOURS'>
type Around = { clock: Clock; machineClock: Clock }

/** Sessions as they are set up, beside the list of those that ended before their time. */
export const tokensFor = (env: Set, { clock, machineClock }: Around, revocations: RevocationStore): Tokens => {
  const { SESSION_SECRET: secret, SESSION_SECRET_PREVIOUS: previous, SESSION_HOURS: hours } = env
  const counts = stillCounts({ revocations, clock, machineClock }, hours)
  return createTokens({ secret, previous, hours, clock, counts })
}
