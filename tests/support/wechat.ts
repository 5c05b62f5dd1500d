import { systemChance } from '../../functions/src/chance'
import type { Clock } from '../../functions/src/clock'
import type { Table } from '../../functions/src/dynamo/client'
import { createLoginCodes } from '../../functions/src/local/login-codes'
import { wechatStandIn } from '../../functions/src/local/wechat/stand-in'
import { wechatAsker } from '../../functions/src/wechat/ask'
import { wechatCaller } from '../../functions/src/wechat/call'
import { tokenStore } from '../../functions/src/wechat/store-token'
import { accessTokens } from '../../functions/src/wechat/token'

type StandInDeps = Parameters<typeof wechatStandIn>[0]

export const WECHAT = { base: 'https://wechat.example', appId: 'wxapp', appSecret: 'app-secret' }

/** WeChat's stand-in without a port: `fetch` reaches it, and counts what was asked of each path. */
export const wechatHere = (clock: Clock, more: Partial<StandInDeps> = {}) => {
  const codes = createLoginCodes(clock, systemChance)
  const standIn = wechatStandIn({ codes, clock, chance: systemChance, ...more })
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input))
    asked.push(url.pathname)
    return standIn.app.request(`${url.pathname}${url.search}`, init)
  }
  return { ...standIn, codes, asked, fetch }
}

/** What one process holds to ask WeChat with. */
export const wechatProcess = (
  table: Table,
  clock: Clock,
  fetch: typeof globalThis.fetch,
  sleep: (ms: number) => Promise<void> = async () => {},
) => {
  const call = wechatCaller(WECHAT.base, { fetch })
  const store = tokenStore(table, WECHAT.appId)
  const tokens = accessTokens({ store, call, settings: WECHAT, clock, chance: systemChance, sleep })
  return { tokens, store, ask: wechatAsker({ call, tokens, sleep }) }
}
