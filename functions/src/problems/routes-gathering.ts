import { problemEndpoints } from '@lianxin/shared/problems/endpoints'
import { type Route, route } from '../http/route'
import { gatherMine, previewQuarter } from './gather'

type Deps = Parameters<typeof gatherMine>[0]

export const gatheringRoutes = (deps: Deps): Route[] => [
  route(problemEndpoints.previewQuarter, previewQuarter(deps)),
  route(problemEndpoints.gatherMine, gatherMine(deps)),
]
