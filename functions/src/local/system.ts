import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { setInterval } from 'node:timers/promises'
import { contract } from '@lianxin/shared/contract'
import { createDeps, type Surroundings } from '../deps'
import { openClient } from '../dynamo/client'
import type { Env } from '../env'
import { httpHandler } from '../http/lambda'
import { openApi } from '../http/openapi'
import { scheduleHandler } from '../jobs/schedule'
import { streamHandler } from '../jobs/stream'
import { sweep } from '../jobs/sweep'
import { tellItem } from '../jobs/tell-item'
import { withJobs } from '../jobs/with-jobs'
import { tellUnreached } from '../messages/tell-unreached'
import { withWechat } from '../messages/with-wechat'
import { withForgetting } from '../privacy/forgetting'
import { retire } from '../privacy/retire'
import { erasureStore } from '../privacy/store-erasures'
import { closeQuarter } from '../problems/close-quarter'
import { morning } from '../problems/morning'
import { wechatParts } from '../wechat/parts'
import { createWholeApp } from '../whole-app'
import type { DataDir } from './data-dir'
import { loadDemoOnce } from './demo/load-once'
import { personas } from './demo/personas'
import type { DemoClock } from './demo-clock'
import { honoHandler } from './hono-handler'
import { createLocalApp } from './local-app'
import { createLoginCodes } from './login-codes'
import { openPhotos } from './photo-system'
import { createScheduler } from './scheduler'
import { serveClient } from './static'
import { readStream } from './stream-reader'
import { ensureTable } from './table'
import { listen } from './web-server'
import { signedPush } from './wechat/push'
import { wechatStandIn } from './wechat/stand-in'

// Bundled for browsers, it lies beside this program's own bundle.
const bannerFile = new URL('./banner.js', import.meta.url)

type Parts = { env: Env; endpoint: string; around: Surroundings; clock: DemoClock; data: DataDir; clientDir: string }

/** Everything but the engine: table, demo, API, page, stream and schedule, in one process until `signal`. */
export const startSystem = async (port: number, parts: Parts, signal: AbortSignal): Promise<Server> => {
  const { env, endpoint, around, clock, data, clientDir } = parts
  const client = openClient({ region: env.AWS_REGION, endpoint })
  await ensureTable(client, env.TABLE)
  await loadDemoOnce(data.demo, env, around, clock)
  const photos = await openPhotos(data.photos, env, around)
  const deps = withJobs(createDeps(env, { ...around, openBucket: () => photos.bucket }))
  const atWechat = wechatParts(env, deps.table)
  const telling = withForgetting(withWechat(deps, atWechat))
  const run = scheduleHandler({
    sweep: sweep(telling),
    closeQuarter: closeQuarter(deps),
    morning: morning(telling),
    unreached: tellUnreached(telling),
    retire: retire({ ...deps, erasures: erasureStore(deps.table) }),
  })
  const { catchUp } = createScheduler({ path: data.schedule, clock, run, log: deps.log })
  const codes = createLoginCodes(around.machineClock, around.chance)
  const wechat = wechatStandIn({ codes, ...standInParts(env, around) })
  const localApp = createLocalApp({
    personas,
    codes,
    wechat: wechat.app,
    clock,
    catchUp,
    banner: readFileSync(bannerFile, 'utf8'),
  })
  const server = await listen(port, {
    api: httpHandler(createWholeApp({ ...deps, ...atWechat }, { 'GET /api/openapi.json': () => openApi(contract) })),
    local: honoHandler(localApp),
    photos: photos.serve,
    client: serveClient(clientDir, env.MAP_TILES_URL ? [new URL(env.MAP_TILES_URL).origin] : []),
    clock,
    chance: deps.chance,
    log: deps.log,
  })
  const handle = streamHandler({ log: deps.log, tellItem: tellItem(telling) })
  const { sleep, log } = around
  void readStream({ client, table: env.TABLE, endpoint, region: env.AWS_REGION, handle, sleep, log }, signal)
  void everySecond(catchUp, signal)
  void photos.sweep(deps)
  return server
}

/** Photos are looked at where they lie, and what is found is pushed to our own address. */
const standInParts = (env: Env, { machineClock: clock, chance, fetch }: Surroundings) => {
  const { WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_AES_KEY: aesKey, WECHAT_APP_ID: appId } = env
  const url = `${env.PUBLIC_BASE}/api/wechat/push`
  return {
    clock,
    chance,
    remembers: true,
    look: async (photo: string) => {
      const reply = await fetch(photo)
      return reply.ok ? Buffer.from(await reply.arrayBuffer()).toString('utf8') : undefined
    },
    ...(token && aesKey ? { push: signedPush({ url, token, aesKey, appId }, { fetch, clock }) } : {}),
  }
}

const everySecond = async (act: () => Promise<void>, signal: AbortSignal): Promise<void> => {
  for await (const _ of setInterval(1_000)) {
    if (signal.aborted) return
    await act()
  }
}
