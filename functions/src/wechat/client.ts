import { Refusal } from '@lianxin/shared/errors'
import * as z from 'zod'
import { SYSTEM_BUSY, TOO_OFTEN, WechatError, wechatCaller } from './call'

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

/** 小程序登录凭证校验: no such code, used before, 高风险用户. */
const REFUSED = [40029, 40163, 40226]

/** Waits before the second and third attempt, in ms; API Gateway gives up after 30 s. */
export const BACKOFF_MS = [200, 800]

// The session_key is not even read: nothing here needs it.
const Reply = z.object({ openid: z.string().min(1) })

/** Signing in by WeChat. */
export const createWechatClient = (settings: WechatSettings, around: Surroundings): WechatClient => {
  const call = wechatCaller(settings.base, around)
  const ask = (code: string) => {
    const query = new URLSearchParams({
      appid: settings.appId,
      secret: settings.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    return call(`sns/jscode2session?${query}`)
  }
  return {
    openidOf: async (code) => {
      for (const wait of [...BACKOFF_MS, undefined]) {
        const { errcode, body } = await ask(code)
        const reply = Reply.safeParse(body)
        if (errcode === 0 && reply.success) return reply.data.openid
        if (REFUSED.includes(errcode)) throw new Refusal('login_refused')
        if (errcode !== SYSTEM_BUSY && errcode !== TOO_OFTEN) throw new WechatError('code2Session', errcode)
        if (wait !== undefined) await around.sleep(wait)
      }
      throw new Refusal('busy')
    },
  }
}
