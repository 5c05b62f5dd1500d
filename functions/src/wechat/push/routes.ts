import { failureOf } from '../../http/failure'
import type { Answer, Api, Asked } from '../../http/mount'
import type { Log } from '../../log'
import { receivePush, verifyAddress } from './receive-push'

/** Is it WeChat's address for messages? */
export const isPush = ({ path }: Asked): boolean => path === '/api/wechat/push'

type Deps = Parameters<typeof receivePush>[0] & { log: Log }

/** `GET` when the address is set up, `POST` for every event. Answers in WeChat's words, never throws. */
export const wechatPush = (deps: Deps): Api => {
  const receive = receivePush(deps)
  return async ({ method, query, body, call }) => {
    if (method === 'GET') return plain(verifyAddress(deps, query))
    try {
      return plain((await receive(query, body)) ? 'success' : undefined)
    } catch (thrown) {
      // Not success: WeChat sends it again.
      return failureOf(thrown, call.requestId, deps.log)
    }
  }
}

const plain = (text: string | undefined): Answer => ({
  status: text === undefined ? 403 : 200,
  text: text ?? '',
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
})
