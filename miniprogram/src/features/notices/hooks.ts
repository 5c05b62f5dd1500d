import type { Output } from '@lianxin/shared/contract'
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'
import { useRefreshOnShow } from '../../api/refresh'

type Pages = InfiniteData<Output<'listNotices'>, string>

const NOTICES = ['listNotices'] as const
const FRESH_MS = 30_000

const useNoticePages = () =>
  useInfiniteQuery({
    queryKey: NOTICES,
    queryFn: ({ pageParam }) => call('listNotices', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    staleTime: FRESH_MS,
  })

/**
 * What I was told, newest first, each once: a notice that arrives between two pages would push an earlier one
 * onto both.
 */
export const useNotices = () => {
  const query = useNoticePages()
  useRefreshOnShow(query.refetch)
  const seen = new Map((query.data?.pages ?? []).flatMap(({ notices }) => notices).map((one) => [one.id, one]))
  return { ...query, notices: [...seen.values()] }
}

/** How many notices are new to me; 0 until known. */
export const useUnread = (): number => useNoticePages().data?.pages[0]?.unread ?? 0

/** Marks everything up to a notice as seen. */
export const useMarkRead = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => call('markNoticesRead', { upTo }),
    onSuccess: ({ unread }) =>
      client.setQueryData<Pages>(
        NOTICES,
        (kept) => kept && { ...kept, pages: kept.pages.map((page) => ({ ...page, unread })) },
      ),
  })
}
