import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { openRoute, type Route, route } from '../http/route'
import { changeSign } from './change-sign'
import { createSigns } from './create-signs'
import { listSigns } from './list-signs'
import { markPrinted } from './mark-printed'
import { readBoard } from './read-board'
import { readSheets } from './read-sheets'
import { refreshAll } from './refresh-all'
import { reportBoard } from './report-board'
import { stampCall } from './stamp-call'
import { verifyBoard } from './verify-board'

type Deps = Parameters<typeof readBoard>[0] &
  Parameters<typeof stampCall>[0] &
  Parameters<typeof reportBoard>[0] &
  Parameters<typeof createSigns>[0] &
  Parameters<typeof readSheets>[0] &
  Parameters<typeof changeSign>[0] &
  Parameters<typeof refreshAll>[0]

export const boardRoutes = (deps: Deps): Route[] => [
  openRoute(boardEndpoints.readBoard, readBoard(deps)),
  route(boardEndpoints.stampCall, stampCall(deps)),
  route(boardEndpoints.reportBoard, reportBoard(deps)),
  route(boardEndpoints.verifyBoard, verifyBoard(deps)),
  route(boardEndpoints.listSigns, listSigns(deps)),
  route(boardEndpoints.createSigns, createSigns(deps)),
  route(boardEndpoints.readSheets, readSheets(deps)),
  route(boardEndpoints.markPrinted, markPrinted(deps)),
  route(boardEndpoints.changeSign, changeSign(deps)),
  route(boardEndpoints.refreshCards, refreshAll(deps)),
]
