import type { Point } from '@lianxin/shared/organisation/areas'
import { isRing, openRing } from '@lianxin/shared/organisation/ring'

type Read = { points: Point[] | undefined } | { wrong: string }

const MOST_POINTS = 200

/**
 * Reads the outline of an area as it is pasted: GeoJSON (a polygon, alone or in a feature), or pairs of longitude and
 * latitude, one a line or divided by semicolons. Nothing pasted is no outline.
 */
export const readBoundary = (pasted: string): Read => {
  const text = pasted.trim()
  if (text === '') return { points: undefined }
  const read = text.startsWith('{') || text.startsWith('[') ? ofJson(text) : ofLines(text)
  if ('wrong' in read) return read
  const points = [...openRing(read.pairs.map(([lng, lat]): Point => [lng, lat]))]
  const wrong = pairsFault(points) ?? ringFault(points)
  return wrong ? { wrong } : { points }
}

/** The text a saved outline is edited as. */
export const boundaryText = (points: readonly Point[] | undefined): string =>
  (points ?? []).map(([lng, lat]) => `${lng},${lat}`).join('\n')

type Pair = [number, number]
type Pairs = { pairs: Pair[] } | { wrong: string }

const ofLines = (text: string): Pairs => {
  const pairs: Pair[] = []
  const lines = text.split(/[\n;；]+/).filter((line) => line.trim() !== '')
  for (const [at, line] of lines.entries()) {
    const parts = line.trim().split(/[\s,，、]+/)
    const [lng, lat] = parts.map(Number)
    if (parts.length !== 2 || !isNumber(lng) || !isNumber(lat))
      return { wrong: `第${at + 1}个点“${short(line)}”看不懂。一行一个点：经度,纬度，例如 116.3661,39.9127` }
    pairs.push([lng, lat])
  }
  return { pairs }
}

const ofJson = (text: string): Pairs => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { wrong: '这段 GeoJSON 不完整，请从地图里整段复制再粘贴。' }
  }
  const ring = ringOf(json)
  if (ring === 'many') return { wrong: '这里面不止一个范围。一个片只能有一个范围，请分开粘贴。' }
  const pairs = ring?.map(pairOf)
  if (!pairs || pairs.includes(undefined)) return { wrong: '这段 GeoJSON 里没有找到一个范围（Polygon）。' }
  return { pairs: pairs.filter((pair) => pair !== undefined) }
}

const pairOf = (value: unknown): Pair | undefined => {
  if (!Array.isArray(value)) return undefined
  const [lng, lat]: unknown[] = value
  return isNumber(lng) && isNumber(lat) ? [lng, lat] : undefined
}

/** The outer ring of whatever was pasted. */
const ringOf = (json: unknown): unknown[] | 'many' | undefined => {
  // A single point is no ring, and neither are its two numbers.
  if (pairOf(json)) return undefined
  if (Array.isArray(json)) return pairOf(json[0]) ? json : only(json)
  if (typeof json !== 'object' || json === null) return undefined
  if ('features' in json && Array.isArray(json.features)) return only(json.features)
  if ('geometry' in json) return ringOf(json.geometry)
  // A hole inside an area would belong to nobody.
  return 'coordinates' in json ? ringOf(json.coordinates) : undefined
}

const only = (all: unknown[]): unknown[] | 'many' | undefined => (all.length > 1 ? 'many' : ringOf(all[0]))

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isIn = (value: number, from: number, to: number): boolean => from <= value && value <= to

const pairsFault = (points: readonly Point[]): string | undefined => {
  for (const [at, [lng, lat]] of points.entries()) {
    if (isIn(lng, 73, 136) && isIn(lat, 3, 54)) continue
    if (isIn(lat, 73, 136) && isIn(lng, 3, 54))
      return `第${at + 1}个点的经度和纬度写反了：经度（如 116.3661）在前，纬度（如 39.9127）在后。`
    return `第${at + 1}个点（${lng},${lat}）不在中国，请核对。`
  }
  return undefined
}

const ringFault = (points: readonly Point[]): string | undefined => {
  if (points.length < 3) return '至少要有三个点，才围得成一个范围。'
  if (points.length > MOST_POINTS) return `点太多了，最多 ${MOST_POINTS} 个，现在有 ${points.length} 个。`
  return isRing(points) ? undefined : '这些点连起来有交叉，围不成一个范围。请按顺序绕一圈。'
}

const short = (line: string): string => (line.length > 20 ? `${line.slice(0, 20)}…` : line)
