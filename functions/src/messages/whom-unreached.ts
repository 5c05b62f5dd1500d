import type { Instant } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Place } from '@lianxin/shared/places/schema'
import type { RosterStore } from '../organisation/store-roster'
import type { PlaceStore } from '../places/store'
import type { Unreached, UnreachedStore } from './store-unreached'

export type WhomDeps = {
  unreached: Pick<UnreachedStore, 'all'>
  roster: Pick<RosterStore, 'all'>
  places: Pick<PlaceStore, 'getMany'>
}

type Someone = { id: string; name: string; since: Instant }
/** `gone`: lines of whoever has left, or hosts that place no more. */
type Whom = {
  officers: (Someone & { body: string | undefined })[]
  hosts: (Someone & { place: Place })[]
  gone: Unreached[]
}

/** Whom of those still there no WeChat message reaches, officers apart from hosts of places. */
export const whomUnreached = async ({ unreached, roster, places }: WhomDeps, district: string): Promise<Whom> => {
  const lines = await unreached.all(district)
  const whom: Whom = { officers: [], hosts: [], gone: [] }
  if (lines.length === 0) return whom
  const members = new Map((await roster.all(district)).map((member) => [member.id, member]))
  const hosted = await places.getMany([...new Set(lines.flatMap(({ place }) => place ?? []))])
  for (const line of lines) {
    const place = line.place === undefined ? undefined : hosted.get(line.place)
    if (line.place === undefined) addOfficer(whom, line, members.get(line.id))
    else addHost(whom, line, place)
  }
  return whom
}

const addOfficer = (whom: Whom, line: Unreached, member: Member | undefined): void => {
  if (member?.leftOn !== undefined) whom.gone.push(line)
  else {
    const { id, since } = line
    whom.officers.push({ id, since, name: member?.name ?? line.name ?? '', body: member?.duties[0]?.body })
  }
}

const addHost = (whom: Whom, line: Unreached, place: Place | undefined): void => {
  const host = place?.removed ? undefined : place?.hosts.find(({ id }) => id === line.id)
  if (place && host) whom.hosts.push({ id: line.id, name: host.name, since: line.since, place })
  else whom.gone.push(line)
}
