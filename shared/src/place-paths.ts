import type { Path } from './api'

/** Calls about places and by those who keep them: a table of its own, so that who files a need does not load it. */
export const placePaths = {
  listLive: 'GET /api/places/live',
  readPlace: 'GET /api/places/:id',
  movePlace: 'POST /api/places/:id/moves',
  readKept: 'GET /api/places/:id/kept',
  listHosted: 'GET /api/places/hosted',
  inviteHost: 'POST /api/places/:id/invitation',
  readHosting: 'POST /api/hosting/read',
  acceptHosting: 'POST /api/hosting/accept',
  listPlaces: 'GET /api/places',
  createPlace: 'POST /api/places',
  readOpenData: 'GET /api/places/open-data',
  setOpenData: 'POST /api/places/open-data',
} as const satisfies Record<string, Path>

export type PlaceCall = keyof typeof placePaths
