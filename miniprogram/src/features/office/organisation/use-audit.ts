import { useInfiniteQuery } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'

/** Who did what and when, newest first, a page at a time. */
export const useAudit = () => {
  const query = useInfiniteQuery({
    queryKey: ['listAudit'],
    queryFn: ({ pageParam }) => officeCall('listAudit', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    // The trail names who did what; it is not for the phone's storage.
    meta: { isFleeting: true },
  })
  return { ...query, lines: query.data?.pages.flatMap(({ lines }) => lines) }
}
