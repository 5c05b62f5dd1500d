import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'
import { send } from '../../../api/send'
import { useWhole } from '../../../api/whole'

/** A list with all its print carries, every page of it: printed with one missing it would be believed whole. */
export const usePrintLines = (quarter: string) => {
  const query = useInfiniteQuery({
    queryKey: ['printProblems', { quarter }],
    queryFn: ({ pageParam }) => officeCall('printProblems', pageParam ? { quarter, after: pageParam } : { quarter }),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    enabled: quarter !== '',
    // Whole lists would push everything else out of what a phone keeps.
    meta: { isFleeting: true },
  })
  useWhole(query)
  const lines = query.data?.pages.flatMap((page) => page.lines)
  return { ...query, lines, isWhole: lines !== undefined && !query.hasNextPage }
}

/** 季度情况 of one quarter. */
export const useReport = (quarter: string) => {
  const query = useQuery({
    queryKey: ['readReport', { quarter }],
    queryFn: () => officeCall('readReport', { quarter }),
    enabled: quarter !== '',
  })
  useRefreshOnShow((options) => (quarter === '' ? undefined : query.refetch(options)))
  return query
}

/** Found, planned, solved, newest quarter first. */
export const useProgress = () => {
  const query = useQuery({ queryKey: ['readProgress'], queryFn: () => officeCall('readProgress', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** What became of a district's problems, for everybody: nobody has to be anybody to read it. */
export const useResults = (district: string) =>
  useQuery({
    queryKey: ['readResults', { district }],
    queryFn: () => send('readResults', { district }),
    enabled: district !== '',
  })
