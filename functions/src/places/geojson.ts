import { amenityTerms, placeKindWords, toiletText } from '@lianxin/shared/places/amenities'
import { hoursText } from '@lianxin/shared/places/hours-text'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { toWgs84 } from '@lianxin/shared/places/wgs84'

/** What stands above all places. */
type About = { license: string; attribution: string; updated: string }

/** Places open to outdoor workers as GeoJSON (RFC 7946), which is WGS-84: what the others offer is nobody's business outside. */
export const geojsonOf = (places: readonly TilePlace[], about: About): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...about,
    features: places.filter(({ access }) => access === 'outdoor').map(featureOf),
  })

const featureOf = ({
  id,
  point,
  kind,
  name,
  address,
  street,
  hours,
  closure,
  amenities,
  toilet,
  phone,
  badge,
}: TilePlace) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: toWgs84(point) },
  properties: {
    id,
    name,
    kind: placeKindWords[kind],
    address,
    street,
    hours: hoursText(hours),
    closure: closure && { from: closure.from, until: closure.until },
    amenities: amenities.map((one) => amenityTerms[one]),
    toilet: toiletText(toilet),
    phone,
    badge: badge ? '最美站点' : undefined,
  },
})
