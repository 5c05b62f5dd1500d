import * as z from 'zod'
import { endpoint } from '../api'
import { QUERY_CODE_PATTERN, readCrockford } from '../ids'
import { paths } from '../paths'
import { PhotoIds } from '../photos/schema'
import { BoardCode, DayText, Id, words } from '../text'
import { MESSAGE_MAX, OUTSIDE_MAX, TOGETHER_MAX } from './limits'
import { RightDates } from './right-schema'
import { How, RecordedFor, ReopenReason, ResultKind, Satisfaction, Telling } from './schema'
import { NeedRow, NeedView } from './views'

const message = words(MESSAGE_MAX)

const photos = PhotoIds.optional()

const SayInput = z.object({ move: z.literal('say'), words: message, photos })
const AnswerInput = z
  .object({
    move: z.literal('answer'),
    result: ResultKind,
    words: message,
    outside: words(OUTSIDE_MAX).optional(),
    photos,
  })
  .refine(({ result, outside }) => result !== 'handed_outside' || outside !== undefined, {
    path: ['outside'],
    error: '请写转到哪里、编号和日期。',
  })

const PressInput = z.object({ move: z.literal('press'), words: message.optional() })

/** What each move carries. `version` is the one its maker saw; what decides nothing (`versionless`) needs none. */
export const MoveInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal('accept') }),
  SayInput,
  z.object({ move: z.literal('call'), reached: z.boolean(), words: message.optional() }),
  z.object({ move: z.literal('deny') }),
  z.object({ move: z.literal('ask'), words: message }),
  z.object({ move: z.literal('supply'), words: message, photos }),
  z.object({ move: z.literal('refer'), to: z.string().max(40), due: DayText, words: message }),
  z.object({ move: z.literal('assign'), to: Id }),
  z.object({ move: z.literal('return'), words: message }),
  z.object({ move: z.literal('cannot'), tried: message, why: message, photos }),
  z.object({ move: z.literal('extend'), words: message }),
  z.object({ move: z.literal('grant') }),
  z.object({ move: z.literal('decline'), words: message }),
  AnswerInput,
  z.object({ move: z.literal('judge'), satisfaction: Satisfaction, words: message.optional() }),
  z.object({ move: z.literal('reopen'), reason: ReopenReason, words: message.optional() }),
  z.object({ move: z.literal('urge'), words: message.optional() }),
  z.object({ move: z.literal('withdraw'), words: message.optional() }),
  PressInput,
  z.object({ move: z.literal('date'), dates: RightDates }),
])
export type MoveInput = z.infer<typeof MoveInput>

/** 查询码 as a person types it. */
export const QueryCode = z
  .string()
  .max(40)
  .transform(readCrockford)
  .pipe(z.string().regex(QUERY_CODE_PATTERN, '查询码是 12 位，请核对。'))

const somethingTold = {
  check: ({ telling }: { telling: Telling }) => telling.words !== '' || telling.phone !== undefined,
  fault: { path: ['telling', 'words'], error: '写一句什么事，或者留个电话就行。' },
}

export const needEndpoints = {
  fileNeed: endpoint({
    path: paths.fileNeed,
    summary: 'File a need at a board; the same key and words give the same receipt',
    session: 'required',
    input: z.object({ key: Id, board: BoardCode, telling: Telling }).refine(somethingTold.check, somethingTold.fault),
    output: NeedView,
  }),
  recordNeed: endpoint({
    path: paths.recordNeed,
    summary: '记一件: an officer files for a worker or a base union; same clocks, same list',
    session: 'required',
    input: z
      .object({ key: Id, how: How, for: RecordedFor, telling: Telling })
      .refine(somethingTold.check, somethingTold.fault),
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
    summary: 'Open a need by its 查询码, on any phone',
    session: 'required',
    input: z.object({ code: QueryCode }),
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
    input: z.object({
      id: Id,
      key: Id,
      version: z.number().int().positive(),
      act: MoveInput,
      /** Lets the filer act from a phone that did not file it. */
      code: QueryCode.optional(),
    }),
    output: NeedView,
  }),
  moveNeeds: endpoint({
    path: paths.moveNeeds,
    summary: 'One reply to several needs of the same matter; each is its own move, and says how it went',
    session: 'required',
    input: z.object({
      key: Id,
      needs: z
        .array(z.object({ id: Id, version: z.number().int().positive() }))
        .min(1)
        .max(TOGETHER_MAX),
      act: z.discriminatedUnion('move', [SayInput, AnswerInput, PressInput]),
    }),
    output: z.object({
      outcomes: z.array(z.object({ id: Id, refused: z.object({ code: z.string(), message: z.string() }).optional() })),
    }),
  }),
}
