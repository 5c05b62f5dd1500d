import { privacyEndpoints } from '@lianxin/shared/privacy/endpoints'
import { type Route, route } from '../http/route'
import { correctNeed } from './correct-need'
import { forgetMe } from './forget-me'

type Deps = Parameters<typeof correctNeed>[0] & Parameters<typeof forgetMe>[0]

export const privacyRoutes = (deps: Deps): Route[] => [
  route(privacyEndpoints.correctNeed, correctNeed(deps)),
  route(privacyEndpoints.forgetMe, forgetMe(deps)),
]
