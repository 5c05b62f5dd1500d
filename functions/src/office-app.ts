import { OFFICE_PARTS } from '@lianxin/shared/office-parts'
import { signRoutes } from './boards/routes-signs'
import { edgeOf } from './edge'
import { type Api, type Asked, mount } from './http/mount'
import type { WorkingDeps } from './jobs/with-jobs'
import { officeRoutes } from './office/routes'
import { organisationRoutes } from './organisation/routes'
import { rosterRoutes } from './organisation/routes-roster'
import { unitRoutes } from './organisation/routes-units'
import { deskRoutes } from './people/routes-desks'
import { problemRoutes } from './problems/routes'
import { gatheringRoutes } from './problems/routes-gathering'

/** Is it one of the addresses of the office's calls? */
export const isOffice = ({ path }: Pick<Asked, 'path'>): boolean => OFFICE_PARTS.includes(path.split('/')[2] ?? '')

/** What the office's desks are answered over HTTP: a function of its own, so that nobody who scans waits for its code. */
export const createOfficeApp = (deps: WorkingDeps): Api =>
  mount(
    [
      ...deskRoutes(deps),
      ...organisationRoutes(deps),
      ...unitRoutes(deps),
      ...rosterRoutes(deps),
      ...signRoutes(deps),
      ...problemRoutes(deps),
      ...gatheringRoutes(deps),
      ...officeRoutes(deps),
    ],
    edgeOf(deps),
  )
