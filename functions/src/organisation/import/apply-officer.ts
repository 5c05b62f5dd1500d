import { Refusal } from '@lianxin/shared/errors'
import { OfficerFacts } from '@lianxin/shared/organisation/roster'
import { flatOfficer, rawOfficer } from '@lianxin/shared/organisation/sheets/officers'
import type { Actor } from '@lianxin/shared/people/schema'
import { type SaveDeps, saveOfficer } from '../save-officer'
import { applied, type PlannedRow } from './plan'
import type { Import } from './store-imports'

export type ApplyOfficersDeps = Omit<SaveDeps, 'runJob'>

/** How often an officer is tried again whom somebody changes at the same moment. */
const TRIES = 8

/**
 * Makes of one officer what the sheet says, as if whoever applied it had entered it: with person, bodies, cards and a
 * line in the trail, since it says who may act. What somebody has decided since the check is left as they decided it.
 */
export const applyOfficer = async (
  deps: ApplyOfficersDeps,
  { district, by }: Import,
  row: PlannedRow,
): Promise<void> => {
  const actor: Actor = { ...by, duties: [{ role: 'clerk', district }] }
  // The cards follow as jobs of their own: one person waiting for one import does not wait for them as well.
  const save = saveOfficer({ ...deps, runJob: async () => {} })
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await deps.roster.get(district, row.id)
    const flat = applied(before && flatOfficer(before), row)
    const facts = flat && OfficerFacts.safeParse(rawOfficer(flat, before))
    if (!facts?.success) return
    if (await isSettled(() => save(actor, { version: before?.version ?? 0, officer: facts.data }))) return
  }
  throw new Error(`officer ${row.id} is changed all the time`)
}

/** False when it was overtaken and is to be tried again; a refusal says that somebody has decided otherwise since. */
const isSettled = async (save: () => Promise<unknown>): Promise<boolean> => {
  try {
    await save()
    return true
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    if (thrown.code === 'busy') throw thrown
    return thrown.code !== 'stale_version'
  }
}
