import type { Actor, Duty } from '../people/schema'

/**
 * What may be done to a district's organisation:
 * `see` roster, units, boards and areas · `arrange` change them, invite, import, print · `audit` read the trail ·
 * `absence` say when an officer is away · `verify` say that a board's numbers are right, or look after a report ·
 * `prepare` the quarter's problem list · `approve` its plans.
 */
export type Action = 'see' | 'arrange' | 'audit' | 'absence' | 'verify' | 'prepare' | 'approve'

/** Whose records: one's own, those of the body one heads, all of the district. */
type Scope = 'own' | 'body' | 'district'

/** What an action is about. */
export type About = { district: string; officer?: string | undefined; bodies?: readonly string[] | undefined }

const own = { absence: 'own', verify: 'own' } as const
const office = {
  see: 'district',
  arrange: 'district',
  audit: 'district',
  absence: 'district',
  verify: 'district',
} as const

/** Role × action → scope. What is not named is not allowed. A head has what `head` adds to their role. */
export const permissions: Readonly<Record<Duty['role'] | 'head', Readonly<Partial<Record<Action, Scope>>>>> = {
  cadre: own,
  station: own,
  department: own,
  head: { absence: 'body', verify: 'body' },
  clerk: { ...office, prepare: 'district' },
  approver: { ...office, approve: 'district' },
  leader: { see: 'district', absence: 'own' },
}

/** May the actor do this to that record? */
export const may = (actor: Actor, action: Action, about: About): boolean =>
  actor.duties.some((duty) => {
    if (duty.district !== about.district) return false
    const scopes = [permissions[duty.role][action], duty.head ? permissions.head[action] : undefined]
    return scopes.some((scope) => isWithin(actor, duty, scope, about))
  })

const isWithin = (actor: Actor, { body }: Duty, scope: Scope | undefined, { officer, bodies }: About): boolean => {
  if (scope === 'district') return true
  if (scope === 'own') return officer === actor.id
  return scope === 'body' && body !== undefined && (bodies ?? []).includes(body)
}

/** The district whose organisation the actor may see or arrange; the first of their duties that says so. */
export const districtFor = (actor: Actor, action: Action): string | undefined =>
  actor.duties.find(({ role }) => permissions[role][action] === 'district')?.district
