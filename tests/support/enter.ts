import type { Actor } from '@lianxin/shared/people/schema'
import { auditStore } from '../../functions/src/audit/store'
import { district } from './factories'
import { entryOf } from './roster'
import type { openApp } from './server-app'

export type App = Awaited<ReturnType<typeof openApp>>

/** Puts an officer on the roster with the person they sign in as; nobody is bound to them yet. */
export const enter = async (app: App, officer: Actor & { name: string }): Promise<void> => {
  const { id, name, duties } = officer
  const member = entryOf(officer)
  const on = { kind: 'officer', id, name } as const
  const trace = { district: member.district, at: app.clock.now(), by: { id, name: '孙文' }, on, words: '登记' }
  const person = { seen: undefined, next: { id, name, duties }, at: app.clock.now() }
  if (!(await app.deps.roster.save({ members: [member], people: [person], trace })))
    throw new Error(`${name} is on the roster already`)
}

/** What the trail of the district says, newest first. */
export const trailOf = async (app: App): Promise<string[]> => {
  const { lines } = await auditStore(app.deps.table).list(district.id)
  return lines.map(({ by, on, words }) => `${by.name}: ${on.name} ${words}`)
}

/** The code of a refusal, `ok` for any other reply. */
export const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  status === 200 ? 'ok' : String(Object(Object(body).error).code)
