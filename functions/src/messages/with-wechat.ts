import type { Deps } from '../deps'
import { checkLater } from '../safety/check-later'
import { checkPhoto } from '../safety/check-photo'
import { checkStore } from '../safety/store-checks'
import { sendMessage } from './send-message'
import { messageStore } from './store'

/** What the stream and the schedule do at WeChat beside telling; no request waits for it. */
export const withWechat = <D extends Deps>(deps: D) => {
  const checks = checkStore(deps.table)
  const more = { ...deps, checks, messages: messageStore(deps.table) }
  return { ...deps, checks, sendMessage: sendMessage(more), checkLater: checkLater(more), checkPhoto: checkPhoto(more) }
}
