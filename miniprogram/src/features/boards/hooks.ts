import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../api/client'
import { useRefreshOnShow } from '../../api/refresh'
import { rememberBoard } from './last-board'

/** What a board shows now: who answers changes with the hour and with who is away. */
export const useBoard = (code: string | undefined) => {
  const query = useQuery({
    queryKey: ['readBoard', { code: code ?? '' }],
    queryFn: () => call('readBoard', { code: code ?? '' }),
    enabled: code !== undefined,
    staleTime: 10_000,
  })
  useRefreshOnShow((options) => (code ? query.refetch(options) : undefined))
  const found = query.data?.code
  useEffect(() => {
    if (found) rememberBoard(found)
  }, [found])
  return query
}
