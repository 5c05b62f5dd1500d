import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { streamHandler } from './jobs/stream'
import { tellItem } from './jobs/tell-item'
import { withJobs } from './jobs/with-jobs'
import { withWechat } from './messages/with-wechat'
import { withForgetting } from './privacy/forgetting'
import { wechatParts } from './wechat/parts'

const env = readEnv()
const deps = withJobs(createDeps(env, cloudSurroundings()))
const telling = withForgetting(withWechat(deps, wechatParts(env, deps.table)))

/** Lambda entry: the table's stream, filtered to records whose new image has `out`. */
export const handler = streamHandler({ log: deps.log, tellItem: tellItem(telling) })
