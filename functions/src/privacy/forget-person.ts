import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { type Clock, later } from '../clock'
import { hashedId } from '../hashed-id'
import type { NeedStore } from '../needs/store'
import { SYSTEM } from '../system-actor'
import { type EraseDeps, eraseNeed } from './erase-need'
import { leavePlaces } from './leave-places'

type Deps = EraseDeps &
  Parameters<typeof leavePlaces>[0] & {
    needs: Pick<NeedStore, 'listMine' | 'getTold' | 'append'>
    /** Tells whoever holds a need that it was withdrawn. */
    tell(id: string): Promise<void>
    clock: Clock
  }

/** What was sent at the same moment may reach the filer's list later: it is looked at again until then. */
const LOOK_AGAIN_MS = 10 * 60_000

/**
 * Deletes what is kept of somebody who asked for it. Every step may be done twice and the next pass goes on where this
 * one stopped; the item that asks for it stays in the outbox until ten minutes have brought nothing new.
 */
export const forgetPerson =
  (deps: Deps) =>
  async (person: string): Promise<void> => {
    const asked = await deps.erasures.asked(person)
    if (asked === undefined) return
    // The index still shows for a moment what has left it, so each page is read by its own place.
    let after: string | undefined
    do {
      const page = await deps.needs.listMine(person, after)
      for (const { id } of page.rows) await forgetNeed(deps, person, id)
      after = page.after
    } while (after !== undefined)
    await leavePlaces(deps, person)
    await deps.erasures.dropPerson(person)
    if (Date.parse(deps.clock.now()) - Date.parse(asked) >= LOOK_AGAIN_MS) await deps.erasures.done(person)
  }

/** Whoever holds it may write to it at the same moment. */
const TRIES = 5

const forgetNeed = async (deps: Deps, person: string, id: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) if (await isForgotten(deps, person, id)) return
  throw new Error(`need ${id} changes all the time`)
}

const isForgotten = async (deps: Deps, person: string, id: string): Promise<boolean> => {
  const found = await deps.needs.getTold(id)
  if (!found || found.need.filer !== person) return true
  const { need } = found
  const end = endOf(deps, need)
  if (end && (await deps.needs.append(need, [end])) !== 'done') return false
  // First told, then erased: afterwards nobody is there to be told as its filer.
  if (end || found.told < need.events.length) await deps.tell(id)
  const ended = end ? { ...need, events: [...need.events, end] } : need
  return eraseNeed(deps, ended, 'self')
}

/** An open need is withdrawn; one with an answer nobody will judge any more is closed as not judged. */
const endOf = ({ clock }: Deps, need: Need): NeedEvent | undefined => {
  const { status, version, changedAt } = stateOf(need)
  const said = { n: version + 1, at: later(clock.now(), changedAt), key: hashedId(`forget ${need.id} ${version}`) }
  if (status === 'answered') return { ...said, by: SYSTEM, move: 'lapse' }
  if (!isOpen(status)) return undefined
  return { ...said, by: { id: need.filer, name: '', as: 'filer' }, move: 'withdraw' }
}
