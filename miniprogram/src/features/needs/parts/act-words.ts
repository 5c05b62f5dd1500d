import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { Move, Part } from '@lianxin/shared/needs/rules'
import type { ResultKind } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { resultWords } from '../handler-story'

/** A handler's moves that are written in a sheet. */
export type Acting = Extract<Move, 'ask' | 'refer' | 'cannot' | 'say' | 'answer'>
export type Act = MoveInput

/** What the buttons say, and the titles of their sheets. */
export const actWords = {
  ask: { button: '问一句', title: '问本人一句' },
  refer: { button: '转给…', title: '转给哪里' },
  cannot: { button: '我这里解决不了', title: '我这里解决不了' },
  say: { button: '留言', title: '给本人留言' },
  answer: { button: '答复', title: '答复本人' },
} as const satisfies Record<Acting, { button: string; title: string }>

/** What is said in passing once a move is made. */
export const doneWords = {
  ask: '已经问了，期限暂停',
  refer: '已经转出去了',
  cannot: '记下了',
  say: '已经发给本人',
  answer: '已经答复本人',
} as const satisfies Record<Acting, string>

/** The kinds of result in the order of how good they are for the worker. */
export const results: readonly { value: ResultKind; words: string }[] = [
  { value: 'solved', words: resultWords.solved },
  { value: 'partly', words: resultWords.partly },
  { value: 'handed_outside', words: resultWords.handed_outside },
  { value: 'explained', words: resultWords.explained },
  { value: 'cannot', words: '办不到及原因' },
]

/** What to write with each kind of result. */
export const resultHints = {
  solved: '怎么办成的，写给本人看',
  partly: '办成了哪些，还差什么，为什么',
  handed_outside: '转给了谁，本人接下来怎么办',
  explained: '把政策和道理说明白',
  cannot: '为什么办不到，还有什么别的路',
} as const satisfies Record<ResultKind, string>

/** Why a message cannot be sent as it is; undefined when it can. */
export const textReason = (text: string, missing: string): string | undefined => {
  if (text.trim() === '') return missing
  return text.trim().length > MESSAGE_MAX ? `太长了，最多 ${MESSAGE_MAX} 个字。` : undefined
}

/** A reader by 查询码 is nobody to the rules: every move of theirs is refused as the filer's own. */
export const partIn = ({ part }: Pick<NeedView, 'part'>): Part => (part === 'reader' ? 'office' : part)
