import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { Table } from '../dynamo/client'
import type { Env } from '../env'
import { type OpenidStore, openidStore } from '../people/store-openids'
import { type CheckText, checkText } from '../safety/check-text'
import { type AskWechat, wechatAsker } from './ask'
import { wechatCaller } from './call'
import { createWechatClient, type WechatClient } from './client'
import { tokenStore } from './store-token'
import { accessTokens } from './token'

/** What a request may need of WeChat: who signs in, and whether a text may pass. */
export type WechatAsked = {
  wechat: WechatClient
  askWechat: AskWechat
  openids: OpenidStore
  checkText: CheckText
}

type Set = Pick<Env, 'WECHAT_BASE' | 'WECHAT_APP_ID' | 'WECHAT_APP_SECRET'>
type Around = { machineClock: Clock; chance: Chance; fetch: typeof fetch; sleep(ms: number): Promise<void> }

export const wechatAsked = (env: Set, table: Table, around: Around): WechatAsked => {
  const settings = { base: env.WECHAT_BASE, appId: env.WECHAT_APP_ID, appSecret: env.WECHAT_APP_SECRET }
  // WeChat's tokens run out by real time, though the demo's be moved.
  const { machineClock: clock, chance, sleep } = around
  const call = wechatCaller(settings.base, around)
  const store = tokenStore(table, settings.appId)
  const askWechat = wechatAsker({ call, sleep, tokens: accessTokens({ store, call, settings, clock, chance, sleep }) })
  const openids = openidStore(table)
  return {
    wechat: createWechatClient(settings, around),
    askWechat,
    openids,
    checkText: checkText({ openids, askWechat }),
  }
}
