import { isDeepStrictEqual } from 'node:util'
import { renewed } from '@lianxin/shared/boards/card-of'
import type { Card } from '@lianxin/shared/boards/schema'
import { type Day, dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import type { DistrictStore } from '../organisation/store'
import type { RosterStore } from '../organisation/store-roster'
import type { BoardStore } from './store'

export type Organisation = { district: District; roster: ReadonlyMap<string, Member> }

export type OrganisationDeps = {
  districts: Pick<DistrictStore, 'current'>
  roster: Pick<RosterStore, 'all'>
}

/** A district and its roster as they are now. @throws Error when there is no such district */
export const organisationOf = async ({ districts, roster }: OrganisationDeps, id: string): Promise<Organisation> => {
  const [district, members] = await Promise.all([districts.current(id), roster.all(id)])
  if (!district) throw new Error(`there is no district ${id}`)
  return { district, roster: new Map(members.map((member) => [member.id, member])) }
}

type Deps = OrganisationDeps & {
  boards: Pick<BoardStore, 'current' | 'refresh'>
  clock: Clock
}

/** How often it is tried again when cards or the organisation change meanwhile. */
const RETRIES = 8

/**
 * Makes the cards of these boards what the organisation says, and writes only those that differ. The cards are read
 * before the organisation, and the organisation once more after a write: so nobody who read an older one can have the
 * last word, however many do this at once.
 * @throws Refusal `busy`
 */
export const bringUp = async (deps: Deps, district: string, codes: readonly string[]): Promise<void> => {
  if (codes.length === 0) return
  for (let tries = 0; tries < RETRIES; tries += 1) {
    const cards = await deps.boards.current(codes)
    const organisation = await organisationOf(deps, district)
    const today = dayOf(deps.clock.now())
    const stale = cards.flatMap((card) => nextOf(card, organisation, today) ?? [])
    if (stale.length === 0) return
    const outcomes = await Promise.all(stale.map((card) => deps.boards.refresh(card)))
    const isStill = isDeepStrictEqual(organisation, await organisationOf(deps, district))
    if (isStill && !outcomes.includes(false)) return
  }
  throw new Refusal('busy')
}

/** The next version of a card that is not as it should be. */
const nextOf = (card: Card, { district, roster }: Organisation, today: Day): Card | undefined => {
  if (card.retired) return undefined
  const next = renewed(card, district, roster, today)
  return next && !isDeepStrictEqual(next, card) ? { ...next, version: card.version + 1 } : undefined
}
