import type { Chance } from '../../chance'
import type { Clock } from '../../clock'

type Issued = { token: string; until: number }
export type Said = Record<string, unknown> & { errcode?: number }

const LIFE_S = 7200
const GRACE_MS = 5 * 60_000
const FORCE_APART_MS = 30_000
const FORCED_A_DAY = 20

export type AppTokens = {
  /** 获取稳定版接口调用凭据: the same token until five minutes before its end, then the next, both good until then. */
  stable(asked: { appid?: unknown; secret?: unknown; force_refresh?: unknown }): Said
  /** 获取接口调用凭据, apart from the stable one: each call ends the one before after five minutes. */
  plain(): Said
  /** What is wrong with this token, undefined when it is good. */
  fault(token: string | undefined): Said | undefined
  /** How many tokens `stable` has made. */
  made(): number
  /** The stable token is good no longer, as after a leak was reported. */
  spoil(): void
}

/** WeChat's access tokens, by the machine's own time. */
export const appTokens = (clock: Clock, chance: Chance): AppTokens => {
  const now = () => Date.parse(clock.now())
  let good: Issued[] = []
  let stable: Issued | undefined
  let made = 0
  const mayForce = forceLimit()
  const issue = (): Issued => {
    // WeChat asks for room for 512 characters.
    const one = { token: `${made}_${chance.id().repeat(5)}`, until: now() + LIFE_S * 1000 }
    good = [...good.filter(({ until }) => until > now()), one]
    return one
  }
  const renew = () => {
    made += 1
    stable = issue()
    return said(stable)
  }
  const said = ({ token, until }: Issued) => ({
    access_token: token,
    expires_in: Math.floor((until - now()) / 1000),
  })
  const force = () => {
    if (!mayForce(now())) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
    const killed = stable?.token
    good = good.filter(({ token }) => token !== killed)
    return renew()
  }
  return {
    stable: ({ appid, secret, force_refresh }) => {
      if (typeof appid !== 'string') return { errcode: 40013, errmsg: 'invalid appid' }
      if (typeof secret !== 'string') return { errcode: 41004, errmsg: 'appsecret missing' }
      if (force_refresh === true) return force()
      return stable && stable.until - GRACE_MS > now() ? said(stable) : renew()
    },
    plain: () => said(issue()),
    fault: (token) => {
      if (!token) return { errcode: 41001, errmsg: 'access_token missing' }
      const found = good.find((one) => one.token === token)
      if (!found) return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
      return found.until > now() ? undefined : { errcode: 42001, errmsg: 'access_token expired' }
    },
    made: () => made,
    spoil: () => {
      const spoilt = stable?.token
      stable = undefined
      good = good.filter(({ token }) => token !== spoilt)
    },
  }
}

/** Twenty a day, half a minute apart. */
const forceLimit = (): ((now: number) => boolean) => {
  let forced: number[] = []
  return (now) => {
    forced = forced.filter((at) => at > now - 24 * 3600_000)
    if (forced.length >= FORCED_A_DAY || forced.some((at) => at > now - FORCE_APART_MS)) return false
    forced.push(now)
    return true
  }
}
