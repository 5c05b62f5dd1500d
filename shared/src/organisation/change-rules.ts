import { areaFaults } from './area-rules'
import type { Area, AssignRule, Street } from './areas'
import type { Roster } from './change'
import type { OrganisationChange } from './endpoints'
import { bad, type Fault, hasDoubles, nameFault, officerFaults } from './faults'
import { areaKindWords } from './rule-words'
import type { Body, District } from './schema'

/** All that is wrong with a change, as far as configuration and roster tell. */
export const faultsOf = (district: District, change: OrganisationChange, roster: Roster): Fault[] => {
  switch (change.kind) {
    case 'body':
      return bodyFaults(district, change.body, roster)
    case 'street':
      return streetFaults(district, change.street)
    case 'area':
      return areaFaults(district, change.area, roster)
    case 'remove':
      return removalFaults(district, change)
    case 'assign':
      return assignFaults(district, change.assign, 'change.assign')
    case 'reach':
    case 'emblem':
      return []
  }
}

const bodyFaults = (district: District, body: Body, roster: Roster): Fault[] => {
  const before = district.bodies.find(({ id }) => id === body.id)
  const callers = district.areas.filter(({ station }) => station === body.id)
  const people = body.people.map(({ id }) => id)
  return [
    ...nameFault(district.bodies, body, 'change.body.name'),
    ...officerFaults(roster, [body.head.id], 'change.body.head'),
    ...officerFaults(roster, people, 'change.body.people'),
    ...(hasDoubles([body.head.id, ...people]) ? [bad('change.body.people', '同一个人只选一次，负责人不用再选。')] : []),
    ...(before && before.kind !== body.kind && callers[0]
      ? [bad('change.body.kind', `“${callers[0].name}”把它当服务站用，不能改成别的。`)]
      : []),
  ]
}

const streetFaults = (district: District, street: Street): Fault[] => [
  ...nameFault(district.streets, street, 'change.street.name'),
  ...assignFaults(district, street.assign ?? [], 'change.street.assign'),
]

type Removal = Extract<OrganisationChange, { kind: 'remove' }>

// A rule for areas that do not exist gives nothing to anybody, and nobody would see why.
const assignFaults = ({ areas }: District, assign: readonly AssignRule[], field: string): Fault[] =>
  assign.flatMap(({ to }, at) =>
    areas.some(({ kind }) => kind === to)
      ? []
      : [bad(`${field}.${at}.to`, `还没有${areaKindWords[to]}，先建好再加这一条。`)],
  )

const removalFaults = (district: District, { what, id }: Removal): Fault[] => {
  const user = userOf(district, what, id)
  return user === undefined ? [] : [stillUsed(`${user}还在用它。`)]
}

/** The fault of removing what something else still names. */
export const stillUsed = (words: string): Fault => ({ code: 'still_used', field: 'change.id', words })

const userOf = ({ areas }: District, what: Removal['what'], id: string): string | undefined => {
  const uses: Record<Removal['what'], (area: Area) => boolean> = {
    body: ({ station, climb }) => station === id || climb.includes(id),
    street: ({ street, covers }) => street === id || covers.streets.includes(id),
    area: () => false,
  }
  return areas.find(uses[what])?.name
}
