import { createHash } from 'node:crypto'
import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { type Actor, Duty, type Person, type Session } from '@lianxin/shared/people/schema'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import type { Clock } from '../clock'
import type { StillCounts } from './revocations'

const ISSUER = 'lianxin'
const ALGORITHM = 'HS256'

const Claims = z.object({
  sub: z.string(),
  name: z.string().optional(),
  duties: z.array(Duty),
  desk: z.literal(true).optional(),
  /** When the officer's WeChat was bound. */
  bound: z.string().optional(),
})

/** Signed sessions: they carry name and duties, so that a request costs no read to know its sender. */
export type Tokens = {
  /** With `desk` for a desk, which keeps it until then at most; `boundAt` is that of the officer it is issued for. */
  issue(person: Person, desk?: Instant, boundAt?: Instant): Promise<Session>
  /** @throws Refusal `session_expired`, also when it was revoked, or `unauthenticated` for anything this system did not sign. */
  read(token: string): Promise<Actor>
}

type Settings = {
  /** At least 32 characters: whoever has it can be anyone. */
  secret: string
  /** The one before, whose sessions run out by themselves. */
  previous?: string | undefined
  hours: number
  clock: Clock
  counts: StillCounts
}

export const createTokens = ({ secret, previous, hours, clock, counts }: Settings): Tokens => {
  const keys = [keyOf(secret), ...(previous === undefined ? [] : [keyOf(previous)])] as const
  const [{ kid, key }] = keys
  return {
    issue: async (person, desk, boundAt) => {
      const whole = Date.parse(clock.now()) + hours * 3600_000
      const expires = new Date(desk ? Math.min(whole, Date.parse(desk)) : whole)
      const { id, name, duties } = person
      const more = {
        ...(name ? { name } : {}),
        ...(desk ? { desk: true } : {}),
        ...(boundAt ? { bound: boundAt } : {}),
      }
      const token = await new SignJWT({ duties, ...more })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setIssuer(ISSUER)
        .setSubject(id)
        .setExpirationTime(expires)
        .sign(key)
      return { token, expiresAt: expires.toISOString(), me: person, ...(desk ? { desk } : {}) }
    },
    read: async (token) => {
      const named = (header: { kid?: string | undefined }) => {
        const found = keys.find((one) => one.kid === header.kid)
        if (!found) throw new Refusal('unauthenticated')
        return found.key
      }
      const { payload } = await jwtVerify(token, named, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp', 'sub'],
      }).catch(refuse)
      // Signed by an older build perhaps; its holder signs in again.
      const claims = Claims.safeParse(payload)
      if (!claims.success) throw new Refusal('unauthenticated')
      const { sub, bound, ...rest } = claims.data
      if (!(await counts(sub, { duties: rest.duties, boundAt: bound }))) throw new Refusal('session_expired')
      return { id: sub, ...rest }
    },
  }
}

/** A key and the name by which a session says which one signed it; the name tells nothing of it. */
const keyOf = (secret: string) => ({
  kid: createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 8),
  key: new TextEncoder().encode(secret),
})

const refuse = (thrown: unknown): never => {
  if (thrown instanceof errors.JWTExpired) throw new Refusal('session_expired')
  if (thrown instanceof errors.JOSEError) throw new Refusal('unauthenticated')
  throw thrown
}
