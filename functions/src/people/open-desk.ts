import { Refusal } from '@lianxin/shared/errors'
import type { DeviceCredentials } from '@lianxin/shared/people/schema'
import type * as z from 'zod'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { LimitStore } from '../limits/store'
import { hashOf, knownBy, sameHash } from './identity'
import type { PersonStore } from './store'
import { type DeskStore, TRIES } from './store-desks'

type Device = z.infer<typeof DeviceCredentials>
type OpenDeps = {
  people: PersonStore
  desks: DeskStore
  limits: Pick<LimitStore, 'count'>
  publicBase: string
  clock: Clock
  chance: Chance
}

const LIFE_MS = 3 * 60_000
/** Tickets of one device in an hour: an hour of unbroken waiting takes twenty. */
const AN_HOUR = 60

/**
 * A desk asks to be signed in. The number is no part of the QR code: who scans a picture somebody sent does not have it.
 * @throws Refusal `login_refused`, `too_many`.
 */
export const openDesk =
  (deps: OpenDeps) =>
  async ({ device: { id, secret } }: Device) => {
    const { chance, clock } = deps
    const device = `device#${id}`
    const secretHash = hashOf(secret)
    await knownBy(deps, { key: device, secretHash })
    if ((await deps.limits.count(`desk#${id}`, clock.now())) > AN_HOUR) throw new Refusal('too_many')
    const ticket = chance.id()
    const number = fourDigits(chance.id())
    const until = new Date(Date.parse(clock.now()) + LIFE_MS).toISOString()
    await deps.desks.open(hashOf(ticket), { device, secretHash, number, until, tries: 0 })
    return { ticket, url: `${deps.publicBase}/d/${ticket}`, number, until }
  }

// 48 bits of a hash of 128 random ones: no number is likelier than another by more than one in ten billion.
const fourDigits = (random: string): string =>
  String(Buffer.from(hashOf(random), 'base64url').readUIntBE(0, 6) % 10_000).padStart(4, '0')

/**
 * Has a phone confirmed? One read, for it is asked every two seconds.
 * @throws Refusal `desk_expired`, `login_refused` for another device's ticket.
 */
export const readDesk =
  ({ desks, clock }: Pick<OpenDeps, 'desks' | 'clock'>) =>
  async ({ device, ticket }: Device & { ticket: string }): Promise<{ state: 'waiting' | 'confirmed' }> => {
    const found = await desks.get(hashOf(ticket))
    if (!found) throw new Refusal('desk_expired')
    if (found.device !== `device#${device.id}` || !sameHash(found.secretHash, hashOf(device.secret)))
      throw new Refusal('login_refused')
    if (found.confirmed) return { state: 'confirmed' }
    if (found.until <= clock.now() || found.tries >= TRIES) throw new Refusal('desk_expired')
    return { state: 'waiting' }
  }

/**
 * The desk is its own again, whether anybody was signed in or not.
 * @throws Refusal `login_refused`.
 */
export const leaveDesk =
  (deps: OpenDeps) =>
  async ({ device: { id, secret } }: Device): Promise<Record<never, never>> => {
    const key = `device#${id}`
    const { desk } = await knownBy(deps, { key, secretHash: hashOf(secret) })
    if (desk) await deps.people.endDesk(key)
    return {}
  }
