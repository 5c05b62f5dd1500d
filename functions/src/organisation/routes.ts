import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { type Route, route } from '../http/route'
import { changeOrganisation } from './change-organisation'
import { listAudit } from './list-audit'
import { readJob } from './read-job'
import { readOrganisation } from './read-organisation'
import { readOverview } from './read-overview'

type Deps = Parameters<typeof readOrganisation>[0] &
  Parameters<typeof readOverview>[0] &
  Parameters<typeof changeOrganisation>[0] &
  Parameters<typeof listAudit>[0] &
  Parameters<typeof readJob>[0]

export const organisationRoutes = (deps: Deps): Route[] => [
  route(organisationEndpoints.readOverview, readOverview(deps)),
  route(organisationEndpoints.readOrganisation, readOrganisation(deps)),
  route(organisationEndpoints.changeOrganisation, changeOrganisation(deps)),
  route(organisationEndpoints.listAudit, listAudit(deps)),
  route(organisationEndpoints.readJob, readJob(deps)),
]
