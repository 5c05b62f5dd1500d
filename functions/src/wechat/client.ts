import { Refusal } from '@lianxin/shared/errors'
import * as z from 'zod'

/** The app's credentials at WeChat, and where WeChat's server API is: locally a stand-in. */
export type WechatSettings = { base: string; appId: string; appSecret: string }

export type WechatClient = {
  /**
   * Exchanges a login code (5 minutes, once) for the person's openid.
   * @throws Refusal `login_refused` when WeChat does not accept the code, `busy` when it gives no answer.
   */
  openidOf(code: string): Promise<string>
}

type Surroundings = { fetch: typeof fetch; sleep(ms: number): Promise<void> }

/** WeChat's documented errors of 小程序登录凭证校验. */
const BAD_CODE = 40029
const CODE_USED = 40163
const RISKY_USER = 40226
const SYSTEM_BUSY = -1
const TOO_OFTEN = 45011

/** Waits before the second and third attempt, in ms; API Gateway gives up after 30 s. */
const BACKOFF_MS = [200, 800]
const TIMEOUT_MS = 4_000

// A success has no errcode, or 0. The session_key is not even read: nothing here needs it.
const Reply = z.object({ openid: z.string().min(1).optional(), errcode: z.number().optional() })

/** The one place that speaks to WeChat's servers. */
export const createWechatClient = (settings: WechatSettings, { fetch, sleep }: Surroundings): WechatClient => {
  const ask = async (code: string) => {
    const query = new URLSearchParams({
      appid: settings.appId,
      secret: settings.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    // The address carries the app's secret, so a failure must not travel further with it.
    return fetch(`${settings.base}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
      .then(async (response) => Reply.parse(await response.json()))
      .catch(() => ({ errcode: SYSTEM_BUSY, openid: undefined }))
  }
  return {
    openidOf: async (code) => {
      for (const wait of [...BACKOFF_MS, undefined]) {
        const { openid, errcode = 0 } = await ask(code)
        if (errcode === 0 && openid) return openid
        if (errcode === BAD_CODE || errcode === CODE_USED || errcode === RISKY_USER) throw new Refusal('login_refused')
        if (errcode !== SYSTEM_BUSY && errcode !== TOO_OFTEN) throw new WechatError(errcode)
        if (wait !== undefined) await sleep(wait)
      }
      throw new Refusal('busy')
    },
  }
}

/** Anything else means that this app is set up wrongly (40013 appid, 40125 secret): a bug to be seen in the log. */
export class WechatError extends Error {
  constructor(errcode: number) {
    super(`code2Session errcode ${errcode}`)
    this.name = 'WechatError'
  }
}
