import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Chance } from '../../chance'
import type { Clock } from '../../clock'
import type { LoginCodes } from '../login-codes'
import { appTokens, type Said } from './app-tokens'
import { codePicture } from './code-picture'
import { faultSwitch } from './faults'
import { phoneCodes } from './phones'
import { contentSafety, type PushEvent } from './safety'
import { subscriptions } from './subscriptions'

type Deps = {
  codes: LoginCodes
  /** The machine's own time. */
  clock: Clock
  chance: Chance
  /** Where events go; nowhere unless given. */
  push?: PushEvent
  /** Everybody counts as having been there just now, and as having allowed what we say: a restart forgets both. */
  remembers?: boolean
  /** Fetches a picture's bytes as text, undefined when it cannot be had. */
  look?: (url: string) => Promise<string | undefined>
}

/** How long WeChat remembers that somebody was in the mini-program. */
const SEEN_MS = 2 * 3600_000

const Granting = z.object({ openid: z.string(), template: z.string(), times: z.number().int().positive().default(1) })

const Agreeing = z.object({ number: z.string() })

/**
 * WeChat's server API on this machine, every path as documented, below the address it is mounted at. `POST faults`
 * makes a path answer with an error, `POST grants` is a tap on 允许, `POST phones` is a yes to giving one's number,
 * `GET sent` is what phones would show.
 */
export const wechatStandIn = ({
  codes,
  clock,
  chance,
  push = async () => {},
  look = async () => '',
  remembers = false,
}: Deps) => {
  const app = new Hono()
  const tokens = appTokens(clock, chance)
  const faults = faultSwitch()
  const inbox = subscriptions(!remembers)
  const phones = phoneCodes(chance)
  const seen = new Map<string, number>()
  const isSeen = (openid: string) => remembers || (seen.get(openid) ?? 0) > Date.parse(clock.now()) - SEEN_MS
  const safety = contentSafety({ isSeen, look, push, chance })
  const answer = (path: string, say: (c: Context) => Promise<Said | Response> | Said) =>
    app.all(path, async (c) => {
      const fault = faults.next(path)
      if (fault === 'silent') return c.body(null, 504)
      const said = fault ?? (await say(c))
      return said instanceof Response ? said : c.json(said)
    })
  const inName = (path: string, say: (body: unknown) => Said | Response) =>
    answer(path, async (c) => tokens.fault(c.req.query('access_token')) ?? say(await jsonOf(c)))
  answer('/sns/jscode2session', (c) => {
    const said = codes.exchange(c.req.query('js_code') ?? '')
    if ('openid' in said) seen.set(said.openid, Date.parse(clock.now()))
    return said
  })
  answer('/cgi-bin/token', () => tokens.plain())
  answer('/cgi-bin/stable_token', async (c) => tokens.stable(Asked.parse(await jsonOf(c))))
  inName('/cgi-bin/message/subscribe/send', inbox.send)
  inName('/wxa/msg_sec_check', safety.text)
  inName('/wxa/media_check_async', safety.media)
  inName('/wxa/business/getuserphonenumber', (body) => phones.exchange(body))
  inName('/wxa/getwxacodeunlimit', codePicture)
  app.post('/faults', async (c) => c.json(faults.set(await jsonOf(c))))
  app.post('/grants', async (c) => {
    const { openid, template, times } = Granting.parse(await jsonOf(c))
    inbox.grant(openid, template, times)
    return c.json({})
  })
  app.post('/phones', async (c) => c.json({ code: phones.mint(Agreeing.parse(await jsonOf(c)).number) }))
  app.get('/sent', (c) => c.json({ sent: inbox.sent() }))
  return { app, tokens, inbox, faults, phones, see: (openid: string) => seen.set(openid, Date.parse(clock.now())) }
}

const Asked = z.object({ appid: z.unknown(), secret: z.unknown(), force_refresh: z.unknown() }).partial().catch({})

const jsonOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)
