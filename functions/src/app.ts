import { boardPages, isPage } from './boards/page/routes'
import { boardRoutes } from './boards/routes'
import type { Deps } from './deps'
import { type Api, type Extras, mount, type OnRefused } from './http/mount'
import { boundOf } from './limits/bounds'
import { needRoutes } from './needs/routes'
import { noticeRoutes } from './notices/routes'
import { officeRoutes } from './office/routes'
import { organisationRoutes } from './organisation/routes'
import { rosterRoutes } from './organisation/routes-roster'
import { unitRoutes } from './organisation/routes-units'
import { peopleRoutes } from './people/routes'
import { photoRoutes } from './photos/routes'
import { placeRoutes } from './places/routes'
import { isOpenData, openDataPages, openDataRoutes } from './places/routes-open-data'
import { isTiles, tilePages } from './places/routes-tiles'
import { privacyRoutes } from './privacy/routes'
import { problemRoutes } from './problems/routes'
import { gatheringRoutes } from './problems/routes-gathering'

/** All that is answered over HTTP: every feature's routes, the API's health, boards as pages, and what one machine adds. */
export const createApp = (deps: Deps, more: Extras = {}): Api => {
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
    ...placeRoutes(deps),
    ...openDataRoutes(deps),
    ...privacyRoutes(deps),
  ]
  const extras = { 'GET /api/health': () => ({ ok: true }), ...more }
  const api = mount(routes, {
    readToken: deps.tokens.read,
    onRefused: countRefused(deps),
    onWrite: (path, sender) => deps.throttle(path, sender, boundOf(path)),
    log: deps.log,
    extras,
  })
  const pages = boardPages(deps)
  const tiles = tilePages(deps)
  const openData = openDataPages(deps)
  return (asked) => {
    if (isPage(asked)) return pages(asked)
    if (isTiles(asked)) return tiles(asked)
    return isOpenData(asked) ? openData(asked) : api(asked)
  }
}

// Whoever was refused is answered in any case: the count is for the office only.
const countRefused =
  ({ health, clock, log, measure }: Deps): OnRefused =>
  (code) => {
    measure('Refused', 1, { code })
    return health.countRefused(code, clock.now()).catch((cause) => log.error('refusal not counted', cause, { code }))
  }
