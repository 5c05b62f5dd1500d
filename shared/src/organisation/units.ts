import * as z from 'zod'
import { DayText, InstantText, Phone, ShortId, UnitNo, words } from '../text'
import { areaKinds, Point } from './areas'
import { Named } from './schema'

export const unitKinds = ['enterprise', 'federation', 'park', 'building'] as const

/** Why the rules gave a unit to an area: which rule held, by what fact, and how the area was found. */
export const Why = z.object({
  to: z.enum(areaKinds),
  fact: z.enum(['headcount', 'scale', 'fee', 'direct', 'everyone']),
  by: z.enum(['boundary', 'community', 'street']),
})
export type Why = z.infer<typeof Why>

/** Who looks after a unit: by the rules, or by a person who gave a reason and whom no rule overrules. */
export const Assignment = z.discriminatedUnion('by', [
  z.object({ by: z.literal('rule'), area: ShortId, why: Why }),
  z.object({ by: z.literal('person'), area: ShortId, reason: words(200), who: Named, at: InstantText }),
])
export type Assignment = z.infer<typeof Assignment>

/** What the registry knows of a unit (联系点, mechanisms 0.6, 0.16–0.18, 0.21). */
export const UnitFacts = z.object({
  id: UnitNo,
  name: words(60),
  kind: z.enum(unitKinds),
  headcount: z.number().int().min(0).max(1_000_000).optional(),
  aboveScale: z.boolean(),
  /** Yuan a year. */
  fee: z.number().int().min(0).optional(),
  direct: z.boolean(),
  street: ShortId.optional(),
  community: words(30).optional(),
  address: words(80).optional(),
  point: Point.optional(),
  /** The chair of the base union (第一责任人): a contact, not a user. */
  chair: z.object({ name: words(20), phone: Phone.optional(), isManagement: z.boolean() }).optional(),
  status: z.enum(['active', 'moved_out', 'closed']),
  verifiedOn: DayText.optional(),
  /** 劳资动态, risks. */
  note: words(300).optional(),
})
export type UnitFacts = z.infer<typeof UnitFacts>

export const Unit = UnitFacts.extend({
  district: z.string(),
  version: z.number().int().positive(),
  /** Absent: nobody answers for it, which the front page shows until somebody does. */
  assignment: Assignment.optional(),
})
export type Unit = z.infer<typeof Unit>
