import type { Path } from './api'

/** Calls that only make sense inside WeChat, and its second form of a board's code: apart, so that nobody else loads them. */
export const wechatPaths = {
  readMessages: 'GET /api/wechat/messages',
  addCredits: 'POST /api/wechat/credits',
  readUnreached: 'GET /api/wechat/unreached',
  readPhoneNumber: 'POST /api/wechat/phone',
  readSignCode: 'GET /api/wechat/signs/:code',
} as const satisfies Record<string, Path>

export type WechatCall = keyof typeof wechatPaths
