import { useQuery } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'

/** What waits, for how long, and what was refused today; looked at again whenever the page shows. */
export const useHealth = () => {
  const query = useQuery({ queryKey: ['readHealth'], queryFn: () => officeCall('readHealth', {}) })
  useRefreshOnShow(query.refetch)
  return query
}
