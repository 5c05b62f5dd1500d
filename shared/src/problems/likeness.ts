import type { Category } from '../needs/categories'

/** What is compared of a need. */
export type Told = { id: string; category: Category; words: string; workplace?: string | undefined }

/** Needs that may be one problem, and why they are proposed; a person decides. */
export type Proposal = { needs: string[]; because: 'unit' | 'words' }

/** How alike two tellings must be, as the share of common character pairs: less when they name the same unit. */
const ALIKE = 0.45
const ALIKE_AT_ONE_UNIT = 0.2

/**
 * Groups of needs that seem to be about one thing: the same unit and like words, or the same category and like words.
 * A need is in one group at most.
 */
export const proposalsOf = (told: readonly Told[]): Proposal[] => {
  const seen = told.map((one) => ({ ...one, pairs: pairsOf(one.words), unit: unitOf(one.workplace) }))
  const groups: { because: Proposal['because']; members: typeof seen }[] = []
  for (const one of seen) {
    const found = groups.find(({ members }) => members.some((other) => becauseOf(one, other) !== undefined))
    const because = found?.members.map((other) => becauseOf(one, other)).find((reason) => reason !== undefined)
    if (found && because) {
      found.members.push(one)
      if (because === 'words') found.because = 'words'
    } else groups.push({ because: 'unit', members: [one] })
  }
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ because, members }) => ({ because, needs: members.map(({ id }) => id) }))
}

type Seen = Told & { pairs: Set<string>; unit: string }

const becauseOf = (one: Seen, other: Seen): Proposal['because'] | undefined => {
  // Most pairs have nothing in common that counts: a long list is compared in a moment.
  if (one.category !== other.category && (one.unit === '' || one.unit !== other.unit)) return undefined
  const alike = likeness(one.pairs, other.pairs)
  if (one.unit !== '' && one.unit === other.unit && (one.category === other.category || alike >= ALIKE_AT_ONE_UNIT))
    return 'unit'
  return one.category === other.category && alike >= ALIKE ? 'words' : undefined
}

/** Dice's coefficient of two sets of character pairs, 0 to 1; Chinese needs no word boundaries for it. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / (a.size + b.size)
}

const pairsOf = (words: string): Set<string> => {
  const letters = [...words.replace(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase()]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

// 示例科技（北京）有限公司 and 北京示例科技 are written in every way: what all companies share says nothing.
const unitOf = (workplace = ''): string =>
  workplace.replace(/[^\p{Letter}\p{Number}]/gu, '').replace(/北京|(股份)?有限(责任)?公司|公司|分公司/gu, '')
