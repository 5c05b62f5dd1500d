import * as z from 'zod'
import { DayText, Id, Phone, words } from '../text'

/** Hours that never open would let no working time ever pass, and a due computed from them would never come. */
export const Hours = z
  .object({ open: z.string().regex(/^\d\d:\d\d$/), close: z.string().regex(/^\d\d:\d\d$/) })
  .refine(({ open, close }) => open < close)

/** An officer's duty data, supplied by the union (never a number taken from WeChat). */
export const Officer = z.object({
  id: Id,
  name: words(20),
  title: words(30),
  landline: Phone.optional(),
  mobile: Phone.optional(),
  email: z.email().optional(),
  /** Days away, both ends included. */
  away: z.array(z.object({ from: DayText, to: DayText })),
})
export type Officer = z.infer<typeof Officer>

/** A station (街道) or department (区) that takes what a cadre cannot solve. */
export const Body = z.object({
  id: z.string(),
  kind: z.enum(['station', 'department']),
  name: words(30),
  phone: Phone.optional(),
  /** Who is named on a referral until somebody is assigned. */
  head: z.object({ id: Id, name: words(20) }),
})
export type Body = z.infer<typeof Body>

/** How long things may take, in working days (limits of domain.md, ours, configuration). */
export const Limits = z.object({
  first: z.number().int().positive(),
  result: z.number().int().positive(),
  pause: z.number().int().positive(),
  asks: z.number().int().positive(),
  reopen: z.number().int().positive(),
})
export type Limits = z.infer<typeof Limits>

/** A district's one versioned configuration item. */
export const District = z.object({
  id: z.string(),
  name: words(30),
  version: z.number().int().positive(),
  hours: Hours,
  hotline: z.object({ number: Phone, hours: words(30) }),
  limits: Limits,
  bodies: z.array(Body),
})
export type District = z.infer<typeof District>
