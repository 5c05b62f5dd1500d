import type { Chance } from '../chance'
import type { Clock } from '../clock'

/** WeChat's login codes: 5 minutes, once. */
const LIFE_MS = 5 * 60_000

export type LoginCodes = {
  /** A new code that stands for this openid. */
  mint(openid: string): string
  /** What WeChat's code2Session would answer. */
  exchange(code: string): { openid: string; session_key: string } | { errcode: number; errmsg: string }
}

/**
 * The stand-in for WeChat's sign-in. A code `errcode:40226` gives that error, so that each documented one can be met.
 */
export const createLoginCodes = (clock: Clock, chance: Chance): LoginCodes => {
  const minted = new Map<string, { openid: string; until: number }>()
  const used = new Set<string>()
  return {
    mint: (openid) => {
      const code = chance.id()
      minted.set(code, { openid, until: Date.parse(clock.now()) + LIFE_MS })
      return code
    },
    exchange: (code) => {
      const wanted = /^errcode:(-?\d+)$/.exec(code)?.[1]
      if (wanted) return { errcode: Number(wanted), errmsg: 'asked for' }
      const found = minted.get(code)
      minted.delete(code)
      if (found && Date.parse(clock.now()) < found.until) {
        used.add(code)
        return { openid: found.openid, session_key: 'stand-in' }
      }
      return used.has(code) ? { errcode: 40163, errmsg: 'code been used' } : { errcode: 40029, errmsg: 'invalid code' }
    },
  }
}
