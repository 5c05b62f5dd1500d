import type { Input } from '@lianxin/shared/contract'
import type { Unit } from '@lianxin/shared/organisation/units'

type Sign = Input<'createSigns'>['signs'][number]
/** What is to be made: so many boards for each chosen area, or one for each unit on the pasted lines. */
export type Draft = {
  by: 'area' | 'unit'
  areas: readonly string[]
  each: number
  lines: string
  /** The order's own key, once it was sent; gone with the next change, which makes it another order. */
  key?: string | undefined
}

/** Nothing chosen yet. */
export const emptyDraft: Draft = { by: 'area', areas: [], each: 1, lines: '' }

/** The boards a draft stands for, and the pasted lines that name no unit anybody looks after. */
export const wantedSigns = (draft: Draft, units: readonly Unit[]): { signs: Sign[]; unknown: string[] } => {
  if (draft.by === 'area') {
    const signs = draft.areas.flatMap((area) => Array.from({ length: draft.each }, () => ({ area })))
    return { signs, unknown: [] }
  }
  const known = new Map(units.flatMap((unit) => [[unit.id, unit] as const, [unit.name, unit] as const]))
  const found = linesOf(draft.lines).map((line) => ({ line, unit: known.get(line.toUpperCase()) ?? known.get(line) }))
  return {
    signs: found.flatMap(({ unit }) => (unit ? signOf(unit) : [])),
    unknown: found.filter(({ unit }) => !unit?.assignment).map(({ line }) => line),
  }
}

/** The pasted lines, each once, without empty ones. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\t]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

// A unit's board says where it hangs by the unit's name, until somebody says more.
const signOf = ({ id, name, assignment }: Unit): Sign[] =>
  assignment ? [{ area: assignment.area, unit: id, spot: name.slice(0, 40) }] : []
