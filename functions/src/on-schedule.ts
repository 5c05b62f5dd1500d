import { createDeps, systemSurroundings } from './deps'
import { readEnv } from './env'
import { scheduleHandler } from './jobs/schedule'
import { sweep } from './jobs/sweep'
import { closeQuarter } from './problems/close-quarter'
import { morning } from './problems/morning'

const deps = createDeps(readEnv(), systemSurroundings())

/** Lambda entry: the sweep every minute, the morning at 08:30, the quarter's close on the first and third day after it (ADR 4). */
export const handler = scheduleHandler({ sweep: sweep(deps), closeQuarter: closeQuarter(deps), morning: morning(deps) })
