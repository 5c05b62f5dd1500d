import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { httpHandler } from './http/lambda'
import { createWechatApp } from './wechat/app'
import { wechatParts } from './wechat/parts'

const env = readEnv()
const deps = createDeps(env, cloudSurroundings())

/** Lambda entry: HTTP below `/api/wechat`, WeChat's own pushes among it. */
export const handler = httpHandler(createWechatApp({ ...deps, ...wechatParts(env, deps.table) }), env.EDGE_KEY)
