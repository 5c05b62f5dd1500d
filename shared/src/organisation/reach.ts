import type { Area } from './areas'
import type { District } from './schema'

type Rules = Pick<District, 'bodies' | 'streets' | 'hours' | 'hotline'>

/**
 * The hours in which an area's officers answer: the area's own, else those of the body they belong to (the first a
 * need from here climbs), else the street's, else the district's.
 */
export const hoursOf = (area: Pick<Area, 'hours' | 'climb' | 'street'>, district: Rules): District['hours'] =>
  area.hours ??
  district.bodies.find(({ id }) => id === area.climb[0])?.hours ??
  streetOf(area, district)?.hours ??
  district.hours

/** The last rung of the ladder: the street's hotline, else the district's. */
export const hotlineOf = (area: Pick<Area, 'street'>, district: Rules): District['hotline'] =>
  streetOf(area, district)?.hotline ?? district.hotline

const streetOf = ({ street }: Pick<Area, 'street'>, { streets }: Rules) => streets.find(({ id }) => id === street)
