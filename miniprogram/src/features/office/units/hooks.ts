import type { Input, Output } from '@lianxin/shared/contract'
import type { Unit } from '@lianxin/shared/organisation/units'
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import { ApiError } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { useWhole } from '../../../api/whole'

const KEY = ['listUnits']
const FRESH_MS = 60_000

/** The district's units, page after page; what is there can be worked with while the rest is still coming. */
export const useUnits = () => {
  const query = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => officeCall('listUnits', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    staleTime: FRESH_MS,
    // Thousands of them: they would push everything else out of what this device keeps.
    meta: { isFleeting: true },
  })
  useWhole(query)
  const { data } = query
  const units = useMemo(() => data?.pages.flatMap((page) => page.units), [data])
  return { ...query, units, isWhole: units !== undefined && !query.hasNextPage }
}

/** Enters or changes a unit; resolves with what is stored now. */
export const useSaveUnit = () => useChange('saveUnit')

/** Overrides the rules for a unit, or lets them decide again. */
export const useAssignUnit = () => useChange('assignUnit')

const useChange = <N extends 'saveUnit' | 'assignUnit'>(name: N) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<N>) => officeCall(name, input),
    onSuccess: ({ unit }) => putUnit(client, unit),
    // Somebody was quicker: what is there now must be seen before it is decided again.
    onError: (failure) => {
      if (failure instanceof ApiError && failure.code === 'stale_version')
        void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

type Pages = InfiniteData<Output<'listUnits'>>

const putUnit = (client: QueryClient, unit: Unit): void => {
  client.setQueryData<Pages>(KEY, (data) => data && { ...data, pages: withUnit(data.pages, unit) })
  // A page that was on its way when this was saved brings the units as they were.
  if (client.isFetching({ queryKey: KEY }) > 0) void client.invalidateQueries({ queryKey: KEY })
  void client.invalidateQueries({ queryKey: ['readOverview'] })
}

const withUnit = (pages: Pages['pages'], unit: Unit): Pages['pages'] => {
  if (pages.some(({ units }) => units.some(({ id }) => id === unit.id)))
    return pages.map((page) => ({ ...page, units: page.units.map((one) => (one.id === unit.id ? unit : one)) }))
  return pages.map((page, at) => (at === 0 ? { ...page, units: [unit, ...page.units] } : page))
}

/** Asks the rules again for every unit no person decided; `data` is the job to follow. */
export const useAssignAll = () => useMutation({ mutationFn: () => officeCall('assignUnits', {}) })
