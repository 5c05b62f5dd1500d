import type { Instant } from '@lianxin/shared/calendar'
import { Named } from '@lianxin/shared/organisation/schema'
import { BoardCode, DayText, Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'

/** One answer to 打通了吗: who called whom, and whether anybody answered. */
export const Stamp = z.object({ key: Id, by: Id, name: z.string(), answered: z.boolean(), at: InstantText })
export type Stamp = z.infer<typeof Stamp>

/**
 * Whoever did not answer twice, and the head who is to know: fixed when the second call is stamped, so that however
 * often and however late it is told, it is one sentence to one person.
 */
export const Alarm = z.object({ name: z.string(), head: Named, area: z.string(), at: InstantText })
export type Alarm = z.infer<typeof Alarm>

/** The calls of one board on one Shanghai day; version 0 is before the first. */
export const Calls = z.object({
  code: BoardCode,
  day: DayText,
  version: z.number().int().nonnegative(),
  stamps: z.array(Stamp),
  alarms: z.array(Alarm),
})
export type Calls = z.infer<typeof Calls>

/** Unanswered calls to one officer in a day that reach the station head. */
const TOO_OFTEN = 2

/** Is somebody not answering there, and nobody told of it yet today? */
export const rings = ({ stamps, alarms }: Pick<Calls, 'stamps' | 'alarms'>, name: string): boolean =>
  !alarms.some((alarm) => alarm.name === name) &&
  stamps.filter((stamp) => stamp.name === name && !stamp.answered).length >= TOO_OFTEN

/** The alarm for an officer at an instant. */
export const alarmFor = (name: string, head: Named, area: string, at: Instant): Alarm => ({ name, head, area, at })
