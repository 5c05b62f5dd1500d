import { rosterEndpoints } from '@lianxin/shared/organisation/endpoints-roster'
import { peopleEndpoints } from '@lianxin/shared/people/endpoints'
import { openRoute, type Route, route } from '../http/route'
import { acceptInvitation } from './accept-invitation'
import { confirmDesk } from './confirm-desk'
import { inviteOfficer } from './invite-officer'
import { leaveDesk, openDesk, readDesk } from './open-desk'
import { readInvitation } from './read-invitation'

type Deps = Parameters<typeof acceptInvitation>[0] &
  Parameters<typeof inviteOfficer>[0] &
  Parameters<typeof openDesk>[0]

/** How officers come in: by an invitation, and at a desk by their phone. */
export const deskRoutes = (deps: Deps): Route[] => [
  route(rosterEndpoints.inviteOfficer, inviteOfficer(deps)),
  openRoute(peopleEndpoints.readInvitation, readInvitation(deps)),
  openRoute(peopleEndpoints.acceptInvitation, acceptInvitation(deps)),
  openRoute(peopleEndpoints.openDesk, openDesk(deps)),
  openRoute(peopleEndpoints.readDesk, readDesk(deps)),
  route(peopleEndpoints.confirmDesk, confirmDesk(deps)),
  openRoute(peopleEndpoints.leaveDesk, leaveDesk(deps)),
]
