import * as z from 'zod'
import { endpoint } from '../api'
import { NeedView } from '../needs/views'
import { officePaths } from '../office-paths'
import { Id, QuarterText } from '../text'
import { Evidence, Problem, ProblemList } from './schema'

export const problemEndpoints = {
  listProblemLists: endpoint({
    path: officePaths.listProblemLists,
    summary: "The district's closed quarters, newest first",
    session: 'required',
    input: z.object({}),
    output: z.object({ lists: z.array(ProblemList) }),
  }),
  listProblems: endpoint({
    path: officePaths.listProblems,
    summary: "One page of a quarter's problem list",
    session: 'required',
    input: z.object({ quarter: QuarterText, after: z.string().max(600).optional() }),
    output: z.object({ problems: z.array(Problem), after: z.string().optional() }),
  }),
  readProblem: endpoint({
    path: officePaths.readProblem,
    summary: 'A problem with the evidence of everyone on its path',
    session: 'required',
    input: z.object({ quarter: QuarterText, needId: Id }),
    output: z.object({ problem: Problem, evidence: z.array(Evidence), need: NeedView }),
  }),
}
