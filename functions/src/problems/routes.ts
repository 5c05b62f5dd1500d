import { problemEndpoints } from '@lianxin/shared/problems/endpoints'
import { type Route, route } from '../http/route'
import { listTasks } from './list-tasks'
import { moveProblemList } from './move-list'
import { moveProblem } from './move-problem'
import { printProblems } from './print-problems'
import { proposeGroups } from './propose-groups'
import { listProblemLists, listProblems, readProblemList } from './read-list'
import { readProblem } from './read-problem'

type Deps = Parameters<typeof moveProblem>[0]

export const problemRoutes = (deps: Deps): Route[] => [
  route(problemEndpoints.listProblemLists, listProblemLists(deps)),
  route(problemEndpoints.readProblemList, readProblemList(deps)),
  route(problemEndpoints.moveProblemList, moveProblemList(deps)),
  route(problemEndpoints.listProblems, listProblems(deps)),
  route(problemEndpoints.printProblems, printProblems(deps)),
  route(problemEndpoints.proposeGroups, proposeGroups(deps)),
  route(problemEndpoints.readProblem, readProblem(deps)),
  route(problemEndpoints.moveProblem, moveProblem(deps)),
  route(problemEndpoints.listTasks, listTasks(deps)),
]
