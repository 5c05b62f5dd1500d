import { cloudSurroundings, createDeps } from './deps'
import { readEnv } from './env'
import { scheduleHandler } from './jobs/schedule'
import { sweep } from './jobs/sweep'
import { withJobs } from './jobs/with-jobs'
import { tellUnreached } from './messages/tell-unreached'
import { withWechat } from './messages/with-wechat'
import { sweepUnused } from './photos/sweep-photos'
import { withForgetting } from './privacy/forgetting'
import { retire } from './privacy/retire'
import { erasureStore } from './privacy/store-erasures'
import { closeQuarter } from './problems/close-quarter'
import { morning } from './problems/morning'
import { wechatParts } from './wechat/parts'

const env = readEnv()
const deps = withJobs(createDeps(env, cloudSurroundings()))
const telling = withForgetting(withWechat(deps, wechatParts(env, deps.table)))
const erasures = erasureStore(deps.table)

/**
 * Lambda entry: the sweep every minute, the morning at 08:30, whom no message reaches at 09:00, the quarter's close on the first and third day after it
 * (ADR 4), and every night what has been kept for as long as it may be,
 * photos that no need shows among it.
 */
export const handler = scheduleHandler({
  sweep: sweep(telling),
  closeQuarter: closeQuarter(deps),
  morning: morning(telling),
  unreached: tellUnreached(telling),
  retire: async (run) => {
    await retire({ ...deps, erasures })(run)
    await sweepUnused(deps)(run)
  },
})
