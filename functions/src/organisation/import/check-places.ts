import type { District } from '@lianxin/shared/organisation/schema'
import type { Flat } from '@lianxin/shared/organisation/sheets/column'
import { flatPlace, placeColumns, rawPlace } from '@lianxin/shared/organisation/sheets/places'
import type { Bad } from '@lianxin/shared/organisation/sheets/sheet'
import { Place, PlaceFacts, PlaceId } from '@lianxin/shared/places/schema'
import { placeId } from '../../places/place-id'
import type { PlaceStore } from '../../places/store'
import type { Line } from './check-units'
import { faultsIn } from './faults'
import { badLine, blank, type Checked, goodLine } from './plan'

/** What a line of the sheet has to come to. */
export const SheetFacts = PlaceFacts.extend({ id: PlaceId, verifiedOn: Place.shape.verifiedOn })

const titleOf = (field: string): string => placeColumns.find((one) => one.field === field)?.title ?? ''

/** What each line of a part would come to; reads the places the part names and nothing else. */
export const checkPlaces =
  ({ places }: { places: Pick<PlaceStore, 'getMany'> }) =>
  async (district: District, lines: readonly Line[]): Promise<Checked[]> => {
    const ids = lines.map((line) => line && idOf(district.id, line.values))
    const known = await places.getMany(ids.filter((id) => PlaceId.safeParse(id).success).map(String))
    return lines.map((line, at) => {
      const id = ids[at] ?? ''
      const before = known.get(id)
      return line ? checked(line, id, before?.district === district.id ? before : undefined) : blank
    })
  }

/** The place a line speaks of: by our number, else what a place of that number, or name and address, is called. */
const idOf = (district: string, { id, number, name, address }: Flat): string =>
  String(
    id ??
      placeId(district, {
        ...(number ? { number: String(number) } : {}),
        name: String(name),
        address: String(address),
      }),
  )

const checked = ({ values, bad }: NonNullable<Line>, id: string, before: Place | undefined): Checked => {
  const faults = [...bad, ...faultsOf(values, before)]
  if (faults.length > 0) return badLine(id, faults)
  const was = before && flatPlace(before)
  const facts = SheetFacts.safeParse(rawPlace({ ...was, ...values, id }, before), { reportInput: true })
  if (!facts.success) return badLine(id, faultsIn(facts.error, placeColumns))
  const fields = Object.keys(values).filter((field) => field !== 'id')
  return goodLine(id, id, was, flatPlace(facts.data), fields)
}

/** What no cell shows by itself. */
const faultsOf = ({ id, lng, lat }: Flat, before: Place | undefined): Bad[] => {
  if (id !== undefined && !before) return [{ column: titleOf('id'), words: '没有这个编号的站点；新站点请留空' }]
  if (before?.removed) return [{ column: titleOf('name'), words: '这个站点已经撤了，要重新开放请先恢复它' }]
  // China lies so that no longitude can be a latitude.
  return Number(lat) > MOST_LATITUDE && Number(lng) <= MOST_LATITUDE
    ? [{ column: titleOf('lng'), words: '经度和纬度好像写反了' }]
    : []
}
const MOST_LATITUDE = 54
