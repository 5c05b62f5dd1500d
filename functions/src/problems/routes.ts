import { problemEndpoints } from '@lianxin/shared/problems/endpoints'
import { type Route, route } from '../http/route'
import { listProblemLists, listProblems, readProblem } from './read-list'

type Deps = Parameters<typeof readProblem>[0]

export const problemRoutes = (deps: Deps): Route[] => [
  route(problemEndpoints.listProblemLists, listProblemLists(deps)),
  route(problemEndpoints.listProblems, listProblems(deps)),
  route(problemEndpoints.readProblem, readProblem(deps)),
]
