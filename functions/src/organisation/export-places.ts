import { placeCells } from '@lianxin/shared/organisation/sheets/sheet'
import type { Actor } from '@lianxin/shared/people/schema'
import type { PlaceStore } from '../places/store'
import { type ArrangedDeps, arrangedDistrict } from './arranged'

type Deps = ArrangedDeps & { places: Pick<PlaceStore, 'list' | 'getMany'> }

/** A page of the district's places as lines of a sheet, which a list does not hold. @throws Refusal `forbidden`, `bad_request` */
export const exportPlaces =
  ({ places, ...deps }: Deps) =>
  async (actor: Actor, { after }: { after?: string | undefined }): Promise<{ rows: string[][]; after?: string }> => {
    const district = await arrangedDistrict(deps, actor)
    const page = await places.list(district.id, { which: 'all', after })
    const found = await places.getMany(page.places.map(({ id }) => id))
    const rows = [...found.values()].map((place) => placeCells(place, district))
    return { rows, ...(page.after ? { after: page.after } : {}) }
  }
