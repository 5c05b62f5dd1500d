import { rosterEndpoints } from '@lianxin/shared/organisation/endpoints-roster'
import { type Route, route } from '../http/route'
import { departOfficer } from './depart-officer'
import { listColleagues } from './list-colleagues'
import { listOfficers } from './list-officers'
import { previewDeparture } from './preview-departure'
import { saveAbsence } from './save-absence'
import { saveOfficer } from './save-officer'

type Deps = Parameters<typeof departOfficer>[0] &
  Parameters<typeof previewDeparture>[0] &
  Parameters<typeof listColleagues>[0] &
  Parameters<typeof saveAbsence>[0]

/** The roster: who serves, who is away, who leaves. */
export const rosterRoutes = (deps: Deps): Route[] => [
  route(rosterEndpoints.listOfficers, listOfficers(deps)),
  route(rosterEndpoints.listColleagues, listColleagues(deps)),
  route(rosterEndpoints.saveOfficer, saveOfficer(deps)),
  route(rosterEndpoints.saveAbsence, saveAbsence(deps)),
  route(rosterEndpoints.previewDeparture, previewDeparture(deps)),
  route(rosterEndpoints.departOfficer, departOfficer(deps)),
]
