import type { ProblemMove } from '@lianxin/shared/problems/rules'
import type { Work } from './judged'

/** Moves that are written in a sheet. */
export type Acting = Extract<ProblemMove, 'word' | 'correct' | 'plan' | 'decline'> | Work

/** What the buttons say, the titles of their sheets, and what is said in passing once the move is made. */
export const actWords = {
  word: { button: '写清楚', title: '写清楚这个问题', done: '写好了' },
  correct: { button: '更正', title: '更正', done: '更正了' },
  plan: { button: '定方案', title: '解决方案和责任清单', done: '方案定好了，等审定' },
  decline: { button: '退回修改', title: '退回方案', done: '退回了' },
  progress: { button: '写进展', title: '写进展', done: '记下了' },
  conclude: { button: '办结', title: '办结', done: '办结了，正在告诉职工' },
  instruct: { button: '批示', title: '批示', done: '批示发出了' },
  supervise: { button: '督办', title: '督办', done: '督办发出了' },
  settle: { button: '销号', title: '销号', done: '已销号' },
} as const satisfies Record<Acting, { button: string; title: string; done: string }>
