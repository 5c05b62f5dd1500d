import * as z from 'zod'
import type { Said } from './app-tokens'

const Fault = z.object({
  path: z.string(),
  /** `silent`: no readable answer comes. */
  errcode: z.number().int().or(z.literal('silent')),
  times: z.number().int().positive().default(1),
})

export type Faults = {
  /** From now on this path answers so, that many times. @throws ZodError */
  set(fault: unknown): Record<never, never>
  /** What to answer instead, once; undefined when nothing was asked for. */
  next(path: string): Said | 'silent' | undefined
}

/** Documented errors on demand. */
export const faultSwitch = (): Faults => {
  const waiting = new Map<string, (number | 'silent')[]>()
  return {
    set: (fault) => {
      const { path, errcode, times } = Fault.parse(fault)
      waiting.set(path, [...(waiting.get(path) ?? []), ...Array.from({ length: times }, () => errcode)])
      return {}
    },
    next: (path) => {
      const errcode = waiting.get(path)?.shift()
      return errcode === undefined || errcode === 'silent' ? errcode : { errcode, errmsg: 'asked for' }
    },
  }
}
