import type { Deps } from '../deps'
import { type Api, type Asked, mount } from '../http/mount'
import { boundOf } from '../limits/bounds'
import { onPush } from './on-push'
import type { WechatParts } from './parts'
import { isPush, wechatPush } from './push/routes'
import { wechatRoutes } from './routes'

/** Is it below the addresses of WeChat? */
export const isWechat = ({ path }: Asked): boolean => path.startsWith('/api/wechat/')

/** What is answered below `/api/wechat`: a function of its own, so that nobody who files waits for its code. */
export const createWechatApp = (deps: Deps & WechatParts): Api => {
  const api = mount(wechatRoutes(deps), {
    readToken: deps.tokens.read,
    // Nothing here is anybody's work that could be found wanting.
    onRefused: async () => {},
    onWrite: (path, sender) => deps.throttle(path, sender, boundOf(path)),
    log: deps.log,
  })
  const { push: settings } = deps
  const push = settings && wechatPush({ ...deps, settings, onPush: onPush(deps) })
  return (asked) => (push && isPush(asked) ? push(asked) : api(asked))
}

/** Both behind one function, as on one machine. */
export const together =
  (api: Api, wechat: Api): Api =>
  (asked) =>
    isWechat(asked) ? wechat(asked) : api(asked)
