import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openTable } from '../../functions/src/dynamo/client'
import { type LocalServer, startServer } from '../support/server'
import { randomFrom } from '../support/turns'
import { type Load, nextAct } from './acts'
import { crewOf } from './crew'
import { inspect } from './inspect'
import { isOpen, type Promised, type Request, sendTo } from './ledger'

export type Options = { rounds: number; seed: number; say(line: string): void }

/** What the rounds came to; everything but the counts of work should be 0. */
export type Result = {
  acknowledged: number
  resent: number
  lost: number
  doubled: number
  /** Told "no" about something that took effect, or anything in the table that does not agree with itself. */
  broken: number
}

/** Rounds on one set of data; then the next begins with the demo again, so that a round stays quick. */
const ROUNDS_PER_TOWN = 20
const LANES = 10

/**
 * Load on the whole local system, kill -9 at a random moment, restart, and everything that was not answered is sent
 * again, round after round. Ends by itself, on this machine's loopback only.
 */
export const torture = async ({ rounds, seed, say }: Options): Promise<Result> => {
  const random = randomFrom(seed)
  const total = { acknowledged: 0, resent: 0, lost: 0, doubled: 0, broken: 0 }
  const model = await modelData()
  try {
    for (let from = 1; from <= rounds; from += ROUNDS_PER_TOWN) {
      const server = await startServer(undefined, model)
      try {
        const until = Math.min(rounds, from + ROUNDS_PER_TOWN - 1)
        const { requests, faults } = await inTown(server, { from, until, random, say })
        count(total, requests, faults)
      } finally {
        await server.stop()
      }
    }
  } finally {
    rmSync(model, { recursive: true, force: true })
  }
  return total
}

/** The demo, loaded once: every town begins with a copy of it. */
const modelData = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-torture-'))
  const server = await startServer()
  await server.pause()
  cpSync(server.dataDir, folder, { recursive: true })
  await server.stop()
  return folder
}

type Span = { from: number; until: number; random: () => number; say(line: string): void }
type Faults = { lost: string[]; doubled: string[]; broken: string[] }

const inTown = async (server: LocalServer, { from, until, random, say }: Span) => {
  const requests: Request[] = []
  const crew = await crewOf(server)
  const pool: string[] = []
  let faults: Faults = { lost: [], doubled: [], broken: [] }
  for (let round = from; round <= until; round += 1) {
    const load: Load = { round, random, crew, pool, now: await server.now(), read: reader(server) }
    const what = await rush(server, load, requests)
    await server.restart()
    const again = await resend(server, requests)
    await settle(server)
    faults = await verdict(server, requests)
    const found = [...faults.lost, ...faults.doubled, ...faults.broken]
    say(
      `round ${round}: killed ${what}, ${requests.length} requests so far, ${again} sent again, ${found.length} faults`,
    )
    for (const one of found.slice(0, 10)) say(`  ${one}`)
    if (found.length > 0) break
  }
  return { requests, faults }
}

const reader = (server: LocalServer) => async (token: string, path: string) => {
  try {
    const reply = await fetch(server.base + path, { headers: { authorization: `Bearer ${token}` } })
    return await reply.json()
  } catch {
    return undefined
  }
}

/** People at work until the system dies; gives what was killed. */
const rush = async (server: LocalServer, load: Load, requests: Request[]): Promise<string> => {
  const { random } = load
  const base = server.base
  let dead = false
  let answered = 0
  const lane = async () => {
    while (!dead) {
      const request = await nextAct(load)
      if (!request) continue
      requests.push(request)
      if (await sendTo(base, request)) answered += 1
      else if (dead) return
    }
  }
  // Now and then days pass meanwhile, and the timers run under load as well.
  const days = random() < 0.4 ? 1 + Math.floor(random() * 4) : 0
  const moved = days > 0 ? moveBy(server, days * 24 * 3600_000).catch(() => {}) : undefined
  const lanes = Promise.all(Array.from({ length: LANES }, lane))
  const enough = 15 + Math.floor(random() * 60)
  for (let waited = 0; answered < enough && waited < 5_000; waited += 5) await sleep(5)
  await sleep(random() * 15)
  const dice = random()
  const what = dice < 0.6 ? 'all' : dice < 0.8 ? 'system' : 'engine'
  const killed = server.kill9(what)
  dead = true
  await killed
  await Promise.all([lanes, moved])
  return days > 0 ? `${what} (${days} days on)` : what
}

const moveBy = async (server: LocalServer, ms: number): Promise<void> =>
  server.moveClock(new Date(Date.parse(await server.now()) + ms).toISOString())

/** Sends whatever was not answered again, as it was, until it is. @throws Error when it never is. */
const resend = async (server: LocalServer, requests: readonly Request[]): Promise<number> => {
  const open = requests.filter(isOpen)
  const queue = [...open]
  const lane = async () => {
    for (let request = queue.shift(); request; request = queue.shift()) {
      request.resent = true
      for (let tries = 0; isOpen(request) && tries < 10; tries += 1) await sendTo(server.base, request)
      if (isOpen(request)) throw new Error(`${request.path} is not answered, however often it is sent`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return open.length
}

/** Lets the schedule run once, so that everything is told. */
const settle = (server: LocalServer): Promise<void> => moveBy(server, 60_000)

const verdict = async (server: LocalServer, requests: readonly Request[]): Promise<Faults> => {
  const table = openTable({ name: 'lianxin', region: 'local', endpoint: server.engineEndpoint() })
  try {
    let faults = await look(table, requests)
    // The system goes on by itself between two looks at different parts of the table: a fault that stays is one.
    for (let looks = 0; looks < 3 && faults.broken.length + faults.lost.length > 0; looks += 1) {
      await settle(server)
      faults = await look(table, requests)
    }
    return faults
  } finally {
    table.documents.destroy()
  }
}

const look = async (table: Parameters<typeof inspect>[0], requests: readonly Request[]): Promise<Faults> => {
  const { effects, untold, toldTwice, broken } = await inspect(table)
  const all = requests.flatMap((request) => request.promised.map((one) => ({ one, request })))
  const named = ({ one, request }: { one: Promised; request: Request }) =>
    `round ${request.round} ${request.path} ${one.mark} ${one.outcome}${request.resent ? ', sent again' : ''}`
  const times = (one: Promised) => effects.get(one.mark) ?? 0
  const is = (outcome: Promised['outcome'], wrong: (count: number) => boolean) =>
    all.filter(({ one }) => one.outcome === outcome && wrong(times(one))).map(named)
  return {
    lost: [...is('acknowledged', (n) => n === 0), ...untold.map((one) => `not told: ${one}`)],
    doubled: [...all.filter(({ one }) => times(one) > 1).map(named), ...toldTwice.map((one) => `told twice: ${one}`)],
    broken: [...is('refused', (n) => n > 0), ...broken],
  }
}

const count = (total: Result, requests: readonly Request[], faults: Faults): void => {
  const promised = requests.flatMap((request) => request.promised)
  total.acknowledged += promised.filter(({ outcome }) => outcome === 'acknowledged').length
  total.resent += requests.filter(({ resent }) => resent).length
  total.lost += faults.lost.length
  total.doubled += faults.doubled.length
  total.broken += faults.broken.length
}
