import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isOpenAt } from '@lianxin/shared/calendar'
import { district } from '../../functions/src/local/demo/district'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { chineseCalendar } from '../../functions/src/work-calendar'

/** The whole local system in a process of its own, as `npm start` runs it, on data of its own. */
export type LocalServer = {
  base: string
  /** A login code of a persona, for the ordinary sign-in. */
  code(id: PersonaId): Promise<string>
  /** A login code of anybody at WeChat, such as a phone that was never here before. */
  codeOf(openid: string): Promise<string>
  /** A bearer token of a persona. */
  signIn(id: PersonaId): Promise<string>
  now(): Promise<string>
  /** Does the office answer at this instant? */
  isWorkedAt(at: string): boolean
  /** Moves the clock ahead; when it resolves, everything due by then has run. */
  moveClock(to: string): Promise<void>
  /** Kills it, with its engine, as a power cut would; or one of the two alone. */
  kill9(what?: 'all' | 'system' | 'engine'): Promise<void>
  /** Where its own engine answers now. */
  engineEndpoint(): string
  /** Starts it again on the same data, at another address. */
  restart(): Promise<void>
  /** Ends it in good order and keeps its data. */
  pause(): Promise<void>
  stop(): Promise<void>
  dataDir: string
}

const ROOT = join(__dirname, '../..')

/**
 * Starts the system on a free port and waits until it is healthy; on an engine of its own unless one is given, and on
 * a copy of the data in `from` if that is given.
 * @throws Error with its output when it does not.
 */
export const startServer = async (engine?: string, from?: string): Promise<LocalServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxin-'))
  if (from) cpSync(from, dataDir, { recursive: true })
  let running = await launch(dataDir, engine)
  const post = (path: string, body: unknown) => postJson(running.base + path, body)
  const end = async (signal: NodeJS.Signals, what: 'all' | 'system' | 'engine' = 'all') => {
    const owned = engine ? undefined : engineOf(dataDir)
    const exited = new Promise((resolve) => running.child.once('exit', resolve))
    // Without its engine the system ends by itself.
    if (what !== 'engine') running.child.kill(signal)
    if (what !== 'system' && signal === 'SIGKILL' && owned) process.kill(owned, signal)
    await exited
  }
  const code = async (id: PersonaId) => textIn(await post(`/local/personas/${id}/code`, {}), 'code')
  return {
    get base() {
      return running.base
    },
    dataDir,
    code,
    codeOf: async (openid) => textIn(await post('/local/wechat/codes', { openid }), 'code'),
    signIn: async (id) => textIn(await post('/api/session', { wechat: { code: await code(id) } }), 'token'),
    now: async () => textIn(await (await fetch(`${running.base}/local/clock`)).json(), 'now'),
    isWorkedAt: (at) => isOpenAt(at, chineseCalendar(), district.hours),
    moveClock: async (to) => void (await post('/local/clock', { to })),
    kill9: (what) => end('SIGKILL', what),
    engineEndpoint: () => engine ?? endpointOf(engineOf(dataDir)),
    restart: async () => {
      running = await launch(dataDir, engine)
    },
    pause: () => end('SIGTERM'),
    stop: async () => {
      if (running.child.exitCode === null && running.child.signalCode === null) await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

// Once for this process: a restart runs what was running.
let built: Promise<void> | undefined

const launch = async (dataDir: string, engine?: string): Promise<{ child: ChildProcess; base: string }> => {
  // The tests' own engine must not be used: this one may be killed.
  const { DYNAMODB_ENDPOINT: _, ...env } = process.env
  const main = join(ROOT, 'functions/dist/local/main.mjs')
  built ??= finished(spawn(process.execPath, [join(ROOT, 'infra/build-local.mjs')], { stdio: 'inherit' }))
  await built
  const child = spawn(process.execPath, [main], {
    env: { ...env, ...(engine ? { DYNAMODB_ENDPOINT: engine } : {}), PORT: '0', DATA_DIR: dataDir },
  })
  let output = ''
  for (const pipe of [child.stdout, child.stderr])
    pipe.on('data', (part: Buffer) => {
      output += part.toString()
    })
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const base = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
    if (base && (await fetch(`${base}/api/health`)).ok) return { child, base }
    await sleep(50)
  }
  child.kill('SIGKILL')
  throw new Error(`the local system did not start:\n${output}`)
}

const finished = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`)))),
  )

const engineOf = (dataDir: string): number | undefined => {
  const noted: unknown = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'))
  const engine = typeof noted === 'object' && noted && 'engine' in noted ? noted.engine : undefined
  return typeof engine === 'number' ? engine : undefined
}

const endpointOf = (pid: number | undefined): string => {
  const args = execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  const port = /--port (\d+)/.exec(args)?.[1]
  if (!port) throw new Error(`no engine runs as ${pid}`)
  return `http://127.0.0.1:${port}`
}

const postJson = async (url: string, body: unknown): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${url} ${reply.status} ${await reply.text()}`)
  return reply.json()
}

const textIn = (value: unknown, name: string): string => {
  const found: unknown =
    typeof value === 'object' && value ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
  if (typeof found !== 'string') throw new Error(`no ${name} in the reply`)
  return found
}
