import type { Category } from './categories'
import type { RightDates } from './right-schema'

type Kind = RightDates['right']

/**
 * The legal time limits a matter may have, likeliest first; empty for most. Overtime pay and what a platform owes count
 * as unpaid wages, the rest of the same matters does not.
 */
export const rightKindsOf = (category: Category): readonly Kind[] => kinds[category] ?? []

const kinds: Partial<Record<Category, readonly Kind[]>> = {
  wages: ['wages'],
  hours: ['wages', 'arbitration'],
  platform: ['wages', 'arbitration'],
  contract: ['arbitration'],
  insurance: ['arbitration'],
  safety: ['injury'],
}
