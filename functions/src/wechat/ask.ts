import { type CallWechat, QUICK_MS, SYSTEM_BUSY, TOO_OFTEN, type WechatAnswer } from './call'
import { BACKOFF_MS } from './client'
import type { AccessTokens } from './token'

type Patience = {
  /** Somebody waits for the reply: one attempt of two seconds. */
  quick?: boolean
}

/**
 * Asks WeChat in the app's name. A token it refuses is replaced and the call made once more; a busy moment is waited out.
 * Without an answer (`lost`) nothing is repeated: only the caller knows whether twice does harm.
 * @throws Refusal `busy` without a token, WechatError when the app is set up wrongly
 */
export type AskWechat = (path: string, body: object, patience?: Patience) => Promise<WechatAnswer>

/** Expired, not the latest, not a token at all. */
const BAD_TOKEN = [42001, 40001, 40014]

type Deps = { call: CallWechat; tokens: AccessTokens; sleep(ms: number): Promise<void> }

export const wechatAsker =
  ({ call, tokens, sleep }: Deps): AskWechat =>
  async (path, body, { quick = false } = {}) => {
    const waits = quick ? [] : [...BACKOFF_MS]
    for (let isRenewed = false; ; ) {
      const token = await tokens.get(quick)
      const address = `${path}?access_token=${encodeURIComponent(token)}`
      const answer = await call(address, { body, ...(quick ? { timeoutMs: QUICK_MS } : {}) })
      if (BAD_TOKEN.includes(answer.errcode)) {
        await tokens.refuse(token)
        if (isRenewed) return answer
        isRenewed = true
        continue
      }
      const isBusy = !answer.lost && (answer.errcode === SYSTEM_BUSY || answer.errcode === TOO_OFTEN)
      const wait = isBusy ? waits.shift() : undefined
      if (wait === undefined) return answer
      await sleep(wait)
    }
  }
