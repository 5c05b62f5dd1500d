import gcoord from 'gcoord'
import type { Located, LocateTrouble, Locating } from './locate-types'

const TIMEOUT_MS = 10_000
/** Somebody on a bicycle is not far from where they were half a minute ago. */
const OLD_ENOUGH_MS = 30_000

const troubles: Readonly<Record<number, LocateTrouble>> = { 1: 'denied', 2: 'unable', 3: 'slow' }

/** The browser, which tells WGS-84; its position is offset here, on the phone, and goes nowhere. */
export const locating: Locating = {
  locate: () =>
    new Promise<Located>((resolve) => {
      // Absent where the page came over plain http.
      if (!('geolocation' in navigator)) return resolve({ trouble: 'unable' })
      navigator.geolocation.getCurrentPosition(
        ({ coords: { longitude, latitude } }) => {
          const [lng = 0, lat = 0] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
          resolve({ point: [lng, lat] })
        },
        ({ code }) => resolve({ trouble: troubles[code] ?? 'unable' }),
        { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: OLD_ENOUGH_MS },
      )
    }),
  allow: undefined,
}
