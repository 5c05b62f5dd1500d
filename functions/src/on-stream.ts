import { createDeps, systemSurroundings } from './deps'
import { readEnv } from './env'
import { streamHandler } from './jobs/stream'
import { tellItem } from './jobs/tell-item'

const deps = createDeps(readEnv(), systemSurroundings())

/** Lambda entry: the table's stream, filtered to records whose new image has `out`. */
export const handler = streamHandler({ log: deps.log, tellItem: tellItem(deps) })
