import type { Output } from '@lianxin/shared/contract'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import type { District } from '@lianxin/shared/organisation/schema'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { useRefreshOnShow } from '../../../api/refresh'
import { useOfficeDistricts } from '../../../session/hooks'

export type Overview = Output<'readOverview'>
type Organisation = Output<'readOrganisation'>
export type Change = OrganisationChange

const KEY = ['readOrganisation']
const read = () => officeCall('readOrganisation', {})

/** May this person change anything here? Leaders only look. */
export const useMayArrange = (): boolean => useOfficeDistricts().length > 0

/** What the office must see first; looked at again while the page shows. */
export const useOverview = () => {
  const query = useQuery({ queryKey: ['readOverview'], queryFn: () => officeCall('readOverview', {}) })
  useRefreshOnShow(query.refetch)
  return query
}

/** The district as it is configured. */
export const useOrganisation = () => {
  const query = useQuery({ queryKey: KEY, queryFn: read })
  useRefreshOnShow(query.refetch)
  return query
}

/** Saves one change; what somebody else changed elsewhere in the configuration does not stand in its way. */
export const useSaveChange = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) => save(client, change),
    onSuccess: ({ district }) => {
      client.setQueryData<Organisation>(KEY, (before) => ({ ...before, district }))
      for (const queryKey of [['readOverview'], ['listAudit'], ['listBodies'], ['listOfficers'], KEY])
        void client.invalidateQueries({ queryKey })
    },
  })
}

const save = async (client: QueryClient, change: Change) => {
  const { district } = await client.ensureQueryData({ queryKey: KEY, queryFn: read })
  try {
    return await officeCall('changeOrganisation', { version: district.version, change })
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== 'stale_version') throw failure
    const latest = (await client.fetchQuery({ queryKey: KEY, queryFn: read })).district
    // The very thing being changed: a person must look first.
    if (replacedBy(latest, change) !== replacedBy(district, change)) throw failure
    return officeCall('changeOrganisation', { version: latest.version, change })
  }
}

/** What a change would replace, as text to compare. */
const replacedBy = (district: District, change: Change): string => {
  const byId = (all: readonly { id: string }[], wanted: string) => all.find(({ id }) => id === wanted)
  const lists = { body: district.bodies, street: district.streets, area: district.areas }
  const of = (): unknown => {
    if (change.kind === 'body') return byId(lists.body, change.body.id)
    if (change.kind === 'street') return byId(lists.street, change.street.id)
    if (change.kind === 'area') return byId(lists.area, change.area.id)
    if (change.kind === 'remove') return byId(lists[change.what], change.id)
    if (change.kind === 'assign') return district.assign
    return change.kind === 'reach' ? [district.hours, district.hotline, district.verifyDays] : undefined
  }
  return JSON.stringify(of() ?? null)
}
