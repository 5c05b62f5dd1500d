import type { OrganisationChange } from './endpoints'
import type { Member } from './roster'
import type { District, Named } from './schema'

/** Everyone on the roster, by id. */
export type Roster = ReadonlyMap<string, Pick<Member, 'id' | 'name' | 'leftOn'>>

/** The change with the names the roster has, whatever names were sent. */
export const namedBy = (change: OrganisationChange, roster: Roster): OrganisationChange => {
  if (change.kind !== 'body') return change
  const named = ({ id, name }: Named): Named => ({ id, name: roster.get(id)?.name ?? name })
  const { body } = change
  return { ...change, body: { ...body, head: named(body.head), people: body.people.map(named) } }
}

/** The configuration as the change makes it; the version is the writer's to count up. */
export const changedBy = (district: District, change: OrganisationChange): District => {
  switch (change.kind) {
    case 'body':
      return { ...district, bodies: placed(district.bodies, change.body) }
    case 'street':
      return { ...district, streets: placed(district.streets, change.street) }
    case 'area':
      return { ...district, areas: placed(district.areas, change.area) }
    case 'remove':
      return without(district, change)
    case 'assign':
      return { ...district, assign: change.assign }
    case 'reach': {
      const { hours, hotline, verifyDays } = change
      return { ...district, hours, hotline, verifyDays }
    }
    case 'emblem':
      return district
  }
}

/** Does anything differ that a board shows? Every card follows from the rest of the configuration and the roster. */
export const altersCards = (before: District, after: District): boolean => shown(before) !== shown(after)

/** Does anything differ that the rules look at when they give a unit to an area? */
export const altersAssignment = (before: District, after: District): boolean => ruling(before) !== ruling(after)

const shown = ({ bodies, streets, areas, hours, hotline, name }: District): string =>
  JSON.stringify([
    name,
    hours,
    hotline,
    bodies.map(({ id, name, phone, hours }) => [id, name, phone, hours]),
    streets.map(({ id, name, union, hours, hotline }) => [id, name, union, hours, hotline]),
    areas.map(({ covers: _covers, leader: _leader, ...area }) => area),
  ])

const ruling = ({ streets, areas, assign }: District): string =>
  JSON.stringify([
    assign,
    streets.map(({ id, assign }) => [id, assign]),
    areas.map(({ id, kind, street, covers }) => [id, kind, street, covers]),
  ])

const placed = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one]

type Removal = Extract<OrganisationChange, { kind: 'remove' }>

const without = (district: District, { what, id }: Removal): District => {
  const others = <T extends { id: string }>(all: readonly T[]): T[] => all.filter((one) => one.id !== id)
  if (what === 'body') return { ...district, bodies: others(district.bodies) }
  if (what === 'street') return { ...district, streets: others(district.streets) }
  return { ...district, areas: others(district.areas) }
}
