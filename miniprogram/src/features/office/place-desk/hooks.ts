import type { Input, Output } from '@lianxin/shared/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { placeCall } from '../../../api/place-client'
import { useWhole } from '../../../api/whole'

const FRESH_MS = 60_000

const useRows = (show: 'all' | 'removed') => {
  const query = useInfiniteQuery({
    queryKey: ['listPlaces', show],
    queryFn: ({ pageParam }) => placeCall('listPlaces', { show, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    staleTime: FRESH_MS,
    // A district has more than a thousand: they would push everything else out of what this device keeps.
    meta: { isFleeting: true },
  })
  useWhole(query)
  return query
}

/** All places of the district, longest unverified first, and behind them those taken away. */
export const usePlaces = () => {
  const [all, removed] = [useRows('all'), useRows('removed')]
  const rows = useMemo(
    () => all.data && [...all.data.pages, ...(removed.data?.pages ?? [])].flatMap(({ places }) => places),
    [all.data, removed.data],
  )
  const isWhole = [all, removed].every(({ data, hasNextPage }) => data !== undefined && !hasNextPage)
  const again = () => {
    for (const query of [all, removed])
      if (query.error) void (query.data && query.hasNextPage ? query.fetchNextPage() : query.refetch())
  }
  return {
    rows,
    isWhole,
    error: all.error ?? removed.error,
    isFetching: all.isFetching || removed.isFetching,
    again,
  }
}

/** The places somebody reported something of, as far as one page goes; few have anything. */
export const useReported = () => {
  const { data } = useQuery({
    queryKey: ['listPlaces', 'reported'],
    queryFn: () => placeCall('listPlaces', { show: 'reported' }),
    staleTime: FRESH_MS,
  })
  return (
    data && {
      count: data.places.length,
      isMore: data.after !== undefined,
      isLate: data.places.some(({ isLate }) => isLate),
    }
  )
}

/** Enters a new place; the same form again is the same place. */
export const useCreatePlace = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'createPlace'>) => placeCall('createPlace', input),
    onSuccess: ({ place }) => {
      client.setQueryData<Output<'readKept'>>(['readKept', { id: place.id }], { place })
      for (const queryKey of [['listPlaces'], ['listAudit']]) void client.invalidateQueries({ queryKey })
    },
  })
}

const OPEN_DATA = ['readOpenData']

/** Whether the district's places are open data. */
export const useOpenData = () => useQuery({ queryKey: OPEN_DATA, queryFn: () => placeCall('readOpenData', {}) })

/** Publishes them, or takes them back. */
export const useSetOpenData = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'setOpenData'>) => placeCall('setOpenData', input),
    onSuccess: (data) => {
      client.setQueryData<Output<'readOpenData'>>(OPEN_DATA, data)
      void client.invalidateQueries({ queryKey: ['listAudit'] })
    },
  })
}
