import { useInfiniteQuery } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'
import { useWhole } from '../../../api/whole'

/** What would enter the running quarter's list if it closed now, all of it: half a preview would be believed whole. */
export const usePreview = () => {
  const query = useInfiniteQuery({
    queryKey: ['previewQuarter'],
    queryFn: ({ pageParam }) => officeCall('previewQuarter', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
  })
  useWhole(query)
  const pages = query.data?.pages
  const sum = (of: 'not_due' | 'asked') => pages?.reduce((total, { stays }) => total + stays[of], 0) ?? 0
  // A need that moved between two pages would stand on both.
  const rows = pages && [...new Map(pages.flatMap((page) => page.rows).map((one) => [one.row.id, one])).values()]
  return { ...query, first: pages?.[0], rows, stays: { not_due: sum('not_due'), asked: sum('asked') } }
}

/** What I or my body hold, as the running quarter's close would treat it, page by page. */
export const useGatherMine = () => {
  const query = useInfiniteQuery({
    queryKey: ['gatherMine'],
    queryFn: ({ pageParam }) => officeCall('gatherMine', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
  })
  useRefreshOnShow(query.refetch)
  const pages = query.data?.pages
  const rows = pages && [...new Map(pages.flatMap((page) => page.rows).map((one) => [one.row.id, one])).values()]
  return { ...query, first: pages?.[0], rows }
}
