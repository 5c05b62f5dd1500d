import type { Deps } from '../deps'
import { edgeOf } from '../edge'
import { type Api, type Asked, mount } from '../http/mount'
import { onPush } from './on-push'
import type { WechatParts } from './parts'
import { isPush, wechatPush } from './push/routes'
import { wechatRoutes } from './routes'

/** Is it below the addresses of WeChat? */
export const isWechat = ({ path }: Pick<Asked, 'path'>): boolean => path.startsWith('/api/wechat/')

/** What is answered below `/api/wechat`: a function of its own, so that nobody who files waits for its code. */
export const createWechatApp = (deps: Deps & WechatParts): Api => {
  // Nothing here is anybody's work that could be found wanting.
  const api = mount(wechatRoutes(deps), { ...edgeOf(deps), onRefused: async () => {} })
  const { push: settings } = deps
  const push = settings && wechatPush({ ...deps, settings, onPush: onPush(deps) })
  return (asked) => (push && isPush(asked) ? push(asked) : api(asked))
}
