import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { type Route, route } from '../http/route'
import { listBodies } from './list-bodies'

/** The bodies a need can be handed on to. */
export const bodyRoutes = (deps: Parameters<typeof listBodies>[0]): Route[] => [
  route(organisationEndpoints.listBodies, listBodies(deps)),
]
