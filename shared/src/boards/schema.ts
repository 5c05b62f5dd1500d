import * as z from 'zod'
import { Hours, Officer } from '../organisation/schema'
import { BoardCode, DayText, InstantText, Phone, words } from '../text'

/**
 * What is stored of a wall board (联系基层公示牌, mechanisms 0.3): all a scan needs in one item of at most 3 KB.
 * `officers` are in order: the first responsible person, then the substitutes (B 角).
 */
export const Card = z.object({
  code: BoardCode,
  district: z.string(),
  version: z.number().int().positive(),
  /** `金融街街道 · 第三网格` */
  area: words(40),
  /** Whose board it is: `金融街街道总工会`. A grid belongs to the street union, a department to the district's. */
  union: words(40),
  officers: z.array(Officer).min(1).max(4),
  station: z.object({ id: z.string(), name: words(30), phone: Phone }),
  hotline: z.object({ number: Phone, hours: words(30) }),
  hours: Hours,
  /** The bodies a need from here climbs, nearest first (mechanism 1.11). */
  climb: z.array(z.object({ id: z.string(), name: words(30) })),
  verifiedOn: DayText.optional(),
  retired: z.boolean().optional(),
  /** The last day anyone scanned it; written once a day. */
  scannedOn: DayText.optional(),
})
export type Card = z.infer<typeof Card>

/** One rung of the ladder of reach: whom to try, and by which channels. */
export const Rung = z.object({
  kind: z.enum(['officer', 'substitute', 'station', 'hotline']),
  name: z.string(),
  title: z.string().optional(),
  landline: z.string().optional(),
  mobile: z.string().optional(),
  email: z.string().optional(),
  hours: z.string().optional(),
})
export type Rung = z.infer<typeof Rung>

/** What a scan shows. The first rung answers now. */
export const CardView = z.object({
  code: BoardCode,
  area: z.string(),
  union: z.string(),
  rungs: z.array(Rung),
  /** The first responsible person, when somebody stands in for them today. */
  standingInFor: z.string().optional(),
  hours: Hours,
  open: z.boolean(),
  /** When it opens next; absent while open. */
  opensAt: InstantText.optional(),
  verifiedOn: DayText.optional(),
})
export type CardView = z.infer<typeof CardView>
