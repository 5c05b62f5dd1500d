import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { Point } from '@lianxin/shared/organisation/areas'
import type { District } from '@lianxin/shared/organisation/schema'
import { coverageHoles, type Outline } from '@lianxin/shared/places/coverage'
import { walkedIn } from '@lianxin/shared/places/distance'
import { hullOf } from '@lianxin/shared/places/hull'
import type { Box, TileIndex } from '@lianxin/shared/places/tile-index'
import { useEffect, useMemo } from 'react'
import { now } from '../../../api/clock'
import { loadTile } from '../../places/snapshot'
import { useSnapshot } from '../../places/use-snapshot'
import { useOrganisation } from '../organisation/use-organisation'
import { areaText } from '../organisation/words'
import { openThen, type Time } from './coverage-times'

/** Minutes on foot within which there should be a place (ours). */
export const WALK_MINUTES = 15
/** The side of a cell in metres. */
export const CELL_M = 250

/** Where the district's areas are out of reach of every place open at a time of day. */
export const useCoverage = (time: Time) => {
  const organisation = useOrganisation()
  const district = organisation.data?.district
  const { snapshot, failure, retry } = useSnapshot()
  const outlined = useMemo(() => district && outlinesOf(district), [district])
  const wanted = useWanted(snapshot?.index, outlined)
  const isWhole = wanted?.every((key) => snapshot?.tiles.has(key)) === true
  const today = dayOf(now())
  const found = useMemo(() => {
    if (!district || !outlined || !snapshot || !isWhole) return undefined
    const places = [...snapshot.tiles.values()].flat()
    return lookAt({ places, district, outlined, kinds: snapshot.index.days, time, today })
  }, [district, outlined, snapshot, isWhole, time, today])
  return {
    found,
    error: found ? null : (organisation.error ?? failure ?? null),
    again: () => {
      retry()
      void organisation.refetch()
    },
  }
}

type Places = Parameters<typeof openThen>[0]
type Looked = {
  places: Places
  district: District
  outlined: readonly Outline[]
  kinds: TileIndex['days']
  time: Time
  today: Day
}

const lookAt = ({ places, district, outlined, kinds, time, today }: Looked) => {
  const own = places.filter((place) => place.district === district.id)
  const hull = hullOf(own.map(({ point }) => point))
  const outlines = outlined.length > 0 ? outlined : hull ? [{ name: '站点围成的范围', ring: hull }] : []
  // Somebody at the edge may walk to a neighbour's place.
  const open = openThen(places, time, today, kinds)
  const points = open.map(({ point }): Point => point)
  const coverage = coverageHoles({ places: points, outlines, walk: walkedIn(WALK_MINUTES), cell: CELL_M })
  return {
    ...coverage,
    outlines,
    isHull: outlined.length === 0,
    open,
    others: own.filter((one) => !open.includes(one)),
  }
}

export type Found = ReturnType<typeof lookAt>

/** The areas somebody has drawn. */
const outlinesOf = ({ areas, streets }: District): Outline[] =>
  areas.flatMap((area) => (area.covers.boundary ? [{ name: areaText(area, streets), ring: area.covers.boundary }] : []))

/** Which tiles hold places near the outlines, and asks for those that are not here yet. */
const useWanted = (index: TileIndex | undefined, outlines: readonly Outline[] | undefined): string[] | undefined => {
  const wanted = useMemo(() => index && outlines && keysNear(index, outlines), [index, outlines])
  useEffect(() => {
    for (const key of wanted ?? []) void loadTile(key)
  }, [wanted])
  return wanted
}

/** A walk in degrees, generously. */
const MARGIN = 0.02
const MOST_TILES = 12

const keysNear = ({ tiles }: TileIndex, outlines: readonly Outline[]): string[] => {
  const points = outlines.flatMap(({ ring }) => ring)
  const isNear = ({ box: [west, south, east, north] }: { box: Box }) =>
    points.length === 0 ||
    (points.some(([lng]) => lng >= west - MARGIN) &&
      points.some(([lng]) => lng <= east + MARGIN) &&
      points.some(([, lat]) => lat >= south - MARGIN) &&
      points.some(([, lat]) => lat <= north + MARGIN))
  return tiles
    .filter(isNear)
    .slice(0, MOST_TILES)
    .map(({ key }) => key)
}
