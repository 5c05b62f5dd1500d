import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Clock } from '../clock'
import { readJson, writeJson } from './disk'

/** The demo's time: the machine's, moved ahead by what somebody chose in the banner. */
export type DemoClock = Clock & {
  /** Moves to a later instant; false when it is not later, since histories only run forward. */
  move(to: Instant): boolean
}

const Saved = z.object({ aheadMs: z.number().nonnegative() })

/** `path`: the file that keeps the shift over restarts. */
export const createDemoClock = (path: string, machine: Clock): DemoClock => {
  let aheadMs = readJson(path, Saved)?.aheadMs ?? 0
  const now = () => Date.parse(machine.now()) + aheadMs
  return {
    now: () => new Date(now()).toISOString(),
    move: (to) => {
      const shift = Date.parse(to) - now()
      if (!(shift > 0)) return false
      aheadMs += shift
      writeJson(path, { aheadMs })
      return true
    },
  }
}
