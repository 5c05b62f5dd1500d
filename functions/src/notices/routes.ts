import { noticeEndpoints } from '@lianxin/shared/notices/endpoints'
import { type Route, route } from '../http/route'
import { listNotices, markNoticesRead } from './read-notices'

export const noticeRoutes = (deps: Parameters<typeof markNoticesRead>[0]): Route[] => [
  route(noticeEndpoints.listNotices, listNotices(deps)),
  route(noticeEndpoints.markNoticesRead, markNoticesRead(deps)),
]
