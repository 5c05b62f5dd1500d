import * as z from 'zod'
import { endpoint } from '../api'
import { OUTSIDE_MAX } from '../needs/limits'
import { Conclusion, ListReason } from '../needs/schema'
import { NeedRow } from '../needs/views'
import { officePaths } from '../office-paths'
import { DayText, Id, QuarterText, words } from '../text'
import { HELPERS_MAX, NOTE_MAX, WORDING_MAX } from './limits'
import { ProblemList, Wording } from './schema'
import { ListStatusText, ProblemLine, ProblemPartText, ProblemRow, ProblemView } from './views'

const note = words(NOTE_MAX)
const After = z.string().max(600).optional()
const version = z.number().int().positive()

/** What each move of a problem carries. */
export const ProblemAct = z.discriminatedUnion('move', [
  z.object({ move: z.literal('word'), ...Wording.shape }),
  /** The problems of the same list that belong to this one. */
  z.object({ move: z.literal('merge'), others: z.array(Id).min(1).max(20) }),
  z.object({ move: z.literal('split'), other: Id }),
  z.object({ move: z.literal('correct'), ...Wording.shape, reason: note }),
  z.object({
    move: z.literal('plan'),
    measures: words(WORDING_MAX),
    leader: Id.optional(),
    lead: z.string().max(40),
    helpers: z.array(z.string().max(40)).max(HELPERS_MAX),
    owner: Id,
    due: DayText,
  }),
  z.object({ move: z.literal('approve') }),
  z.object({ move: z.literal('decline'), words: note }),
  z.object({ move: z.literal('instruct'), words: note }),
  z.object({ move: z.literal('progress'), words: note }),
  z.object({ move: z.literal('supervise'), words: note }),
  z
    .object({ move: z.literal('conclude'), result: Conclusion, words: note, outside: words(OUTSIDE_MAX).optional() })
    .refine(({ result, outside }) => result !== 'handed_outside' || outside !== undefined, {
      path: ['outside'],
      error: '请写转到哪里、编号和日期。',
    }),
  z.object({ move: z.literal('settle'), words: note.optional() }),
])
export type ProblemAct = z.infer<typeof ProblemAct>

/** What each move of a list carries. */
export const ListAct = z.discriminatedUnion('move', [
  z.object({ move: z.literal('submit') }),
  z.object({ move: z.literal('study'), day: DayText, attended: note, decided: note }),
])
export type ListAct = z.infer<typeof ListAct>

/** A list's head as one person may see it. */
export const ProblemListView = ProblemList.extend({
  version: z.number().int().nonnegative(),
  status: ListStatusText,
  parts: z.array(ProblemPartText),
  /** Problems nobody has put into words; while there are any the list cannot be submitted. */
  unworded: z.number().int(),
})
export type ProblemListView = z.infer<typeof ProblemListView>

/** An open need as the close would treat it if nothing more happened. */
export const GatheredRow = z.object({
  row: NeedRow,
  enters: ListReason.optional(),
  stays: z.enum(['not_due', 'asked']).optional(),
})
export type GatheredRow = z.infer<typeof GatheredRow>

export const problemEndpoints = {
  listProblemLists: endpoint({
    path: officePaths.listProblemLists,
    summary: "The district's closed quarters, newest first",
    session: 'required',
    input: z.object({}),
    output: z.object({ lists: z.array(ProblemList) }),
  }),
  readProblemList: endpoint({
    path: officePaths.readProblemList,
    summary: 'The head of one list: where it stands, and the meetings that studied it',
    session: 'required',
    input: z.object({ quarter: QuarterText }),
    output: ProblemListView,
  }),
  moveProblemList: endpoint({
    path: officePaths.moveProblemList,
    summary: '提交, or the record of a meeting 集体研判',
    session: 'required',
    input: z.object({ quarter: QuarterText, key: Id, version: z.number().int().nonnegative(), act: ListAct }),
    output: ProblemListView,
  }),
  listProblems: endpoint({
    path: officePaths.listProblems,
    summary: "One page of a quarter's problem list: beyond reach first, then what has waited longest",
    session: 'required',
    input: z.object({ quarter: QuarterText, after: After }),
    output: z.object({ problems: z.array(ProblemRow), after: z.string().optional() }),
  }),
  printProblems: endpoint({
    path: officePaths.printProblems,
    summary: 'One page of a list with everything its print and its sheet carry',
    session: 'required',
    input: z.object({ quarter: QuarterText, after: After }),
    output: z.object({ lines: z.array(ProblemLine), after: z.string().optional() }),
  }),
  proposeGroups: endpoint({
    path: officePaths.proposeGroups,
    summary: 'Problems of a list that may be one; a person decides',
    session: 'required',
    input: z.object({ quarter: QuarterText }),
    output: z.object({
      groups: z.array(z.object({ problems: z.array(ProblemRow), because: z.enum(['unit', 'words']) })),
    }),
  }),
  readProblem: endpoint({
    path: officePaths.readProblem,
    summary: 'A problem with the evidence of everyone on the path of each need behind it',
    session: 'required',
    input: z.object({ quarter: QuarterText, needId: Id }),
    output: ProblemView,
  }),
  moveProblem: endpoint({
    path: officePaths.moveProblem,
    summary: 'Make one move of a problem; the key makes a retry harmless',
    session: 'required',
    input: z.object({ quarter: QuarterText, needId: Id, key: Id, version, act: ProblemAct }),
    output: ProblemView,
  }),
  listTasks: endpoint({
    path: officePaths.listTasks,
    summary: 'The problems my department leads, and those of the area I look after, soonest due first',
    session: 'required',
    input: z.object({}),
    output: z.object({ problems: z.array(ProblemRow) }),
  }),
  previewQuarter: endpoint({
    path: officePaths.previewQuarter,
    summary: 'What would enter the running quarter’s list if it closed now, a page at a time',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({
      quarter: QuarterText,
      begins: DayText,
      /** What would enter, and what has a legal limit near, though it would stay. */
      rows: z.array(GatheredRow),
      /** Of this page: how many stay, and why. */
      stays: z.object({ not_due: z.number().int(), asked: z.number().int() }),
      after: z.string().optional(),
    }),
  }),
  gatherMine: endpoint({
    path: officePaths.gatherMine,
    summary: 'What I or my station hold: which will enter, and whose evidence is missing',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({
      quarter: QuarterText,
      begins: DayText,
      rows: z.array(GatheredRow.extend({ missing: z.array(z.string()) })),
      after: z.string().optional(),
    }),
  }),
}
