import type { Instant } from '@lianxin/shared/calendar'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Person } from '@lianxin/shared/people/schema'
import { changeOrganisation } from '../../organisation/change-organisation'
import type { Days } from './days'
import { district } from './district'
import { approver, clerk } from './officers'

type Deps = Parameters<typeof changeOrganisation>[0]

const grid = district.areas.find(({ id }) => id === 'grid9')
const { hours, hotline, verifyDays } = district

/** The district as it was before its office worked on it, so that the trail has something to tell. */
export const districtBefore: District = {
  ...district,
  verifyDays: 365,
  assign: district.assign.filter(({ direct }) => !direct),
  areas: district.areas.map((area) =>
    area.id === 'grid9'
      ? { ...area, covers: { ...area.covers, communities: area.covers.communities.slice(0, 1) } }
      : area,
  ),
}

/** What the office did of late; afterwards the district is as the demo has it. Done twice it is done once. */
export const officeSteps = (deps: Deps, { ago }: Days): { at: Instant; run(): Promise<void> }[] => {
  const step = (at: Instant, who: Person, version: number, change: OrganisationChange) => ({
    at,
    run: async () => void (await changeOrganisation(deps)(who, { version, change })),
  })
  return [
    step(ago(9, '10:05'), clerk, 1, { kind: 'reach', hours, hotline, verifyDays }),
    step(ago(7, '15:30'), approver, 2, { kind: 'assign', assign: district.assign }),
    ...(grid ? [step(ago(5, '09:40'), clerk, 3, { kind: 'area', area: grid })] : []),
  ]
}
