import { createApp } from './app'
import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { httpHandler } from './http/lambda'

const env = readEnv()

/** Lambda entry: HTTP. What is built here is built once per instance, while it starts. */
export const handler = httpHandler(createApp(createDeps(env, cloudSurroundings())), env.EDGE_KEY)
