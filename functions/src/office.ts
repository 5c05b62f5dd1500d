import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { httpHandler } from './http/lambda'
import { withJobs } from './jobs/with-jobs'
import { createOfficeApp } from './office-app'

const env = readEnv()
const deps = withJobs(createDeps(env, cloudSurroundings()))

/** Lambda entry: HTTP, the calls of the office's desks. */
export const handler = httpHandler(createOfficeApp(deps), env.EDGE_KEY)
