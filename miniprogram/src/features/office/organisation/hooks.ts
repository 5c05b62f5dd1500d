import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/client'

const HOUR_MS = 3600_000

/** Where a need of a district can be handed to; bodies change by reorganisation, not by the hour. */
export const useBodies = (district: string) =>
  useQuery({
    queryKey: ['listBodies', { district }],
    queryFn: () => call('listBodies', { district }),
    staleTime: HOUR_MS,
  })
