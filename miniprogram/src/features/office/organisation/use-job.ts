import type { JobView } from '@lianxin/shared/jobs/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { officeCall } from '../../../api/office-client'

const EVERY_MS = 1000

/** Follows a job until it is done, then lets everything that may have changed be read again. */
export const useJob = (first: JobView) => {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['readJob', { id: first.id }],
    queryFn: () => officeCall('readJob', { id: first.id }),
    initialData: first,
    enabled: first.state === 'running',
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : EVERY_MS),
    meta: { isFleeting: true },
  })
  const isDone = query.data.state === 'done'
  const wasRunning = first.state === 'running'
  useEffect(() => {
    if (isDone && wasRunning) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'readJob' })
  }, [isDone, wasRunning, client])
  return { job: query.data, error: query.error }
}
