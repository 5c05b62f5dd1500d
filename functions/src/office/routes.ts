import { officeEndpoints } from '@lianxin/shared/office/endpoints'
import { type Route, route } from '../http/route'
import { readHealth } from './read-health'

export const officeRoutes = (deps: Parameters<typeof readHealth>[0]): Route[] => [
  route(officeEndpoints.readHealth, readHealth(deps)),
]
