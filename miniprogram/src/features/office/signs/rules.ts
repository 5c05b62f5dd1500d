import type { SignRow } from '@lianxin/shared/boards/schema'
import { isSilent } from '@lianxin/shared/boards/signs'
import type { Day } from '@lianxin/shared/calendar'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'

/** How many boards one order makes, and how many one printing holds: as the contract has it. */
export const MOST_AT_ONCE = 100

/** What the list can be narrowed to. */
export const filters = ['all', 'reprint', 'silent', 'reported', 'retired'] as const
export type Filter = (typeof filters)[number]

/** May the actor make, move and print the boards of a district? */
export const mayArrange = (actor: Actor): boolean => districtFor(actor, 'arrange') !== undefined

/** The paper says what is no longer so, and hangs. */
const isToReprint = ({ isOutdated, retired }: SignRow): boolean => isOutdated && !retired

/** Does a board belong into this part of the list? */
export const isIn = (filter: Filter, sign: SignRow, today: Day): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'reprint':
      return isToReprint(sign)
    case 'silent':
      return isSilent(sign, today)
    case 'reported':
      return sign.report !== undefined && !sign.retired
    case 'retired':
      return sign.retired
  }
}

/** Does any word of a board hold what was typed? A code matches in any spacing and case. */
export const holds = (sign: SignRow, typed: string): boolean => {
  const wanted = typed.trim().toUpperCase()
  if (wanted === '') return true
  const bare = wanted.replace(/[\s-]/g, '')
  return (
    (bare !== '' && sign.code.includes(bare)) ||
    [sign.areaName, sign.spot, sign.officer, sign.unit].some((text) => text?.toUpperCase().includes(wanted))
  )
}
