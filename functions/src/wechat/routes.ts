import { wechatEndpoints } from '@lianxin/shared/messages/endpoints'
import { type Route, route } from '../http/route'
import { addCredits, readMessages } from '../messages/add-credits'
import { readUnreached } from '../messages/read-unreached'
import { readPhoneNumber } from './read-phone-number'
import { readSignCode } from './read-sign-code'

type Deps = Parameters<typeof addCredits>[0] &
  Parameters<typeof readUnreached>[0] &
  Parameters<typeof readPhoneNumber>[0] &
  Parameters<typeof readSignCode>[0]

export const wechatRoutes = (deps: Deps): Route[] => [
  route(wechatEndpoints.readMessages, readMessages(deps)),
  route(wechatEndpoints.addCredits, addCredits(deps)),
  route(wechatEndpoints.readUnreached, readUnreached(deps)),
  route(wechatEndpoints.readPhoneNumber, readPhoneNumber(deps)),
  route(wechatEndpoints.readSignCode, readSignCode(deps)),
]
