import type { InfiniteQueryObserverResult } from '@tanstack/react-query'
import { useEffect } from 'react'

type Paged = Pick<InfiniteQueryObserverResult, 'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'>

/** Reads a list page after page to its end, as long as none fails; what has come so far can be shown meanwhile. */
export const useWhole = ({ hasNextPage, isFetching, isError, fetchNextPage }: Paged, isWanted = true): void => {
  const isPart = isWanted && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (isPart) void fetchNextPage()
  }, [isPart, fetchNextPage])
}
