import { Refusal, wordsOf } from '@lianxin/shared/errors'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import { LEAST_BEHIND, unitNamed } from '@lianxin/shared/problems/wording'
import type { NeedStore } from '../needs/store'
import { behindOf, needsOf } from './needs-behind'

type Needs = Pick<NeedStore, 'get'>
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
export const refuseUnits = async (needs: Needs, words: Words, ids: readonly string[]): Promise<void> => {
  const named = await fieldsNaming(needs, words, ids)
  if (named.length === 0) return
  throw new Refusal('names_unit', {
    fields: Object.fromEntries(named.map((field) => [`act.${field}`, wordsOf('names_unit')])),
  })
}

/** May these words be printed beside these needs? */
export const isPrintable = async (needs: Needs, words: Words, ids: readonly string[]): Promise<boolean> =>
  (await fieldsNaming(needs, words, ids)).length === 0

const fieldsNaming = async (needs: Needs, words: Words, ids: readonly string[]): Promise<string[]> => {
  const said = Object.entries(words).flatMap(([field, title]) => (title === undefined ? [] : [{ field, title }]))
  if (ids.length >= LEAST_BEHIND || said.length === 0) return []
  const behind = (await needsOf(needs, ids)).map(behindOf)
  return said.filter(({ title }) => unitNamed({ title }, behind) !== undefined).map(({ field }) => field)
}
