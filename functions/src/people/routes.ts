import { peopleEndpoints } from '@lianxin/shared/people/endpoints'
import { openRoute, type Route } from '../http/route'
import { openSession } from './open-session'

export const peopleRoutes = (deps: Parameters<typeof openSession>[0]): Route[] => [
  openRoute(peopleEndpoints.openSession, openSession(deps)),
]
