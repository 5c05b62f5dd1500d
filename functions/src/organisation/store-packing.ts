import { gunzipSync, gzipSync } from 'node:zlib'
import { District } from '@lianxin/shared/organisation/schema'

// An item holds 400 KB: areas packed, bodies and streets as they are.
const PACKED_MAX = 230_000
const PLAIN_MAX = 150_000

/** May the configuration become this? Counts and the size of its item. */
export const fitsItem = (district: District): boolean => {
  const { areas: _areas, ...plain } = district
  return (
    District.safeParse(district).success &&
    (packedAreas(district)?.length ?? 0) <= PACKED_MAX &&
    Buffer.byteLength(JSON.stringify(plain)) <= PLAIN_MAX
  )
}

/** The item of a district, without its keys. */
export const storedDistrict = (district: District) => ({ ...district, areas: packedAreas(district) })

// Outlines of six hundred areas would not fit into it as lists of numbers.
const packedAreas = ({ areas }: Pick<District, 'areas'>): Uint8Array | undefined =>
  areas.length === 0 ? undefined : gzipSync(JSON.stringify(areas))

/** Reads the item. @throws ZodError when the table holds something else. */
export const readDistrict = (item: Record<string, unknown>): District => {
  const { areas } = item
  const unpacked: unknown = areas instanceof Uint8Array ? JSON.parse(gunzipSync(areas).toString('utf8')) : areas
  return District.parse({ ...item, areas: unpacked })
}
