import { Refusal } from '@lianxin/shared/errors'
import type { Body } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from './store'

type Listed = Pick<Body, 'id' | 'kind' | 'name' | 'head' | 'people'>

/** The bodies a need of the district can be handed to. @throws Refusal `forbidden` to anyone without a duty in it. */
export const listBodies =
  ({ districts }: { districts: DistrictStore }) =>
  async (actor: Actor, input: { district: string }): Promise<{ bodies: Listed[] }> => {
    if (!actor.duties.some((duty) => duty.district === input.district)) throw new Refusal('forbidden')
    const district = await districts.get(input.district)
    if (!district) throw new Refusal('not_found')
    return { bodies: district.bodies.map(({ id, kind, name, head, people }) => ({ id, kind, name, head, people })) }
  }
