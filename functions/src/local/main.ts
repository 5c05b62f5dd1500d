import { fileURLToPath } from 'node:url'
import { systemSurroundings } from '../deps'
import { type Env, readLocalEnv } from '../env'
import { hashedId } from '../hashed-id'
import { takeOver } from './children'
import { openDataDir } from './data-dir'
import { createDemoClock } from './demo-clock'
import { freePort, startEngine } from './engine'
import { PHOTOS_PATH } from './photo-routes'
import { printLinks } from './print-links'
import { localSecrets } from './secrets'
import { startSystem } from './system'
import { inventedSettings } from './wechat/invented-settings'

const clientDir = fileURLToPath(new URL('../../../miniprogram/dist/h5', import.meta.url))
const stop = new AbortController()

const main = async (): Promise<void> => {
  const { PORT, DATA_DIR, DYNAMODB_ENDPOINT, ...more } = readLocalEnv()
  const data = openDataDir(DATA_DIR)
  const children = takeOver(data.running, { main: 'local/main', engine: data.root })
  const around = systemSurroundings()
  const clock = createDemoClock(data.clock, around.machineClock)
  const engine = DYNAMODB_ENDPOINT
    ? { endpoint: DYNAMODB_ENDPOINT, stop: async () => children.forget(), ended: new Promise<void>(() => {}) }
    : await startEngine(data.root, children)
  // WeChat's stand-in lives at the server's own address, so that is chosen first.
  const port = PORT === 0 ? await freePort() : PORT
  const env = { ...localEnv(data.secrets, engine.endpoint, port), ...more }
  const parts = { env, endpoint: engine.endpoint, around: { ...around, clock }, clock, data, clientDir }
  const server = await startSystem(port, parts, stop.signal)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop.abort()
      server.close()
      server.closeAllConnections()
      void engine.stop().then(() => process.exit(0))
    })
  // Without its database nothing can be kept: better to stop than to refuse every request.
  void engine.ended.then(() => stop.signal.aborted || fail(new Error('The local database ended; start again.')))
  printLinks((line) => process.stdout.write(line), `http://127.0.0.1:${port}`)
}

const localEnv = (secretsPath: string, endpoint: string, port: number): Env => {
  const secrets = localSecrets(secretsPath)
  return {
    TABLE: 'lianxin',
    AWS_REGION: 'local',
    SESSION_SECRET: secrets.session,
    // Longer than a demo: moving the clock by a quarter must not sign everybody out.
    SESSION_HOURS: 24 * 400,
    BOUNDS_WIDENED: 1_000,
    QUERY_CODE_SECRET: secrets.queryCode,
    PUBLIC_BASE: `http://127.0.0.1:${port}`,
    WECHAT_BASE: `http://127.0.0.1:${port}/local/wechat`,
    WECHAT_APP_ID: 'local',
    WECHAT_APP_SECRET: 'local',
    ...inventedSettings(secrets.session),
    PHOTO_BUCKET: 'local',
    PHOTO_BASE: `http://127.0.0.1:${port}${PHOTOS_PATH}`,
    AWS_ACCESS_KEY_ID: 'local',
    // Follows from a secret there already is: links of a running demo survive a restart.
    AWS_SECRET_ACCESS_KEY: hashedId(`photos ${secrets.session}`),
    DYNAMODB_ENDPOINT: endpoint,
  }
}

const fail = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown failure'}\n`)
  process.exit(1)
}

main().catch(fail)
