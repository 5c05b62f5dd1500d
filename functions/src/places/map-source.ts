import type { MapSource } from '@lianxin/shared/places/tile-index'
import type { Env } from '../env'

/** Where map pictures come from; undefined when no provider is set up, and none are shown. */
export const mapSource = ({ MAP_TILES_URL: url, MAP_ATTRIBUTION: attribution }: Env): MapSource | undefined =>
  url === undefined || attribution === undefined ? undefined : { url, attribution }
