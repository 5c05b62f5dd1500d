import * as z from 'zod'
import { Duty } from '../people/schema'
import { DayText, InstantText } from '../text'
import { Named, Officer } from './schema'

export const officerKinds = ['full_time', 'part_time', 'social_worker', 'leader'] as const

/** What the office enters of an officer; the id is also the person they sign in as. */
export const OfficerFacts = Officer.extend({
  kind: z.enum(officerKinds),
  duties: z.array(Duty.omit({ district: true, bodyName: true })).max(6),
})
export type OfficerFacts = z.infer<typeof OfficerFacts>

/** One line of a district's roster. Whoever has left stays on it: histories name them. */
export const Member = OfficerFacts.extend({
  district: z.string(),
  version: z.number().int().positive(),
  invitedUntil: InstantText.optional(),
  /** Since when a WeChat identity is bound to them. */
  joinedOn: DayText.optional(),
  leftOn: DayText.optional(),
  successor: Named.optional(),
})
export type Member = z.infer<typeof Member>
