import gcoord from 'gcoord'
import {
  divIcon,
  type LatLngTuple,
  type LayerGroup,
  type Map as LeafletMap,
  layerGroup,
  map as leafletMap,
  marker,
  polygon,
  tileLayer,
} from 'leaflet'
import type { MapPoint, MapProps } from './map-types'

/** A map in an element of the page. */
export type Drawn = {
  show(props: MapProps): void
  moveTo(point: MapPoint): void
  zoom(by: 1 | -1): void
  remove(): void
}

const ZOOM = 15
const MOST_ZOOM = 18
const PIN = 44

/** Draws it; what it shows and whom it tells follow `latest`. */
export const drawMap = (box: HTMLElement, latest: { current: MapProps }, onScale: (words: string) => void): Drawn => {
  const map = leafletMap(box, {
    zoomControl: false,
    attributionControl: false,
    // Whoever asked for less motion gets none, and a cheap phone has less to draw.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    // The list says the same to whoever uses keys.
    keyboard: false,
    maxZoom: MOST_ZOOM,
  }).setView(onGround(latest.current.centre), ZOOM)
  const { ground } = latest.current
  // A key may be bound to this site; the page's own policy would not name it.
  if (ground) tileLayer(ground.url, { maxZoom: MOST_ZOOM, referrerPolicy: 'origin' }).addTo(map)
  const all = layerGroup().addTo(map)
  const tellScale = () => onScale(scaleWords(map))
  map.on('zoomend moveend', tellScale)
  map.on('click', ({ latlng }) => latest.current.onGround?.(fromGround([latlng.lat, latlng.lng])))
  tellScale()
  return {
    show: (props) => {
      map.invalidateSize({ animate: false })
      draw(all, props, latest)
    },
    moveTo: (point) => void map.setView(onGround(point), map.getZoom(), { animate: false }),
    zoom: (by) => void map.setZoom(map.getZoom() + by, { animate: false }),
    remove: () => void map.remove(),
  }
}

const draw = (all: LayerGroup, { pins, names = [], shapes = [], here }: MapProps, latest: { current: MapProps }) => {
  all.clearLayers()
  for (const shape of shapes) polygon(shape.map(onGround), { className: 'map-shape', interactive: false }).addTo(all)
  for (const { words, point } of names) put(all, point, 'map-name', words, 0).setZIndexOffset(-1000)
  if (here) put(all, here.point, 'map-here', here.sign, PIN)
  for (const { id, point, sign, tone, isChosen } of pins)
    put(all, point, `map-pin map-pin-${tone}${isChosen ? ' map-pin-chosen' : ''}`, sign, PIN)
      .setZIndexOffset(isChosen ? 1000 : 0)
      .on('click', () => latest.current.onPin?.(id))
}

// Words come from a style's `attr()`: on a map they lie over each other and beyond its edge, where nothing is to be read out.
const put = (all: LayerGroup, point: MapPoint, className: string, words: string, size: number) => {
  const sign = document.createElement('div')
  sign.className = className
  sign.dataset.words = words
  const isPin = className.startsWith('map-pin')
  const icon = divIcon({ html: sign, className: 'map-mark', iconSize: [size, size] })
  return marker(onGround(point), { icon, interactive: isPin, keyboard: false }).addTo(all)
}

// Pictures of the ground are WGS-84, everything of ours is GCJ-02: half a kilometre apart.
const onGround = ([lng, lat]: MapPoint): LatLngTuple => {
  const [east = lng, north = lat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return [north, east]
}
const fromGround = ([lat, lng]: LatLngTuple): MapPoint => {
  const [east = lng, north = lat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return [east, north]
}

const BAR = 80

// How much a finger's breadth is: of a length that is easy to think in.
const scaleWords = (map: LeafletMap): string => {
  const { y } = map.getSize()
  const metres = map.distance(map.containerPointToLatLng([0, y / 2]), map.containerPointToLatLng([BAR, y / 2]))
  const rounded = metres < 1000 ? Math.round(metres / 10) * 10 : Math.round(metres / 100) * 100
  return rounded < 1000 ? `${rounded}米` : `${(rounded / 1000).toFixed(1)}公里`
}
