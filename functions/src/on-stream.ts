import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { streamHandler } from './jobs/stream'
import { tellItem } from './jobs/tell-item'
import { withWechat } from './messages/with-wechat'
import { withForgetting } from './privacy/forgetting'

const deps = createDeps(readEnv(), cloudSurroundings())

/** Lambda entry: the table's stream, filtered to records whose new image has `out`. */
export const handler = streamHandler({ log: deps.log, tellItem: tellItem(withForgetting(withWechat(deps))) })
