import type { Input, Output } from '@lianxin/shared/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'

export type Colleagues = Output<'listColleagues'>

const KEY = ['listColleagues']

/** My own days away, and who may stand in for me. */
export const useColleagues = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => officeCall('listColleagues', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** Says when I am away; after a refusal too what is there now is read again. */
export const useSaveOwnAbsence = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'saveAbsence'>) => officeCall('saveAbsence', input),
    onSuccess: ({ version, away }) => {
      client.setQueryData<Colleagues>(KEY, (before) => before?.me && { ...before, me: { ...before.me, version, away } })
      void client.invalidateQueries({ queryKey: ['listOfficers'] })
    },
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  })
}
