import type { Day } from '../calendar'
import { answersFor } from './absence'
import type { Member } from './roster'
import type { District } from './schema'

/** An area or body nobody answers for. */
export type Hole = { kind: 'area' | 'body'; id: string; name: string }

/**
 * Areas none of whose officers, nor anyone their absences lead to, is there on a day; bodies whose head has left or is
 * not on the roster.
 */
export const holesOf = (
  { areas, bodies, streets }: Pick<District, 'areas' | 'bodies' | 'streets'>,
  roster: ReadonlyMap<string, Member>,
  day: Day,
): Hole[] => {
  const answers = (id: string): boolean => {
    const officer = roster.get(id)
    return officer !== undefined && answersFor(officer, day, roster) !== undefined
  }
  const streetName = (id: string | undefined) => streets.find((street) => street.id === id)?.name
  return [
    ...areas
      .filter(({ officers }) => !officers.some(answers))
      .map(({ id, name, street }) => ({
        kind: 'area' as const,
        id,
        name: [streetName(street), name].filter((part) => part !== undefined).join(' · '),
      })),
    ...bodies
      .filter(({ head }) => !hasStayed(roster.get(head.id), day))
      .map(({ id, name }) => ({ kind: 'body' as const, id, name })),
  ]
}

const hasStayed = (member: Member | undefined, day: Day): boolean =>
  member !== undefined && (member.leftOn === undefined || member.leftOn > day)
