import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'
import { useWhole } from '../../../api/whole'

/** The district's closed quarters, newest first. */
export const useProblemLists = () => {
  const query = useQuery({ queryKey: ['listProblemLists'], queryFn: () => officeCall('listProblemLists', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** Where the calls of one list's head and of one problem are kept. */
export const listKey = (quarter: string) => ['readProblemList', { quarter }] as const
export const problemKey = (quarter: string, needId: string) => ['readProblem', { quarter, needId }] as const

/** The head of one quarter's list: where it stands, and what I am to it. */
export const useProblemList = (quarter: string) => {
  const query = useQuery({
    queryKey: listKey(quarter),
    queryFn: () => officeCall('readProblemList', { quarter }),
    enabled: quarter !== '',
  })
  useRefreshOnShow(query.refetch)
  return query
}

/** One quarter's problems in the list's own order, all of them: a list with a page missing would be believed to be whole. */
export const useProblems = (quarter: string) => {
  const query = useInfiniteQuery({
    queryKey: ['listProblems', { quarter }],
    queryFn: ({ pageParam }) => officeCall('listProblems', pageParam ? { quarter, after: pageParam } : { quarter }),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    enabled: quarter !== '',
  })
  useWhole(query)
  const rows = query.data?.pages.flatMap(({ problems }) => problems)
  // One that changed while the pages came stands on two of them.
  return { ...query, problems: rows && [...new Map(rows.map((row) => [row.needId, row])).values()] }
}

/** Problems of a list that may be one; nobody but who prepares it asks. */
export const useGroups = (quarter: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['proposeGroups', { quarter }],
    queryFn: () => officeCall('proposeGroups', { quarter }),
    enabled: quarter !== '' && isWanted,
    meta: { isFleeting: true },
  })

/** A problem with the evidence of everyone on the path of each need behind it. */
export const useProblem = (quarter: string, needId: string) => {
  const isAsked = quarter !== '' && needId !== ''
  const query = useQuery({
    queryKey: problemKey(quarter, needId),
    queryFn: () => officeCall('readProblem', { quarter, needId }),
    enabled: isAsked,
  })
  useRefreshOnShow((options) => (isAsked ? query.refetch(options) : undefined))
  return query
}

/** 问题办理: what my department leads, or what is of the area I look after, soonest due first. */
export const useTasks = () => {
  const query = useQuery({ queryKey: ['listTasks'], queryFn: () => officeCall('listTasks', {}) })
  useRefreshOnShow(query.refetch)
  return query
}
