import { after, stateOf } from '@lianxin/shared/needs/state'
import { toldOf } from '@lianxin/shared/notices/rules'
import { isNeed } from '../../functions/src/dynamo/keys'
import { readNeed } from '../../functions/src/needs/store-item'
import type { Item } from './contents'

/** Every notice that the histories in a table ask for, as `person subject n`, in order. */
export const noticesDue = (items: readonly Item[]): string[] =>
  items
    .filter(({ pk }) => isNeed(pk))
    .flatMap((item) => {
      const need = readNeed(item)
      const due: string[] = []
      let state = stateOf({ events: need.events.slice(0, 1) })
      for (const event of need.events) {
        if (event.n > 1) state = after(state, event)
        due.push(...toldOf(need, event, state).map(({ person }) => `${person} ${need.id} ${event.n}`))
      }
      return due
    })
    .sort()

/** Every notice about a need that lies in a table, as `person subject n`, in order; a doubled one is there twice. */
export const noticesPut = (items: readonly Item[]): string[] => {
  const needs = new Set(items.filter(({ pk }) => isNeed(pk)).map(({ pk }) => pk.slice('need#'.length)))
  return items
    .filter(({ pk, sk, subject }) => pk.startsWith('notices#') && sk.startsWith('n#') && needs.has(String(subject)))
    .map(({ pk, subject, n }) => `${pk.slice('notices#'.length)} ${subject} ${n}`)
    .sort()
}
