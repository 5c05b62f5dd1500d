import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { type Actor, Duty, type Person, type Session } from '@lianxin/shared/people/schema'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import type { Clock } from '../clock'

const ISSUER = 'lianxin'
const ALGORITHM = 'HS256'

const Claims = z.object({
  sub: z.string(),
  name: z.string().optional(),
  duties: z.array(Duty),
  desk: z.literal(true).optional(),
})

/** Signed sessions: they carry name and duties, so that a request costs no read to know its sender. */
export type Tokens = {
  /** With `desk` for a desk, which keeps it until then at most. */
  issue(person: Person, desk?: Instant): Promise<Session>
  /** @throws Refusal `session_expired`, or `unauthenticated` for anything this system did not sign. */
  read(token: string): Promise<Actor>
}

/** `secret` holds at least 32 characters, and whoever has it can be anyone; a session lasts `hours`. */
export const createTokens = (secret: string, hours: number, clock: Clock): Tokens => {
  const key = new TextEncoder().encode(secret)
  return {
    issue: async (person, desk) => {
      const whole = Date.parse(clock.now()) + hours * 3600_000
      const expires = new Date(desk ? Math.min(whole, Date.parse(desk)) : whole)
      const { id, name, duties } = person
      const token = await new SignJWT({ duties, ...(name ? { name } : {}), ...(desk ? { desk: true } : {}) })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setSubject(id)
        .setExpirationTime(expires)
        .sign(key)
      return { token, expiresAt: expires.toISOString(), me: person, ...(desk ? { desk } : {}) }
    },
    read: async (token) => {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp', 'sub'],
      }).catch(refuse)
      // Signed by an older build perhaps; its holder signs in again.
      const claims = Claims.safeParse(payload)
      if (!claims.success) throw new Refusal('unauthenticated')
      const { sub, ...rest } = claims.data
      return { id: sub, ...rest }
    },
  }
}

const refuse = (thrown: unknown): never => {
  if (thrown instanceof errors.JWTExpired) throw new Refusal('session_expired')
  if (thrown instanceof errors.JOSEError) throw new Refusal('unauthenticated')
  throw thrown
}
