import { OFFICE, officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'

/** Whose 待办 a body's needs are in; a body's id is its district's own, a person's is nobody else's. */
export const bodyInbox = (district: string, body: string): string => `${district}#${body}`

/** Every 待办 an actor works from: their own, and those of the bodies or office they serve. */
export const inboxesOf = (actor: Actor): string[] => [
  ...new Set([
    actor.id,
    ...actor.duties.flatMap(({ district, body }) => (body === undefined ? [] : [bodyInbox(district, body)])),
    ...officeDistricts(actor).map((district) => bodyInbox(district, OFFICE)),
  ]),
]
