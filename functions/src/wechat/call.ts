import * as z from 'zod'

/** What WeChat answered: `errcode` 0 is a success; `lost` says that no answer came, so it may have been done or not. */
export type WechatAnswer = { errcode: number; body: unknown; bytes?: Buffer; lost?: true }

/** One call to WeChat's servers; it never throws, since the address carries a secret. */
export type CallWechat = (path: string, asked?: { body?: object; timeoutMs?: number }) => Promise<WechatAnswer>

/** WeChat's 系统繁忙; what no answer is taken for as well. */
export const SYSTEM_BUSY = -1
export const TOO_OFTEN = 45011

const TIMEOUT_MS = 4_000
/** While somebody waits for the reply. */
export const QUICK_MS = 2_000
const LOST: WechatAnswer = { errcode: SYSTEM_BUSY, body: undefined, lost: true }

// A success has no errcode, or 0.
const Coded = z.object({ errcode: z.number().optional() })

/** The one place that speaks to WeChat's servers; `base` has no slash at its end, `path` none at its beginning. */
export const wechatCaller =
  (base: string, { fetch }: { fetch: typeof globalThis.fetch }): CallWechat =>
  async (path, { body, timeoutMs = TIMEOUT_MS } = {}) => {
    const sent = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    return fetch(`${base}/${path}`, { ...sent, signal: AbortSignal.timeout(timeoutMs) })
      .then(async (response) => answerOf(Buffer.from(await response.arrayBuffer())))
      .catch(() => LOST)
  }

// Pictures come as they are, everything else as JSON, whatever the header says of it.
const answerOf = (bytes: Buffer): WechatAnswer => {
  if (bytes[0] !== 0x7b) return bytes.length > 0 ? { errcode: 0, body: undefined, bytes } : LOST
  const body: unknown = JSON.parse(bytes.toString('utf8'))
  return { errcode: Coded.parse(body).errcode ?? 0, body }
}

/** Anything undocumented means that this app is set up wrongly (40013 appid, 40125 secret, 40164 address): a bug to be seen in the log. */
export class WechatError extends Error {
  constructor(what: string, errcode: number) {
    super(`${what} errcode ${errcode}`)
    this.name = 'WechatError'
  }
}
