import { boardPages, isPage } from './boards/page/routes'
import { boardRoutes } from './boards/routes'
import type { Deps } from './deps'
import { edgeOf } from './edge'
import { type Api, type Extras, mount } from './http/mount'
import { needRoutes } from './needs/routes'
import { noticeRoutes } from './notices/routes'
import { resultRoutes } from './office/routes-results'
import { bodyRoutes } from './organisation/routes-bodies'
import { sessionRoutes } from './people/routes-session'
import { photoRoutes } from './photos/routes'
import { placeRoutes } from './places/routes'
import { isOpenData, openDataPages, openDataRoutes } from './places/routes-open-data'
import { isTiles, tilePages } from './places/routes-tiles'
import { privacyRoutes } from './privacy/routes'

/** What workers, cadres and couriers are answered over HTTP, boards as pages, and what one machine adds. */
export const createApp = (deps: Deps, more: Extras = {}): Api => {
  const routes = [
    ...sessionRoutes(deps),
    ...bodyRoutes(deps),
    ...boardRoutes(deps),
    ...needRoutes({ ...deps, boards: deps.recentBoards }),
    ...photoRoutes(deps),
    ...noticeRoutes(deps),
    ...resultRoutes(deps),
    ...placeRoutes(deps),
    ...openDataRoutes(deps),
    ...privacyRoutes(deps),
  ]
  const api = mount(routes, { ...edgeOf(deps), extras: { 'GET /api/health': () => ({ ok: true }), ...more } })
  const pages = boardPages(deps)
  const tiles = tilePages(deps)
  const openData = openDataPages(deps)
  return (asked) => {
    if (isPage(asked)) return pages(asked)
    if (isTiles(asked)) return tiles(asked)
    return isOpenData(asked) ? openData(asked) : api(asked)
  }
}
