import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { type Route, route } from '../http/route'
import { changeSign } from './change-sign'
import { createSigns } from './create-signs'
import { listSigns } from './list-signs'
import { markPrinted } from './mark-printed'
import { readSheets } from './read-sheets'
import { refreshAll } from './refresh-all'

type Deps = Parameters<typeof createSigns>[0] &
  Parameters<typeof readSheets>[0] &
  Parameters<typeof changeSign>[0] &
  Parameters<typeof refreshAll>[0]

/** Boards as the office makes, prints and arranges them. */
export const signRoutes = (deps: Deps): Route[] => [
  route(boardEndpoints.listSigns, listSigns(deps)),
  route(boardEndpoints.createSigns, createSigns(deps)),
  route(boardEndpoints.readSheets, readSheets(deps)),
  route(boardEndpoints.markPrinted, markPrinted(deps)),
  route(boardEndpoints.changeSign, changeSign(deps)),
  route(boardEndpoints.refreshCards, refreshAll(deps)),
]
