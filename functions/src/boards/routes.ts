import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { openRoute, type Route, route } from '../http/route'
import { readBoard } from './read-board'
import { reportBoard } from './report-board'
import { stampCall } from './stamp-call'
import { verifyBoard } from './verify-board'

type Deps = Parameters<typeof readBoard>[0] &
  Parameters<typeof stampCall>[0] &
  Parameters<typeof reportBoard>[0] &
  Parameters<typeof verifyBoard>[0]

/** Boards as whoever stands before one meets them. */
export const boardRoutes = (deps: Deps): Route[] => [
  openRoute(boardEndpoints.readBoard, readBoard(deps)),
  route(boardEndpoints.stampCall, stampCall(deps)),
  route(boardEndpoints.reportBoard, reportBoard(deps)),
  route(boardEndpoints.verifyBoard, verifyBoard(deps)),
]
