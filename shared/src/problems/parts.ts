import { may } from '../organisation/permissions'
import type { District } from '../organisation/schema'
import { serves } from '../people/rules'
import type { Actor } from '../people/schema'
import type { ProblemState, ProblemStatus } from './problem-state'
import type { ProblemPart } from './rules'
import type { Problem } from './schema'

type Of = Pick<District, 'id' | 'streets' | 'areas'>

/** What an actor is to a list as a whole; nothing to those outside the district's office. */
export const listParts = (actor: Actor, district: string): ProblemPart[] => {
  const both = ['prepare', 'approve'] as const
  return both.filter((action) => may(actor, action, { district }))
}

/** What an actor is to a problem of the district; to whom it is nothing, it does not exist. */
export const problemParts = (
  actor: Actor,
  district: Of,
  { area }: Pick<Problem, 'area'>,
  { status, plan }: Pick<ProblemState, 'status' | 'plan'>,
): ProblemPart[] => {
  if (!actor.duties.some((duty) => duty.district === district.id)) return []
  const isWork = plan !== undefined && given.includes(status) && worksOn(actor, district, plan)
  const isLeader = areasLedBy(actor, district).includes(area) || plan?.leader?.id === actor.id
  return [
    ...listParts(actor, district.id),
    ...(isWork ? (['work'] as const) : []),
    ...(isLeader ? (['leader'] as const) : []),
  ]
}

/** The areas an actor looks after 分片包干, as needs and problems name them. */
export const areasLedBy = ({ id }: Actor, { streets, areas }: Of): string[] =>
  areas
    .filter(({ leader }) => leader === id)
    .map((area) => {
      const street = streets.find((one) => one.id === area.street)
      return street ? `${street.name} · ${area.name}` : area.name
    })

// A plan that nobody has approved, or that was sent back, opens it to nobody.
const given: readonly ProblemStatus[] = ['assigned', 'concluded', 'finished', 'carried']

const worksOn = (actor: Actor, { id }: Of, { owner, lead, helpers }: NonNullable<ProblemState['plan']>): boolean =>
  owner.id === actor.id || [lead, ...helpers].some((body) => serves(actor, id, body.id))
