import type { Deps } from '../deps'
import { checkLater } from '../safety/check-later'
import { checkPhoto } from '../safety/check-photo'
import type { WechatParts } from '../wechat/parts'
import { sendMessage } from './send-message'
import { messageStore } from './store'

/** What the stream and the schedule do at WeChat beside telling; no request waits for it. */
export const withWechat = <D extends Deps>(deps: D, parts: WechatParts) => {
  const all = { ...deps, ...parts }
  return {
    ...all,
    sendMessage: sendMessage({ ...all, messages: messageStore(deps.table) }),
    checkLater: checkLater(all),
    checkPhoto: checkPhoto(all),
  }
}
