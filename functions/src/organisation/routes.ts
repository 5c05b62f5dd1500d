import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { type Route, route } from '../http/route'
import { listBodies } from './list-bodies'
import type { DistrictStore } from './store'

export const organisationRoutes = (deps: { districts: DistrictStore }): Route[] => [
  route(organisationEndpoints.listBodies, listBodies(deps)),
]
