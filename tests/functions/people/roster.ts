import type { Member } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import { auditStore } from '../../../functions/src/audit/store'
import { district } from '../../support/factories'
import type { openApp } from '../../support/server-app'

export type App = Awaited<ReturnType<typeof openApp>>

/** An officer on the roster with the person they sign in as; nobody is bound to them yet. */
export const enter = async (app: App, officer: Actor & { name: string }): Promise<Member> => {
  const { id, name } = officer
  const duties = officer.duties.map(({ district: _, bodyName: __, ...duty }) => duty)
  const facts = { id, name, title: '专职工会社工', kind: 'social_worker' as const, duties }
  const member: Member = { ...facts, away: [], district: district.id, version: 1 }
  const on = { kind: 'officer', id, name } as const
  const trace = { district: district.id, at: app.clock.now(), by: { id, name: '孙文' }, on, words: '登记' }
  const { desk: _, ...next } = officer
  if (!(await app.deps.roster.save({ members: [member], people: [{ seen: undefined, next }], trace })))
    throw new Error(`${name} is on the roster already`)
  return member
}

/** What the trail of the district says, newest first. */
export const trailOf = async (app: App): Promise<string[]> => {
  const { lines } = await auditStore(app.deps.table).list(district.id)
  return lines.map(({ by, on, words }) => `${by.name}: ${on.name} ${words}`)
}

/** The code of a refusal, `ok` for any other reply. */
export const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  status === 200 ? 'ok' : String(Object(Object(body).error).code)
