import type { Problem } from '@lianxin/shared/problems/schema'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { officeCall } from '../../api/office-client'
import { useRefreshOnShow } from '../../api/refresh'

/** The district's closed quarters, newest first. */
export const useProblemLists = () => {
  const query = useQuery({ queryKey: ['listProblemLists'], queryFn: () => officeCall('listProblemLists', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** One quarter's problems, all of them: a printed list with a page missing would be believed to be whole. */
export const useProblems = (quarter: string) => {
  const query = useInfiniteQuery({
    queryKey: ['listProblems', { quarter }],
    queryFn: ({ pageParam }) => officeCall('listProblems', pageParam ? { quarter, after: pageParam } : { quarter }),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    enabled: quarter !== '',
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  const isPart = hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (isPart) void fetchNextPage()
  }, [isPart, fetchNextPage])
  return { ...query, problems: query.data?.pages.flatMap(({ problems }) => problems).sort(byWeight) }
}

/** What nobody could solve comes first, then what has waited longest; the store's own order means nothing to a clerk. */
const byWeight = (a: Problem, b: Problem): number =>
  Number(b.why === 'beyond_reach') - Number(a.why === 'beyond_reach') || a.raisedAt.localeCompare(b.raisedAt)

/** A problem with the evidence of everyone on its path. */
export const useProblem = (quarter: string, needId: string) =>
  useQuery({
    queryKey: ['readProblem', { quarter, needId }],
    queryFn: () => officeCall('readProblem', { quarter, needId }),
    enabled: quarter !== '' && needId !== '',
  })
