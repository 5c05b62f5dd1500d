import { needEndpoints } from '@lianxin/shared/needs/endpoints'
import { type Route, route } from '../http/route'
import { fileNeed } from './file-need'
import { findNeed } from './find-need'
import { listInbox, listMyNeeds } from './list-needs'
import { moveNeed } from './move-need'
import { moveNeeds } from './move-needs'
import { readNeed } from './read-need'
import { recordNeed } from './record-need'

type Deps = Parameters<typeof fileNeed>[0] & Parameters<typeof findNeed>[0] & Parameters<typeof moveNeeds>[0]

export const needRoutes = (deps: Deps): Route[] => [
  route(needEndpoints.fileNeed, fileNeed(deps)),
  route(needEndpoints.recordNeed, recordNeed(deps)),
  route(needEndpoints.listMyNeeds, listMyNeeds(deps)),
  route(needEndpoints.listInbox, listInbox(deps)),
  route(needEndpoints.findNeed, findNeed(deps)),
  route(needEndpoints.readNeed, readNeed(deps)),
  route(needEndpoints.moveNeed, moveNeed(deps)),
  route(needEndpoints.moveNeeds, moveNeeds(deps)),
]
