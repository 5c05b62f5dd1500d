import { gunzipSync, gzipSync } from 'node:zlib'
import { Refusal } from '@lianxin/shared/errors'
import { placeEndpoints } from '@lianxin/shared/places/endpoints'
import { decodeTile } from '@lianxin/shared/places/tile'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { failureOf } from '../http/failure'
import type { Api, Asked } from '../http/mount'
import { type Route, route } from '../http/route'
import { tagged } from '../http/tagged'
import { inLanes } from '../in-lanes'
import type { Log } from '../log'
import type { DistrictStore } from '../organisation/store'
import { geojsonOf } from './geojson'
import { readOpenData, setOpenData } from './open-data'
import type { StoredIndex, TileStore } from './store-tile-items'

type Deps = Parameters<typeof setOpenData>[0] & { tiles: TileStore; districts: Pick<DistrictStore, 'get'>; log: Log }

/** Whether a district's places are open data, for its office. */
export const openDataRoutes = (deps: Deps): Route[] => [
  route(placeEndpoints.readOpenData, readOpenData(deps)),
  route(placeEndpoints.setOpenData, setOpenData(deps)),
]

const ADDRESS = /^\/open\/([a-z0-9][a-z0-9-]{0,39})\/places\.geojson$/

/** Is it one of the addresses below `/open`, which anybody may read? */
export const isOpenData = ({ method, path }: Asked): boolean =>
  (method === 'GET' || method === 'HEAD') && path.startsWith('/open/')

/** `GET /open/<district>/places.geojson`: a district's places as open data, when it publishes them. Never throws. */
export const openDataPages = (deps: Deps): Api => {
  const made = new Map<string, { tag: string; zipped: Uint8Array }>()
  return async (asked) => {
    try {
      const id = ADDRESS.exec(asked.path)?.[1]
      const [open, district] = id ? await Promise.all([deps.openData.get(id), deps.districts.get(id)]) : []
      if (!id || !open?.isOpen || !district) throw new Refusal('not_open_data')
      const index = await deps.tiles.recent()
      const tag = `"${index.version}-${open.version}-${district.version}"`
      const found = made.get(id)
      if (found?.tag === tag) return tagged(asked, found.zipped, tag, HEADERS)
      const about = { license: open.licence, attribution: district.name, updated: index.at }
      const zipped = gzipSync(geojsonOf(await placesOf(deps, index, id), about))
      made.set(id, { tag, zipped })
      return tagged(asked, zipped, tag, HEADERS)
    } catch (thrown) {
      return failureOf(thrown, asked.call.requestId, deps.log)
    }
  }
}

/** A district's places, from the tiles that hold any of them. */
const placesOf = async ({ tiles }: Deps, { tiles: entries, only }: StoredIndex, district: string) => {
  const places: TilePlace[] = []
  await inLanes(
    entries.filter(({ districts }) => districts.includes(district)),
    4,
    async ({ key, version }) => {
      const tile = only ?? (await tiles.tile(key, version))
      if (!tile) throw new Refusal('busy')
      places.push(...decodeTile(gunzipSync(tile.body).toString()).filter((place) => place.district === district))
    },
  )
  return places.sort((a, b) => (a.id < b.id ? -1 : 1))
}

const HEADERS = {
  'content-type': 'application/geo+json; charset=utf-8',
  'cache-control': 'public, max-age=300',
  // Open data are for every page on the web.
  'access-control-allow-origin': '*',
}
