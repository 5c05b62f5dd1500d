import type { Wording } from './schema'

/** Fewer behind a problem than this, and a unit named in it would lead back to them (domain.md, Privacy). */
export const LEAST_BEHIND = 5

/** What counts of a need behind a problem when its words are to be printed. */
export type Behind = { isBlind: boolean; workplace?: string | undefined }

/**
 * The unit that a wording must not name: one whose worker asked not to have it contacted, while fewer than five are
 * behind the problem. Undefined when the wording may be printed.
 */
export const unitNamed = (wording: Partial<Wording>, needs: readonly Behind[]): string | undefined => {
  if (needs.length >= LEAST_BEHIND) return undefined
  const text = plain(Object.values(wording).join(' '))
  return needs.find(
    ({ isBlind, workplace = '' }) => isBlind && plain(workplace).length > 1 && text.includes(plain(workplace)),
  )?.workplace
}

const plain = (text: string): string => text.replace(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase()
