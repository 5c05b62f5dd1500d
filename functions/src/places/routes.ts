import { placeEndpoints } from '@lianxin/shared/places/endpoints'
import { openRoute, type Route, route } from '../http/route'
import { createPlace } from './create-place'
import { acceptHosting, inviteHost, readHosting } from './hosting'
import { listHosted, listPlaces } from './list-places'
import { movePlace } from './move-place'
import { listLive, readKept, readPlace } from './read-place'

type Deps = Parameters<typeof createPlace>[0] &
  Parameters<typeof inviteHost>[0] &
  Parameters<typeof listPlaces>[0] &
  Parameters<typeof readPlace>[0]

/** Places: what couriers see and say, what hosts and the office keep. */
export const placeRoutes = (deps: Deps): Route[] => [
  openRoute(placeEndpoints.listLive, listLive(deps)),
  openRoute(placeEndpoints.readPlace, readPlace(deps)),
  route(placeEndpoints.movePlace, movePlace(deps)),
  route(placeEndpoints.readKept, readKept(deps)),
  route(placeEndpoints.listHosted, listHosted(deps)),
  route(placeEndpoints.inviteHost, inviteHost(deps)),
  openRoute(placeEndpoints.readHosting, readHosting(deps)),
  route(placeEndpoints.acceptHosting, acceptHosting(deps)),
  route(placeEndpoints.listPlaces, listPlaces(deps)),
  route(placeEndpoints.createPlace, createPlace(deps)),
]
