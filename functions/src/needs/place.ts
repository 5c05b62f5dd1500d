import type { Card } from '@lianxin/shared/boards/schema'
import type { Need } from '@lianxin/shared/needs/schema'
import { hoursOf } from '@lianxin/shared/organisation/reach'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Duty } from '@lianxin/shared/people/schema'

/** Where a need belongs that an officer records. */
export type Place = Pick<Need, 'board' | 'area' | 'climb' | 'hours'>

/** What an officer records belongs to their board, else to the body they serve, else to the area they answer for. */
export const placeFor = (officer: string, duty: Duty, district: District, card: Card | undefined): Place => {
  // A board just taken down is no reason to turn a worker's note away: the area is still the officer's.
  if (card?.district === district.id) return { board: card.code, area: card.area, climb: card.climb, hours: card.hours }
  const body = district.bodies.find(({ id }) => id === duty.body)
  if (body) return { area: body.name, climb: climbOf([body.id], district), hours: body.hours ?? district.hours }
  return areaPlace(officer, district) ?? { area: district.name, climb: [], hours: district.hours }
}

/** The area in which they stand first; else the first in which they stand at all. */
const areaPlace = (officer: string, district: District): Place | undefined => {
  const own = district.areas.filter(({ officers }) => officers.includes(officer))
  const area = own.find(({ officers }) => officers[0] === officer) ?? own[0]
  if (!area) return undefined
  const street = district.streets.find(({ id }) => id === area.street)
  const name = street ? `${street.name} · ${area.name}` : area.name
  return { area: name, climb: climbOf(area.climb, district), hours: hoursOf(area, district) }
}

const climbOf = (ids: readonly string[], { bodies }: District): Need['climb'] =>
  ids.flatMap((id) => bodies.filter((body) => body.id === id)).map(({ id, name }) => ({ id, name }))
