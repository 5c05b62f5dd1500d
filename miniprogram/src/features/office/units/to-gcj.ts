import type { Point } from '@lianxin/shared/organisation/areas'
import { placeColumns } from '@lianxin/shared/organisation/sheets/places'
import { metresBetween } from '@lianxin/shared/places/distance'
import gcoord from 'gcoord'
import { type CoordinateSystem, systemNames, systemSources } from './coordinate-systems'
import type { SheetText } from './sheet-text'

const from = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

// Beyond a tenth of a metre is noise; two conversions of the same point must give the same text.
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

type Placed = { rows: string[][]; told: string }

/** A point as our maps have it, GCJ-02. */
export const toGcj = (point: Point, system: CoordinateSystem): Point => {
  const [lng = 0, lat = 0] = gcoord.transform<[number, number]>([...point], from[system], gcoord.GCJ02)
  return [rounded(lng), rounded(lat)]
}

/** The rows with their points in GCJ-02, and a sentence that says which system they were in and how far they moved. */
export const placedIn = ({ columns, rows }: Pick<SheetText, 'columns' | 'rows'>, system: CoordinateSystem): Placed => {
  const name = `${systemSources[system]}坐标（${systemNames[system]}）`
  if (system === 'gcj02') return { rows, told: `坐标按${name}导入，没有换算。` }
  const moved: number[] = []
  const [lngAt, latAt] = ['lng', 'lat'].map((field) => columns.indexOf(titleOf(field)))
  const placed = rows.map((row) => {
    const point = pointIn(row[lngAt ?? -1], row[latAt ?? -1])
    if (!point) return row
    const [lng, lat] = toGcj(point, system)
    moved.push(metresBetween(point, [lng, lat]))
    return row.map((cell, at) => (at === lngAt ? String(lng) : at === latAt ? String(lat) : cell))
  })
  const mean = Math.round(moved.reduce((sum, metres) => sum + metres, 0) / Math.max(1, moved.length))
  return { rows: placed, told: `已从${name}换算成 GCJ-02，平均移动${mean}米。` }
}

const titleOf = (field: string): string => placeColumns.find((one) => one.field === field)?.title ?? ''

// What is no place in China stays as it was typed, for the dry run to name it.
const pointIn = (lng = '', lat = ''): Point | undefined => {
  const [east, north] = [lng, lat].map((text) => Number(text.normalize('NFKC').replace(/[\s°]/g, '') || Number.NaN))
  const isInChina = east !== undefined && north !== undefined && east >= 73 && east <= 136 && north >= 3 && north <= 54
  return isInChina ? [east, north] : undefined
}
