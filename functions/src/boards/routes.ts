import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { openRoute, type Route } from '../http/route'
import { readBoard } from './read-board'

export const boardRoutes = (deps: Parameters<typeof readBoard>[0]): Route[] => [
  openRoute(boardEndpoints.readBoard, readBoard(deps)),
]
