import * as z from 'zod'
import { endpoint } from '../api'
import { QUERY_CODE_PATTERN, readCrockford } from '../ids'
import { paths } from '../paths'
import { BoardCode, DayText, Id, words } from '../text'
import { MESSAGE_MAX, OUTSIDE_MAX } from './limits'
import { ReopenReason, ResultKind, Satisfaction, Telling } from './schema'
import { NeedRow, NeedView } from './views'

const message = words(MESSAGE_MAX)

/** What each move carries. `version` is the one its maker saw; a message (`say`) needs none: it decides nothing. */
export const MoveInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal('accept') }),
  z.object({ move: z.literal('say'), words: message }),
  z.object({ move: z.literal('ask'), words: message }),
  z.object({ move: z.literal('supply'), words: message }),
  z.object({ move: z.literal('refer'), to: z.string().max(40), due: DayText, words: message }),
  z.object({ move: z.literal('cannot'), tried: message, why: message }),
  z
    .object({ move: z.literal('answer'), result: ResultKind, words: message, outside: words(OUTSIDE_MAX).optional() })
    .refine(({ result, outside }) => result !== 'handed_outside' || outside !== undefined, {
      path: ['outside'],
      error: '请写转到哪里、编号和日期。',
    }),
  z.object({ move: z.literal('judge'), satisfaction: Satisfaction, words: message.optional() }),
  z.object({ move: z.literal('reopen'), reason: ReopenReason, words: message.optional() }),
  z.object({ move: z.literal('withdraw'), words: message.optional() }),
])
export type MoveInput = z.infer<typeof MoveInput>

export const needEndpoints = {
  fileNeed: endpoint({
    path: paths.fileNeed,
    summary: 'File a need at a board; the same key and words give the same receipt',
    session: 'required',
    input: z
      .object({ key: Id, board: BoardCode, telling: Telling })
      .refine(({ telling }) => telling.words !== '' || telling.phone !== undefined, {
        path: ['telling', 'words'],
        error: '写一句什么事，或者留个电话就行。',
      }),
    output: NeedView,
  }),
  listMyNeeds: endpoint({
    path: paths.listMyNeeds,
    summary: 'The needs I filed, newest first',
    session: 'required',
    input: z.object({ after: z.string().max(600).optional() }),
    output: z.object({ rows: z.array(NeedRow), after: z.string().optional() }),
  }),
  listInbox: endpoint({
    path: paths.listInbox,
    summary: '待办: what I or my station or department hold, by what is due next',
    session: 'required',
    input: z.object({ after: z.string().max(600).optional() }),
    output: z.object({ rows: z.array(NeedRow), after: z.string().optional() }),
  }),
  findNeed: endpoint({
    path: paths.findNeed,
    summary: 'Read a need by its 查询码',
    session: 'required',
    input: z.object({
      code: z
        .string()
        .max(40)
        .transform(readCrockford)
        .pipe(z.string().regex(QUERY_CODE_PATTERN, '查询码是 12 位，请核对。')),
    }),
    output: NeedView,
  }),
  readNeed: endpoint({
    path: paths.readNeed,
    summary: 'A need I filed, hold or held',
    session: 'required',
    input: z.object({ id: Id }),
    output: NeedView,
  }),
  moveNeed: endpoint({
    path: paths.moveNeed,
    summary: 'Make one move; the key makes a retry harmless',
    session: 'required',
    input: z.object({ id: Id, key: Id, version: z.number().int().positive(), act: MoveInput }),
    output: NeedView,
  }),
}
