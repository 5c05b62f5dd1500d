import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { openRoute, type Route, route } from '../http/route'
import { readBoard } from './read-board'
import { stampCall } from './stamp-call'

type Deps = Parameters<typeof readBoard>[0] & Parameters<typeof stampCall>[0]

export const boardRoutes = (deps: Deps): Route[] => [
  openRoute(boardEndpoints.readBoard, readBoard(deps)),
  route(boardEndpoints.stampCall, stampCall(deps)),
]
