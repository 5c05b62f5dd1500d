import { wechatPaths } from '@lianxin/shared/wechat-paths'
import { useQuery } from '@tanstack/react-query'
import { callTo } from '../../../api/client'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'

/** What waits, for how long, and what was refused today; looked at again whenever the page shows. */
export const useHealth = () => {
  const query = useQuery({ queryKey: ['readHealth'], queryFn: () => officeCall('readHealth', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** Whom no WeChat message reaches, and what WeChat's check left for a person to look at. */
export const useUnreached = () =>
  useQuery({ queryKey: ['readUnreached'], queryFn: () => callTo<'readUnreached'>(wechatPaths.readUnreached, {}) })
