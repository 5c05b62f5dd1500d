/** Longitude and latitude, GCJ-02, as all places have them. */
export type MapPoint = readonly [lng: number, lat: number]

/** A place on the map: its sign is a word of one or two letters, so that colour is never all it says. */
export type Pin = { id: string; point: MapPoint; sign: string; tone: 'good' | 'soon' | 'late'; isChosen?: boolean }

/** Where pictures of the ground come from, in Web Mercator over WGS-84 as Tianditu gives them. */
export type MapGround = { url: string; attribution: string }

export type MapProps = {
  /** What it is called for those who cannot see it. */
  label: string
  /** What lies in the middle; a new one moves the map there. */
  centre: MapPoint
  /** Where one stands or looks from. */
  here?: { point: MapPoint; sign: string } | undefined
  pins: readonly Pin[]
  /** Names on the ground, which needs no pictures then. */
  names?: readonly { words: string; point: MapPoint }[]
  /** Outlines, filled: `[lng, lat]` each. */
  shapes?: readonly (readonly MapPoint[])[]
  ground?: MapGround | undefined
  onPin?: (id: string) => void
  /** A tap beside all pins. */
  onGround?: (point: MapPoint) => void
}
