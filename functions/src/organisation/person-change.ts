import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import type { PersonStore } from '../people/store'
import { dutiesOfPerson } from './duties'
import type { PersonChange } from './store-roster'

/** The person an officer signs in as, as the roster of one district now has them. */
export const personChange = async (
  { people, clock }: { people: Pick<PersonStore, 'get'>; clock: Clock },
  district: District,
  { id, name, duties }: Pick<Member, 'id' | 'name' | 'duties'>,
): Promise<PersonChange> => {
  const seen = await people.get(id)
  return { seen, next: { id, name, duties: dutiesOfPerson(seen, district, duties) }, at: clock.now() }
}
