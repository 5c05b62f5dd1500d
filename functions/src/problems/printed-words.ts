import { Refusal, wordsOf } from '@lianxin/shared/errors'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import type { Behind } from '@lianxin/shared/problems/wording'
import { LEAST_BEHIND, unitNamed } from '@lianxin/shared/problems/wording'
import type { NeedStore } from '../needs/store'
import { behindOf, needsOf } from './needs-behind'

type Words = Partial<Record<string, string | undefined>>

/** What a move adds to the printed line, by the name of its field. */
export const printedIn = (act: ProblemAct): Words => {
  switch (act.move) {
    case 'word':
    case 'correct':
      return { title: act.title, tried: act.tried, unsolved: act.unsolved }
    case 'plan':
      return { measures: act.measures }
    case 'progress':
    case 'conclude':
      return { words: act.words }
    default:
      return {}
  }
}

/**
 * Would these words, printed beside these needs, name a unit whose worker asked not to have it contacted?
 * @throws Refusal `names_unit` by field
 */
export const refuseUnits = async (
  needs: Pick<NeedStore, 'get'>,
  words: Words,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length >= LEAST_BEHIND || !Object.values(words).some((one) => one !== undefined)) return
  const behind: Behind[] = (await needsOf(needs, ids)).map(behindOf)
  const named = Object.keys(words).filter((field) => unitNamed({ title: words[field] ?? '' }, behind) !== undefined)
  if (named.length === 0) return
  throw new Refusal('names_unit', {
    fields: Object.fromEntries(named.map((field) => [`act.${field}`, wordsOf('names_unit')])),
  })
}
