import { noticeEndpoints } from '@lianxin/shared/notices/endpoints'
import { type Route, route } from '../http/route'
import { listNotices, markNoticesRead } from './read-notices'
import type { NoticeStore } from './store'

export const noticeRoutes = (deps: { notices: NoticeStore }): Route[] => [
  route(noticeEndpoints.listNotices, listNotices(deps)),
  route(noticeEndpoints.markNoticesRead, markNoticesRead(deps)),
]
