import { Refusal } from '@lianxin/shared/errors'
import * as z from 'zod'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import { type CallWechat, QUICK_MS, SYSTEM_BUSY, TOO_OFTEN, WechatError } from './call'
import type { WechatSettings } from './client'
import type { Held, TokenStore } from './store-token'

/** The app's access token, shared by every process; it appears in no log and no error. */
export type AccessTokens = {
  /** With `quick` nobody waits for another's renewal. @throws Refusal `busy`, WechatError when the app is set up wrongly. */
  get(quick?: boolean): Promise<string>
  /** WeChat refused this one before its time: the next `get` gives another. */
  refuse(token: string): Promise<void>
}

type Deps = {
  store: TokenStore
  call: CallWechat
  settings: Pick<WechatSettings, 'appId' | 'appSecret'>
  /** Real time, though the demo's be moved: WeChat's tokens run out by it. */
  clock: Clock
  chance: Chance
  sleep(ms: number): Promise<void>
}

/** WeChat makes the next token five minutes before the end, and takes both until then. */
const EARLY_MS = 5 * 60_000
/** Longer than one request to WeChat may take; who died with it is followed by another after that. */
const LEASE_MS = 10_000
/** Waits for another's renewal, in ms; with chance added, together longer than a lease. */
const WAIT_MS = 300
const WAITS = 32

const Reply = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** One renews it, by a lease; the others use the old one while it is good, or wait. */
export const accessTokens = (deps: Deps): AccessTokens => {
  let held: Held | undefined
  // Apart, so that who may wait is not refused with who could not.
  const pending = new Map<boolean, Promise<string>>()
  const find = async (quick: boolean): Promise<string> => {
    for (let waits = 0; ; waits += 1) {
      held = await deps.store.read()
      const token =
        usable(held, deps.clock, EARLY_MS) ?? (await renewed(deps, held, quick)) ?? usable(held, deps.clock, 0)
      if (token) return token
      if (quick || waits === WAITS) throw new Refusal('busy')
      await deps.sleep(WAIT_MS + jitter(deps.chance))
    }
  }
  return {
    get: (quick = false) => {
      const token = usable(held, deps.clock, EARLY_MS)
      if (token) return Promise.resolve(token)
      const found = pending.get(quick) ?? find(quick).finally(() => pending.delete(quick))
      pending.set(quick, found)
      return found
    },
    refuse: async (token) => {
      if (held?.token === token) held = undefined
      await deps.store.refuse(token)
    },
  }
}

const usable = (held: Held | undefined, clock: Clock, earlyMs: number): string | undefined => {
  if (!held?.token || !held.until || held.bad) return undefined
  return Date.parse(held.until) - earlyMs > Date.parse(clock.now()) ? held.token : undefined
}

/** A new token, or undefined while another process gets one. */
const renewed = async (deps: Deps, seen: Held | undefined, quick: boolean): Promise<string | undefined> => {
  const { store, clock, chance } = deps
  const by = chance.id()
  const now = clock.now()
  if (!(await store.lease(by, seen?.version ?? 0, { now, until: plus(now, LEASE_MS) }))) return undefined
  try {
    const patience = quick ? { timeoutMs: QUICK_MS } : {}
    const got = await fetched(deps, false, patience)
    // The very token that was refused: only by force does WeChat make another (20 a day).
    const fresh = seen?.bad && got.token === seen.token ? await fetched(deps, true, patience) : got
    await store.save(by, fresh)
    return fresh.token
  } catch (thrown) {
    await store.release(by)
    throw thrown
  }
}

const fetched = async ({ call, settings, clock }: Deps, force: boolean, patience: { timeoutMs?: number }) => {
  const asked = clock.now()
  const { errcode, body } = await call('cgi-bin/stable_token', {
    ...patience,
    body: {
      grant_type: 'client_credential',
      appid: settings.appId,
      secret: settings.appSecret,
      ...(force ? { force_refresh: true } : {}),
    },
  })
  if (errcode === SYSTEM_BUSY || errcode === TOO_OFTEN) throw new Refusal('busy')
  const reply = Reply.safeParse(body)
  if (errcode !== 0 || !reply.success) throw new WechatError('stable_token', errcode)
  return { token: reply.data.access_token, until: plus(asked, reply.data.expires_in * 1000) }
}

const jitter = (chance: Chance): number => (chance.id().charCodeAt(1) % 32) * 10

const plus = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()
