import { contract } from '@lianxin/shared/contract'
import { boardPages, isPage } from './boards/page/routes'
import { boardRoutes } from './boards/routes'
import type { Deps } from './deps'
import { type Api, mount, type OnRefused } from './http/mount'
import { openApi } from './http/openapi'
import { needRoutes } from './needs/routes'
import { noticeRoutes } from './notices/routes'
import { officeRoutes } from './office/routes'
import { organisationRoutes } from './organisation/routes'
import { rosterRoutes } from './organisation/routes-roster'
import { unitRoutes } from './organisation/routes-units'
import { peopleRoutes } from './people/routes'
import { photoRoutes } from './photos/routes'
import { problemRoutes } from './problems/routes'
import { gatheringRoutes } from './problems/routes-gathering'

/** All that is answered over HTTP: every feature's routes, the API's health and description, and boards as pages. */
export const createApp = (deps: Deps): Api => {
  const routes = [
    ...peopleRoutes(deps),
    ...organisationRoutes(deps),
    ...unitRoutes(deps),
    ...rosterRoutes(deps),
    ...boardRoutes(deps),
    ...needRoutes({ ...deps, boards: deps.recentBoards }),
    ...photoRoutes(deps),
    ...noticeRoutes(deps),
    ...problemRoutes(deps),
    ...gatheringRoutes(deps),
    ...officeRoutes(deps),
  ]
  const extras = {
    'GET /api/health': () => ({ ok: true }),
    'GET /api/openapi.json': () => openApi(contract),
  }
  const api = mount(routes, { readToken: deps.tokens.read, onRefused: countRefused(deps), log: deps.log, extras })
  const pages = boardPages(deps)
  return (asked) => (isPage(asked) ? pages(asked) : api(asked))
}

// Whoever was refused is answered in any case: the count is for the office only.
const countRefused =
  ({ health, clock, log }: Deps): OnRefused =>
  (code) =>
    health.countRefused(code, clock.now()).catch((cause) => log.error('refusal not counted', cause, { code }))
