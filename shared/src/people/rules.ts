import type { Actor, Duty } from './schema'

/** The district office as a holder: what was sent back twice lies there. */
export const OFFICE = 'office'

/** Does the actor serve this station, department or office? Two districts may use the same id. */
export const serves = (actor: Actor, district: string, body: string): boolean =>
  body === OFFICE
    ? isOffice(actor, district)
    : actor.duties.some((duty) => duty.body === body && duty.district === district)

/** Is the actor the head of this station or department? */
export const heads = (actor: Actor, district: string, body: string): boolean =>
  actor.duties.some((duty) => duty.body === body && duty.district === district && duty.head === true)

/** Does the actor work for the district office of this district? */
export const isOffice = (actor: Actor, district: string): boolean =>
  actor.duties.some((duty) => isOfficeDuty(duty) && duty.district === district)

/** The districts whose office the actor works for. */
export const officeDistricts = (actor: Actor): string[] => [
  ...new Set(actor.duties.filter(isOfficeDuty).map((duty) => duty.district)),
]

/** Is this an officer of any kind, who has a 待办? */
export const isOfficer = (actor: Actor): boolean => actor.duties.length > 0

const isOfficeDuty = (duty: Duty): boolean => duty.role === 'clerk' || duty.role === 'approver'

/** The duty under which somebody records for others (记一件): theirs who go out to workers, not the office's. */
export const recordingDuty = ({ duties }: Actor): Duty | undefined =>
  duties.find(({ role }) => role === 'cadre' || role === 'station' || role === 'department')
