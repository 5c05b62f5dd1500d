import type { Input } from '@lianxin/shared/contract'
import type { Category } from '@lianxin/shared/needs/categories'
import type { Telling } from '@lianxin/shared/needs/schema'
import { forget, keep, kept } from '../../platform/storage'

/** The form as typed. Texts are never undefined here, so that a field is never half controlled. */
export type Draft = {
  category: Category | undefined
  words: string
  identity: Telling['identity']
  employer: Telling['employer']
  name: string
  workplace: string
  phone: string
  reachable: Telling['reachable']
  meet: boolean
  /** Made at the first 发出 and kept until the receipt: a second try is the same need. */
  key: string | undefined
}

/** The choices that give least away. */
export const emptyDraft: Draft = {
  category: undefined,
  words: '',
  identity: 'union',
  employer: 'ask_first',
  name: '',
  workplace: '',
  phone: '',
  reachable: undefined,
  meet: false,
  key: undefined,
}

/** Where the photos of a board's form are kept. */
export const photoPlace = (board: string): string => `draft.${board}`

const keyOf = (board: string): string => `lianxin.draft.${board}`

/** What was being written for this board, or an empty form. */
export const readDraft = (board: string): Draft => ({ ...emptyDraft, ...kept<Draft>(keyOf(board)) })

/** Keeps the form on this phone; at once, since a cheap phone may end the app at any moment. False without room. */
export const keepDraft = (board: string, draft: Draft): boolean => keep(keyOf(board), draft)

/** Only after the receipt, or when the queue has it. */
export const dropDraft = (board: string): void => forget(keyOf(board))

/** A telling that was refused goes back into the form, before whatever is being written there. False without room. */
export const giveBackDraft = (board: string, telling: Input<'fileNeed'>['telling']): boolean => {
  const { name = '', workplace = '', phone = '', meet = false, category, reachable, identity, employer } = telling
  const words = [telling.words, readDraft(board).words].filter(Boolean).join('\n')
  const key = undefined
  return keepDraft(board, { category, words, identity, employer, name, workplace, phone, reachable, meet, key })
}

/** What is sent. 不留名 sends no name even when one was typed before. */
export const tellingOf = (draft: Draft): Input<'fileNeed'>['telling'] => {
  const { category, identity, employer, meet, reachable } = draft
  const [words, workplace, phone] = [draft.words.trim(), draft.workplace.trim(), draft.phone.trim()]
  const name = identity === 'nobody' ? '' : draft.name.trim()
  return {
    category: category ?? 'other',
    words,
    identity,
    employer,
    ...(name ? { name } : {}),
    ...(workplace ? { workplace } : {}),
    ...(phone ? { phone } : {}),
    ...(phone && reachable ? { reachable } : {}),
    ...(meet ? { meet } : {}),
  }
}
