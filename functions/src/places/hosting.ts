import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { withHost } from '@lianxin/shared/places/apply'
import { HOSTS_MAX } from '@lianxin/shared/places/limits'
import type { Place } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { traceOf } from '../audit/store'
import type { Chance } from '../chance'
import { hashedId } from '../hashed-id'
import { actingOf, isKeeper, type SeeDeps, seenBy, seePlace } from './see-place'
import type { PlaceStore } from './store'
import type { Hosting, HostingStore } from './store-hosting'
import { keptOf, type ShowDeps } from './view'

export type HostingDeps = SeeDeps &
  ShowDeps & {
    places: Pick<PlaceStore, 'get' | 'change'>
    hosting: HostingStore
    publicBase: string
    chance: Chance
  }

const DAYS = 7
/** Passers-by may report something of the place at the same moment. */
const TRIES = 8

/**
 * Makes an invitation to host a place.
 * @throws Refusal `place_unknown`, `not_host`, `place_removed`, `hosts_full`
 */
export const inviteHost =
  (deps: HostingDeps) =>
  async (actor: Actor, { id }: { id: string }): Promise<{ url: string; until: string }> => {
    const seen = await seePlace(deps, actor, id)
    if (!isKeeper(seen)) throw new Refusal('not_host')
    checkRoom(seen.place)
    const { district, name } = seen.place
    const { as, at } = actingOf(deps, actor, seen)
    const token = deps.chance.id()
    const until = new Date(Date.parse(at) + DAYS * 24 * 3600_000).toISOString()
    const did = { district, on: { kind: 'place' as const, id, name }, words: '邀请一位站点管理员' }
    await deps.hosting.issue(hashOf(token), { place: id, until }, as === 'host' ? undefined : traceOf(actor, at, did))
    return { url: `${deps.publicBase}/h/${token}`, until }
  }

/** Which place an invitation is for. @throws Refusal `invitation_expired` (also one never given), `invitation_used`, `place_removed` */
export const readHosting =
  (deps: HostingDeps) =>
  async ({ token }: { token: string }) => {
    const { hosting, place } = await findHosting(deps, token)
    checkOpen(deps, hosting)
    if (place.removed) throw new Refusal('place_removed')
    return { id: place.id, name: place.name, address: place.address, until: hosting.until }
  }

/**
 * Joins as a host; the same person again is answered as done.
 * @throws Refusal `invitation_expired`, `invitation_used`, `place_removed`, `hosts_full`, `busy`
 */
export const acceptHosting =
  (deps: HostingDeps) =>
  async (actor: Actor, { token, name }: { token: string; name: string }): Promise<{ place: KeptPlace }> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { hosting, place } = await findHosting(deps, token)
      const district = await deps.districts.get(place.district)
      if (!district) throw new Refusal('place_unknown')
      const seen = seenBy(actor, place, district)
      // Used up by the actor and a host no more: it does not bring them back.
      const isMine = hosting.usedBy === undefined || hosting.usedBy === actor.id
      if (isMine && seen.parts.includes('host')) return { place: await keptOf(deps, seen) }
      checkOpen(deps, hosting)
      // Somebody may have taken the last place with this very invitation since it was read.
      if (isFull(place)) checkOpen(deps, (await findHosting(deps, token)).hosting)
      checkRoom(place)
      const host = { id: actor.id, name: actor.name ?? name }
      const acting = { ...actingOf(deps, actor, seen), by: host, as: 'host' as const }
      const next = withHost(place, host, acting)
      if (await deps.places.change(next, { joined: { person: actor.id, hash: hashOf(token) } }))
        return { place: await keptOf(deps, seenBy(actor, next, district)) }
    }
    throw new Refusal('busy')
  }

/** What a token is kept as: it holds 128 random bits, so its hash cannot be guessed backwards. */
const hashOf = (token: string): string => hashedId(`hosting ${token}`)

const findHosting = async ({ hosting, places }: HostingDeps, token: string) => {
  const found = await hosting.get(hashOf(token))
  const place = found && (await places.get(found.place))
  if (!place) throw new Refusal('invitation_expired')
  return { hosting: found, place }
}

const checkOpen = ({ clock }: HostingDeps, { usedBy, until }: Hosting): void => {
  if (usedBy !== undefined) throw new Refusal('invitation_used')
  if (until <= clock.now()) throw new Refusal('invitation_expired')
}

const isFull = ({ hosts }: Place): boolean => hosts.length >= HOSTS_MAX

const checkRoom = (place: Place): void => {
  if (place.removed) throw new Refusal('place_removed')
  if (isFull(place)) throw new Refusal('hosts_full')
}
