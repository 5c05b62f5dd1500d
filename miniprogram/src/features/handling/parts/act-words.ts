import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { Move } from '@lianxin/shared/needs/rules'
import type { ResultKind } from '@lianxin/shared/needs/schema'
import { textReason as reasonOf } from '../../../ui/text-reason'
import type { Making } from '../../needs/hooks'
import type { Photos } from '../../photos/use-photos'
import { MAKING } from '../../photos/words'
import { resultWords } from '../story'

/** Moves written as one text. */
export type Said = Extract<Move, 'ask' | 'say' | 'return' | 'extend' | 'decline'>
/** A handler's moves that are written in a sheet. */
export type Acting = Said | Extract<Move, 'refer' | 'cannot' | 'answer' | 'assign'>
export type Act = Making

/** What the buttons say, the titles of their sheets, and what is said in passing once the move is made. */
export const actWords = {
  ask: { button: '问一句', title: '问本人一句', done: '已经问了，期限暂停' },
  refer: { button: '转给…', title: '转给哪里', done: '已经转出去了' },
  cannot: { button: '我这里解决不了', title: '我这里解决不了', done: '记下了' },
  say: { button: '留言', title: '给本人留言', done: '已经发给本人' },
  answer: { button: '答复', title: '答复本人', done: '已经答复本人' },
  return: { button: '退回', title: '退回这一件', done: '已经退回' },
  assign: { button: '指派…', title: '指派给谁办', done: '已经指派' },
  extend: { button: '申请延期', title: '申请延期', done: '已经提出，等负责人定' },
  decline: { button: '不同意', title: '不同意延期', done: '已经告诉申请的人' },
} as const satisfies Record<Acting, { button: string; title: string; done: string }>

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

/** Why photos keep a form back. */
export const photosReason = ({ making }: Pick<Photos, 'making'>): string | undefined =>
  making > 0 ? MAKING : undefined

/** Why a message cannot be sent as it is; undefined when it can. */
export const textReason = (text: string, missing: string): string | undefined => reasonOf(text, missing, MESSAGE_MAX)
