import type { Input } from '@lianxin/shared/contract'
import type { Member } from '@lianxin/shared/organisation/roster'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'

const KEY = ['listOfficers']

/** Everybody on the roster, who has left last; the rest by name as Chinese dictionaries order them. */
export const useRoster = () => {
  const query = useQuery({
    queryKey: KEY,
    queryFn: () => officeCall('listOfficers', {}),
    select: ({ officers }) => [...officers].sort(byName),
  })
  useRefreshOnShow(query.refetch)
  return query
}

const byName = (a: Member, b: Member): number =>
  Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) || a.name.localeCompare(b.name, 'zh-CN')

// A refusal too: it often says that somebody else was first, and the page should show what they did.
const useRosterChange = <I, O>(change: (input: I) => Promise<O>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => readAgain(client) })
}

const readAgain = (client: QueryClient) => {
  for (const queryKey of [['readOverview'], ['listAudit'], ['readOrganisation']])
    void client.invalidateQueries({ queryKey })
  return client.invalidateQueries({ queryKey: KEY })
}

export const useSaveOfficer = () => useRosterChange((input: Input<'saveOfficer'>) => officeCall('saveOfficer', input))
export const useSaveAbsence = () => useRosterChange((input: Input<'saveAbsence'>) => officeCall('saveAbsence', input))
export const useDepart = () => useRosterChange((input: Input<'departOfficer'>) => officeCall('departOfficer', input))
export const useInvite = () => useRosterChange((officer: string) => officeCall('inviteOfficer', { officer }))

/** What a departure would move; asked anew each time, since needs come in every minute. */
export const useDeparturePreview = (officer: string, to: string | undefined) =>
  useQuery({
    queryKey: ['previewDeparture', { officer, to }],
    queryFn: () => officeCall('previewDeparture', { officer, to: to ?? '' }),
    enabled: to !== undefined,
    staleTime: 0,
    meta: { isFleeting: true },
  })
