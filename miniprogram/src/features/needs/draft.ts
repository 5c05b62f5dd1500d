import type { Input } from '@lianxin/shared/contract'
import type { Category } from '@lianxin/shared/needs/categories'
import type { Telling } from '@lianxin/shared/needs/schema'
import Taro from '@tarojs/taro'

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

const keyOf = (board: string): string => `lianxin.draft.${board}`

/** What was being written for this board, or an empty form. */
export const readDraft = (board: string): Draft => ({
  ...emptyDraft,
  ...(Taro.getStorageSync<Draft | ''>(keyOf(board)) || {}),
})

/** Keeps the form on this phone; at once, since a cheap phone may end the app at any moment. */
export const keepDraft = (board: string, draft: Draft): void => Taro.setStorageSync(keyOf(board), draft)

/** Only after the receipt. */
export const dropDraft = (board: string): void => Taro.removeStorageSync(keyOf(board))

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
