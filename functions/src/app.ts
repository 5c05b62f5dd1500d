import { contract } from '@lianxin/shared/contract'
import { boardRoutes } from './boards/routes'
import type { Deps } from './deps'
import { type Api, mount } from './http/mount'
import { openApi } from './http/openapi'
import { needRoutes } from './needs/routes'
import { noticeRoutes } from './notices/routes'
import { organisationRoutes } from './organisation/routes'
import { peopleRoutes } from './people/routes'
import { problemRoutes } from './problems/routes'

/** The whole API: every feature's routes, its health and its description. */
export const createApp = (deps: Deps): Api => {
  const routes = [
    ...peopleRoutes(deps),
    ...organisationRoutes(deps),
    ...boardRoutes(deps),
    ...needRoutes({ ...deps, boards: deps.recentBoards }),
    ...noticeRoutes(deps),
    ...problemRoutes(deps),
  ]
  const extras = {
    'GET /api/health': () => ({ ok: true }),
    'GET /api/openapi.json': () => openApi(contract),
  }
  return mount(routes, { readToken: deps.tokens.read, log: deps.log, extras })
}
