import * as z from 'zod'
import { BoardCode, Id, InstantText, words } from '../text'

/** What an officer is trusted with. A worker has no duty: filing and following need none. */
export const Duty = z.object({
  role: z.enum(['cadre', 'station', 'department', 'clerk', 'approver', 'leader']),
  district: z.string(),
  /** The station or department served; absent for a cadre's own patch and for the district office. */
  body: z.string().optional(),
  bodyName: z.string().optional(),
  head: z.boolean().optional(),
  /** The board whose area is theirs: what they record on a visit is filed there. */
  board: BoardCode.optional(),
})
export type Duty = z.infer<typeof Duty>

/** A person as the system knows them; `name` only for officers: a worker's name lives in the need, by their choice. */
export const Person = z.object({ id: Id, name: z.string().optional(), duties: z.array(Duty) })
export type Person = z.infer<typeof Person>

/** Whoever sends a request; `desk` when a desk does in their name. */
export type Actor = Person & { desk?: true | undefined }

/** What a browser made for itself; the secret is its only proof. */
export const DeviceCredentials = z.object({ device: z.object({ id: Id, secret: Id }) })

/** Sign-in: WeChat's login code, or the secret a browser made for itself. */
export const Credentials = z.union([z.object({ wechat: z.object({ code: words(200) }) }), DeviceCredentials])
export type Credentials = z.infer<typeof Credentials>

/** `desk`: how long at most this desk works in the name of `me`. */
export const Session = z.object({
  token: z.string(),
  expiresAt: z.string(),
  me: Person,
  desk: InstantText.optional(),
})
export type Session = z.infer<typeof Session>
