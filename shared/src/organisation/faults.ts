import type { RefusalCode } from '../errors'
import type { Roster } from './change'

/** Why a change cannot be made, at which field of it. */
export type Fault = { code: RefusalCode; field: string; words: string }

/** A fault of what was typed. */
export const bad = (field: string, words: string): Fault => ({ code: 'bad_request', field, words })

/** A name somebody could take for another's. */
export const nameFault = (
  all: readonly { id: string; name: string }[],
  one: { id: string; name: string },
  field: string,
) => (all.some(({ id, name }) => id !== one.id && name === one.name) ? [bad(field, `已经有叫“${one.name}”的了。`)] : [])

/** Officers who are not on the roster, or have left. */
export const officerFaults = (roster: Roster, ids: readonly string[], field: string): Fault[] =>
  ids.flatMap((id): Fault[] => {
    const member = roster.get(id)
    if (!member) return [{ code: 'officer_unknown', field, words: '名册里没有这位干部，请重新选。' }]
    return member.leftOn === undefined
      ? []
      : [{ code: 'officer_left', field, words: `${member.name}已经调离，请选别人。` }]
  })

export const hasDoubles = (all: readonly string[]): boolean => new Set(all).size < all.length
