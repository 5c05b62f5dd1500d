import type { Table } from '../dynamo/client'
import type { Env } from '../env'
import { type CreditStore, creditStore } from '../messages/store-credits'
import { type UnreachedStore, unreachedStore } from '../messages/store-unreached'
import type { Templates } from '../messages/templates'
import { type CheckStore, checkStore } from '../safety/store-checks'
import { type PhotoCheckStore, photoCheckStore } from '../safety/store-photo-checks'
import type { PushSettings } from './push/envelope'
import { type PushStore, pushStore } from './push/store-pushes'

/** What only those need who speak with WeChat: what answers people's HTTP does not carry it. */
export type WechatParts = {
  credits: CreditStore
  unreached: UnreachedStore
  checks: CheckStore
  photoChecks: PhotoCheckStore
  pushes: PushStore
  templates: Templates
  /** How WeChat pushes to us; absent where it does not. */
  push: PushSettings | undefined
}

type Set = Pick<Env, 'WECHAT_TEMPLATES' | 'WECHAT_PUSH_TOKEN' | 'WECHAT_PUSH_AES_KEY' | 'WECHAT_APP_ID'>

export const wechatParts = (env: Set, table: Table): WechatParts => {
  const { WECHAT_TEMPLATES: templates = {}, WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_AES_KEY: aesKey } = env
  return {
    credits: creditStore(table),
    unreached: unreachedStore(table),
    checks: checkStore(table),
    photoChecks: photoCheckStore(table),
    pushes: pushStore(table),
    templates,
    push: token === undefined ? undefined : { token, aesKey, appId: env.WECHAT_APP_ID },
  }
}
