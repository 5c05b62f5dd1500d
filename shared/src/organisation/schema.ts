import * as z from 'zod'
import { categories } from '../needs/categories'
import { DayText, Id, Phone, words } from '../text'
import { Area, AssignRule, Street } from './areas'
import { Hours } from './hours'

/** A person by name, as histories and referrals name them. */
export const Named = z.object({ id: Id, name: words(20) })
export type Named = z.infer<typeof Named>

/** Days away, both ends included, and who stands in meanwhile (B 角) when it is not the area's next officer. */
export const Absence = z.object({ from: DayText, to: DayText, substitute: Id.optional() })
export type Absence = z.infer<typeof Absence>

/** An officer's duty data, supplied by the union (never a number taken from WeChat). */
export const Officer = z.object({
  id: Id,
  name: words(20),
  title: words(30),
  landline: Phone.optional(),
  mobile: Phone.optional(),
  email: z.email().max(60).optional(),
  /** Whom a part-time cadre works for: what is filed about that employer goes one level up (domain.md, Privacy). */
  employer: words(40).optional(),
  away: z.array(Absence).max(20),
})
export type Officer = z.infer<typeof Officer>

/** A station (街道) or department (区) that takes what a cadre cannot solve. */
export const Body = z.object({
  id: z.string(),
  kind: z.enum(['station', 'department']),
  name: words(30),
  phone: Phone.optional(),
  /** Absent: the street's, then the district's; see `hoursOf`. */
  hours: Hours.optional(),
  /** Who is named on a referral until they name somebody else. */
  head: Named,
  /** Whom the head may name on a referral, beside themself. */
  people: z.array(Named).default([]),
})
export type Body = z.infer<typeof Body>

const days = z.number().int().positive()

/** How long things may take, in working days unless said otherwise (limits of domain.md, ours, configuration). */
const limits = {
  first: days,
  result: days,
  pause: days,
  /** How often a handler may ask. */
  asks: days,
  /** The least that is left after a reopening. */
  reopen: days,
  /** How much longer an extension lets the result take: complex matters have 15. */
  extend: days,
  /** How long a receiver may send a referral back. */
  sendBack: days,
  /** How late the head is told, and how late the district office. */
  tellHead: days,
  tellOffice: days,
  /** Calendar days until an answer nobody judged lapses, and until a closed need can no longer be reopened. */
  judge: days,
  reopenFor: days,
}
export const Limits = z.object({
  ...limits,
  extend: days.default(8),
  sendBack: days.default(1),
  tellHead: days.default(1),
  tellOffice: days.default(3),
  judge: days.default(7),
  reopenFor: days.default(90),
})
export type Limits = z.infer<typeof Limits>

const right = (months: number, source: string, judgedBy: string) =>
  z.object({ months: days, source: z.string(), judgedBy: z.string() }).default({ months, source, judgedBy })

/** Legal time limits, in calendar months, with their sources; `warn` calendar days before one ends everybody above is told. */
export const Rights = z.object({
  arbitration: right(12, '《劳动争议调解仲裁法》第二十七条', '仲裁委'),
  wages: right(12, '《劳动争议调解仲裁法》第二十七条第四款', '仲裁委'),
  injury: right(12, '《工伤保险条例》第十七条', '人社部门'),
  warn: days.default(90),
})
export type Rights = z.infer<typeof Rights>

/** A district's one versioned configuration item. */
export const District = z.object({
  id: z.string(),
  name: words(30),
  version: z.number().int().positive(),
  hours: Hours,
  hotline: z.object({ number: Phone, hours: words(30) }),
  limits: Limits,
  /** Where a kind of matter has limits of its own; without the defaults, which would undo the district's. */
  limitsOf: z.partialRecord(z.enum(categories), z.object(limits).partial()).default({}),
  bodies: z.array(Body),
  /** The district office: takes what was sent back twice, is told of what stays late and of its lists. */
  office: z.object({ name: words(30), people: z.array(Named).min(1) }),
  streets: z.array(Street).max(60).default([]),
  areas: z.array(Area).max(600).default([]),
  /** In order: the first that holds for a unit says which kind of area looks after it. */
  assign: z.array(AssignRule).max(20).default([]),
  /** A unit nobody has verified for so many days is listed. */
  verifyDays: days.default(180),
  rights: Rights.prefault({}),
})
export type District = z.infer<typeof District>
