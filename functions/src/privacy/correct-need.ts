import { Refusal } from '@lianxin/shared/errors'
import { EVENTS_MAX } from '@lianxin/shared/needs/limits'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent, Telling } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { type Clock, later } from '../clock'
import { type ShowDeps, showNeed } from '../needs/show-need'
import type { NeedStore } from '../needs/store'
import type { PrivacyStore } from './store'

type Deps = ShowDeps & { needs: Pick<NeedStore, 'get'>; privacy: Pick<PrivacyStore, 'correct'>; clock: Clock }
type Correcting = { id: string; key: string; name?: string | undefined; phone?: string | undefined }

/** Others may write to it at the same moment; none of that is in the way. */
const TRIES = 4
const SAID = '我的称呼或电话改了，请看最新的。'

/**
 * Other particulars of the filer, in a need that goes on; whoever holds it is told, as of any word of theirs.
 * @throws Refusal `not_found` for anybody but its filer, `closed`, `bad_request`, `need_full`, `stale_version`
 */
export const correctNeed =
  (deps: Deps) =>
  async (actor: Actor, correcting: Correcting): Promise<NeedView> => {
    let need = await deps.needs.get(correcting.id)
    for (let tries = 0; need; tries += 1) {
      // A code may be on a lost paper: only who filed it may say where the call goes.
      if (need.filer !== actor.id) throw new Refusal('not_found')
      if (need.events.some(({ key }) => key === correcting.key)) break
      if (tries === TRIES) throw new Refusal('stale_version')
      const next = { ...need, telling: corrected(need.telling, correcting) }
      const event = eventOf(deps, next, correcting.key)
      const outcome = await deps.privacy.correct(next, event)
      need = outcome === 'done' ? { ...next, events: [...next.events, event] } : outcome
    }
    const view = need && (await showNeed(deps)(actor, need))
    if (!view) throw new Refusal('not_found')
    return view
  }

const corrected = ({ name: _name, phone: _phone, ...telling }: Telling, { name, phone }: Correcting): Telling => {
  if (name !== undefined && telling.identity === 'nobody')
    throw new Refusal('bad_request', { fields: { name: '您选了不留名，这里不能留称呼。' } })
  if (phone === undefined && telling.words === '')
    throw new Refusal('bad_request', { fields: { phone: '这一件只留了电话，去掉就没法找您了。' } })
  return { ...telling, ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
}

const eventOf = ({ clock }: Deps, need: Need, key: string): NeedEvent => {
  const { status, version, changedAt } = stateOf(need)
  if (!isOpen(status) && status !== 'answered') throw new Refusal('closed')
  if (need.events.length >= EVENTS_MAX) throw new Refusal('need_full')
  const by = { id: need.filer, name: '', as: 'filer' as const }
  return { n: version + 1, at: later(clock.now(), changedAt), by, key, move: 'say', words: SAID }
}
