import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPageEnv } from './env'
import { appPage } from './http/app-page'
import { photoOrigin } from './photos/place'

const env = readPageEnv()
const page = readFileSync(join(env.LAMBDA_TASK_ROOT, 'index.html'), 'utf8')
const map = env.MAP_TILES_URL === undefined ? [] : [new URL(env.MAP_TILES_URL).origin]

/** Lambda entry: the app's page, which lies beside this bundle. */
export const handler = appPage(page, photoOrigin(env), map)
