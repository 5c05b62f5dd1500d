import type { Value } from '@lianxin/shared/organisation/sheets/cells'
import type { Column } from '@lianxin/shared/organisation/sheets/column'
import { placeColumns } from '@lianxin/shared/organisation/sheets/places'
import { amenities, amenityWords } from '@lianxin/shared/places/amenities'
import type { Lines } from './sheet-text'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

const NO_PLACES = '这个文件里没有站点：只收 GeoJSON 的 FeatureCollection，里面是点（Point）。'

/** The points of a FeatureCollection as a sheet: properties by the titles of the columns, or by their English names. */
export const readGeojson = async (bytes: ArrayBuffer): Promise<Lines> => {
  const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const features = isObject(read) && Array.isArray(read.features) ? read.features : []
  if (features.length === 0) return { bad: NO_PLACES }
  const told = features.map(toldOf)
  const bad = told.indexOf(undefined)
  if (bad >= 0) return { bad: `第${bad + 1}个不是点：只收点（Point），面和线请先取它们的中心点。` }
  const records = told.flatMap((one) => one ?? [])
  const columns = placeColumns.filter(({ field }) => records.some((one) => one.has(field)))
  const unused = [...new Set(features.flatMap(unusedIn))]
  return {
    lines: [
      columns.map(({ title }) => title),
      ...records.map((one) => columns.map(({ field }) => one.get(field) ?? '')),
    ],
    ...(unused.length > 0 ? { note: `没有用到这些属性：${unused.slice(0, 10).join('、')}。` } : {}),
  }
}

const toldOf = (feature: unknown): Map<string, string> | undefined => {
  if (!isObject(feature) || !isObject(feature.geometry) || feature.geometry.type !== 'Point') return undefined
  const { coordinates } = feature.geometry
  const [lng, lat]: unknown[] = Array.isArray(coordinates) ? coordinates : []
  if (typeof lng !== 'number' || typeof lat !== 'number') return undefined
  const told = new Map([
    ['lng', String(lng)],
    ['lat', String(lat)],
  ])
  for (const [key, value] of propertiesOf(feature)) {
    const column = columnOf(key)
    if (!column) continue
    const text = textOf(column, value)
    // Elsewhere an id is the one they gave it.
    told.set(column.field === 'id' && !OURS.test(text) ? 'number' : column.field, text)
  }
  return told
}
const OURS = /^[0-9A-HJKMNP-TV-Z]{8}$/

const propertiesOf = (feature: Json): [string, unknown][] =>
  isObject(feature.properties) ? Object.entries(feature.properties).filter(([, value]) => value !== null) : []

const unusedIn = (feature: unknown): string[] =>
  isObject(feature) ? propertiesOf(feature).flatMap(([key]) => (columnOf(key) ? [] : key)) : []

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s._-]/g, '')
    .toLowerCase()
const known = new Map<string, Column>(
  placeColumns
    .filter(({ field }) => field !== 'lng' && field !== 'lat')
    .flatMap((column) => [column.title, column.field].map((name): [string, Column] => [bare(name), column])),
)
const aliases: Readonly<Record<string, string>> = { toilet: 'toiletwhere', 编号: 'id' }
const columnOf = (key: string): Column | undefined => known.get(aliases[bare(key)] ?? bare(key))

const NO_NAMES = { streets: [], bodies: [], areas: [] }

const textOf = ({ field, cell }: Column, value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'amenities') return wordsIn(Array.isArray(value) ? value : String(value).split(/[,、，]/))
  return isObject(value) ? JSON.stringify(value) : cell.write(plain(value), NO_NAMES)
}

const plain = (value: unknown): Value => (typeof value === 'number' ? value : String(value))

const wordsIn = (all: readonly unknown[]): string => all.map((one) => wordFor(String(one).trim())).join('、')

const wordFor = (name: string): string => {
  const found = amenities.find((amenity) => amenity === name)
  return found ? amenityWords[found] : name
}
