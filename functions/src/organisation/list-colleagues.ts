import { Refusal } from '@lianxin/shared/errors'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from './store'
import type { RosterStore } from './store-roster'

type Deps = { roster: Pick<RosterStore, 'all'>; districts: Pick<DistrictStore, 'get'> }
type Colleagues = {
  me?: Pick<Member, 'id' | 'name' | 'version' | 'away'>
  colleagues: Pick<Member, 'id' | 'name' | 'title'>[]
  usual?: string
}

/** Who may stand in for an officer, by name; no numbers. @throws Refusal `forbidden` to whoever has no duty. */
export const listColleagues =
  ({ roster, districts }: Deps) =>
  async (actor: Actor): Promise<Colleagues> => {
    const [duty] = actor.duties
    const district = duty && (await districts.get(duty.district))
    if (!district) throw new Refusal('forbidden')
    const present = (await roster.all(district.id)).filter(({ leftOn }) => leftOn === undefined)
    const me = present.find(({ id }) => id === actor.id)
    const others = present.filter(({ id }) => id !== actor.id).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
    const usual = me && usualFor(me, district).find((id) => others.some((one) => one.id === id))
    return {
      ...(me ? { me: { id: me.id, name: me.name, version: me.version, away: me.away } } : {}),
      colleagues: others.map(({ id, name, title }) => ({ id, name, title })),
      ...(usual === undefined ? {} : { usual }),
    }
  }

/**
 * Those beside an officer, nearest first: in the areas they answer for first whoever comes next, in other areas the same,
 * then those of the bodies they serve.
 */
const usualFor = ({ id, duties }: Member, { areas, bodies }: District): string[] => [
  ...areas
    .map(({ officers }) => ({ officers, at: officers.indexOf(id) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ officers, at }) => [...officers.slice(at + 1), ...officers.slice(0, at)]),
  ...bodies
    .filter((body) => duties.some((duty) => duty.body === body.id))
    .flatMap(({ head, people }) => [...people, head].map((one) => one.id)),
]
