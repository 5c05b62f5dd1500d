import { contract } from '@lianxin/shared/contract'
import { boardRoutes } from './boards/routes'
import type { Deps } from './deps'
import { type Api, mount, type OnRefused } from './http/mount'
import { openApi } from './http/openapi'
import { needRoutes } from './needs/routes'
import { noticeRoutes } from './notices/routes'
import { officeRoutes } from './office/routes'
import { organisationRoutes } from './organisation/routes'
import { peopleRoutes } from './people/routes'
import { photoRoutes } from './photos/routes'
import { problemRoutes } from './problems/routes'

/** The whole API: every feature's routes, its health and its description. */
export const createApp = (deps: Deps): Api => {
  const routes = [
    ...peopleRoutes(deps),
    ...organisationRoutes(deps),
    ...boardRoutes(deps),
    ...needRoutes({ ...deps, boards: deps.recentBoards }),
    ...photoRoutes(deps),
    ...noticeRoutes(deps),
    ...problemRoutes(deps),
    ...officeRoutes(deps),
  ]
  const extras = {
    'GET /api/health': () => ({ ok: true }),
    'GET /api/openapi.json': () => openApi(contract),
  }
  return mount(routes, { readToken: deps.tokens.read, onRefused: countRefused(deps), log: deps.log, extras })
}

// Whoever was refused is answered in any case: the count is for the office only.
const countRefused =
  ({ health, clock, log }: Deps): OnRefused =>
  (code) =>
    health.countRefused(code, clock.now()).catch((cause) => log.error('refusal not counted', cause, { code }))
