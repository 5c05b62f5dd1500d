import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import type { Evidence } from '@lianxin/shared/problems/schema'
import type { NeedBehind } from '@lianxin/shared/problems/views'
import type { Behind } from '@lianxin/shared/problems/wording'
import type * as z from 'zod'
import type { NeedStore } from '../needs/store'

/** Needs read together: reading a problem of two hundred must not push aside the people filing. */
const AT_ONCE = 25

/** The needs of these ids as they are now, in their order. */
export const needsOf = async (needs: Pick<NeedStore, 'get'>, ids: readonly string[]): Promise<Need[]> => {
  const found: Need[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => needs.get(id)))
    found.push(...some.filter((need) => need !== undefined))
  }
  return found
}

/** What counts of a need when a problem's words are to be printed. */
export const behindOf = ({ telling }: Need): Behind => ({
  isBlind: telling.employer === 'no',
  workplace: telling.workplace,
})

/** A need behind a problem; `withWords` for those who work on it. */
export const needBehind = (need: Need, withWords: boolean): NeedBehind => ({
  id: need.id,
  area: need.area,
  category: need.telling.category,
  ...(withWords ? { words: need.telling.words } : {}),
  status: stateOf(need).status,
  judged: judgedOf(need),
  isBlind: need.telling.employer === 'no',
  evidence: evidenceOf(need),
})

/** What the worker said of the last result. */
const judgedOf = ({ events }: Need): NeedBehind['judged'] => {
  let judged: NeedBehind['judged']
  for (const event of events) {
    if (event.move === 'answer' || event.move === 'conclude') judged = undefined
    if (event.move === 'judge') judged = event.satisfaction
    if (event.move === 'reopen') judged = 'reopened'
    if (event.move === 'lapse') judged = 'lapsed'
  }
  return judged
}

/** Who tried what: each `cannot` speaks for whoever held the need just before it. */
const evidenceOf = (need: Need): z.infer<typeof Evidence>[] => {
  const evidence: z.infer<typeof Evidence>[] = []
  let state: NeedState = stateOf({ events: need.events.slice(0, 1) })
  for (const event of need.events.slice(1)) {
    if (event.move === 'cannot') {
      const { at, tried, why, by } = event
      const { kind, name } = state.holder
      evidence.push({ at, tried, why, by: kind === 'body' ? `${name} ${by.name}` : by.name })
    }
    state = after(state, event)
  }
  return evidence
}
