import { peopleEndpoints } from '@lianxin/shared/people/endpoints'
import { openRoute, type Route } from '../http/route'
import { openSession } from './open-session'

/** How everybody comes in. */
export const sessionRoutes = (deps: Parameters<typeof openSession>[0]): Route[] => [
  openRoute(peopleEndpoints.openSession, openSession(deps)),
]
