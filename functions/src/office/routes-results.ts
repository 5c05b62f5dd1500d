import { officeEndpoints } from '@lianxin/shared/office/endpoints'
import { openRoute, type Route } from '../http/route'
import { readResults } from './read-progress'

/** What everybody may read of a district's quarters. */
export const resultRoutes = (deps: Parameters<typeof readResults>[0]): Route[] => [
  openRoute(officeEndpoints.readResults, readResults(deps)),
]
