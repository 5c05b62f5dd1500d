import { gunzipSync, gzipSync } from 'node:zlib'
import { District } from '@lianxin/shared/organisation/schema'

/** Packed bytes of all areas; beside them bodies and streets must fit into the 400 KB of an item. */
export const AREAS_BYTES_MAX = 250_000

/** The areas as they lie in the item: outlines of six hundred would not fit into it as lists of numbers. */
export const packedAreas = ({ areas }: Pick<District, 'areas'>): Uint8Array | undefined =>
  areas.length === 0 ? undefined : gzipSync(JSON.stringify(areas))

/** The item of a district, without its keys. */
export const storedDistrict = (district: District) => ({ ...district, areas: packedAreas(district) })

/** Reads the item. @throws ZodError when the table holds something else. */
export const readDistrict = (item: Record<string, unknown>): District => {
  const { areas } = item
  const unpacked: unknown = areas instanceof Uint8Array ? JSON.parse(gunzipSync(areas).toString('utf8')) : areas
  return District.parse({ ...item, areas: unpacked })
}
