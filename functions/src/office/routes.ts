import { officeEndpoints } from '@lianxin/shared/office/endpoints'
import { type Route, route } from '../http/route'
import { readHealth } from './read-health'
import { readProgress } from './read-progress'
import { readReport } from './read-report'

type Deps = Parameters<typeof readHealth>[0] & Parameters<typeof readReport>[0] & Parameters<typeof readProgress>[0]

export const officeRoutes = (deps: Deps): Route[] => [
  route(officeEndpoints.readHealth, readHealth(deps)),
  route(officeEndpoints.readReport, readReport(deps)),
  route(officeEndpoints.readProgress, readProgress(deps)),
]
