import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import type { RosterStore } from './store-roster'

/** The roster, those at work first, by name. @throws Refusal `forbidden` to all but the office and leaders. */
export const listOfficers =
  ({ roster }: { roster: Pick<RosterStore, 'all'> }) =>
  async (actor: Actor): Promise<{ officers: Member[] }> => {
    const district = districtFor(actor, 'see')
    if (district === undefined) throw new Refusal('forbidden')
    const officers = await roster.all(district)
    return { officers: officers.sort((a, b) => hasLeft(a) - hasLeft(b) || a.name.localeCompare(b.name, 'zh')) }
  }

const hasLeft = ({ leftOn }: Member): number => (leftOn === undefined ? 0 : 1)
