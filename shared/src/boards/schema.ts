import * as z from 'zod'
import { Hours } from '../organisation/hours'
import { Officer } from '../organisation/schema'
import { BoardCode, DayText, Id, InstantText, Phone, ShortId, UnitNo, words } from '../text'

/**
 * What is stored of a wall board (联系基层公示牌, mechanisms 0.3): all a scan needs in one item of at most 3 KB.
 * `officers` are in order: the first responsible person, then the substitutes (B 角), then whoever stands in for one of
 * these on single days. Nobody at all, where an area has nobody.
 */
export const Card = z.object({
  code: BoardCode,
  district: z.string(),
  version: z.number().int().positive(),
  /** `金融街街道 · 第三网格` */
  area: words(40),
  /** Whose board it is: `金融街街道总工会`. A grid belongs to the street union, a department to the district's. */
  union: words(40),
  officers: z.array(Officer).max(4),
  /** How many of them are the area's own, always on the ladder; the rest only stand in. Absent: all. */
  regulars: z.number().int().nonnegative().optional(),
  station: z.object({ id: z.string(), name: words(30), phone: Phone }),
  hotline: z.object({ number: Phone, hours: words(30) }),
  hours: Hours,
  /** The bodies a need from here climbs, nearest first (mechanism 1.11). */
  climb: z.array(z.object({ id: z.string(), name: words(30) })),
  /** What the sign is for and where it hangs; everything above but the code follows from the area. */
  sign: z.object({ area: ShortId, unit: UnitNo.optional(), spot: words(40).optional() }).optional(),
  createdOn: DayText.optional(),
  /** What the paper on the wall says: `factsOf` as it was printed. */
  printed: z.object({ on: DayText, facts: z.string() }).optional(),
  verifiedOn: DayText.optional(),
  /** What a worker reported and nobody has looked at yet: the officer whose number is dead stands back meanwhile. */
  report: z.object({ kind: z.enum(['dead_number', 'damaged']), officer: Id.optional(), at: InstantText }).optional(),
  retired: z.boolean().optional(),
  /** The board that hangs in its place: whoever scans the old one is led there. */
  replacedBy: BoardCode.optional(),
  /** The key of that replacement, by which it is known when it is sent again. */
  replacing: Id.optional(),
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
  /** The officer whose number somebody reported dead; whoever stands first answers until somebody has looked. */
  doubted: z.string().optional(),
  hours: Hours,
  open: z.boolean(),
  /** When it opens next; absent while open. */
  opensAt: InstantText.optional(),
  verifiedOn: DayText.optional(),
})
export type CardView = z.infer<typeof CardView>

/** One line of the office's list of boards. */
export const SignRow = z.object({
  code: BoardCode,
  /** The area's id and what the card prints of it. */
  area: ShortId,
  areaName: z.string(),
  unit: UnitNo.optional(),
  spot: z.string().optional(),
  /** Who answers first, absences aside; undefined when the area has nobody. */
  officer: z.string().optional(),
  officers: z.array(Id),
  createdOn: DayText,
  printedOn: DayText.optional(),
  /** The paper says what is no longer so. */
  isOutdated: z.boolean(),
  scannedOn: DayText.optional(),
  verifiedOn: DayText.optional(),
  report: z.enum(['dead_number', 'damaged']).optional(),
  retired: z.boolean(),
  version: z.number().int(),
})
export type SignRow = z.infer<typeof SignRow>

/** What is printed of one board. */
export const Sheet = z.object({
  code: BoardCode,
  /** The plain address in the QR code. */
  url: z.url(),
  union: z.string(),
  area: z.string(),
  spot: z.string().optional(),
  officer: z.object({
    name: z.string(),
    title: z.string(),
    landline: z.string().optional(),
    mobile: z.string().optional(),
    email: z.string().optional(),
  }),
  hotline: z.object({ number: z.string(), hours: z.string() }),
  hours: Hours,
  facts: z.string(),
})
export type Sheet = z.infer<typeof Sheet>
