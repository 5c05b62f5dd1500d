import type { Instant } from '@lianxin/shared/calendar'
import { Hono } from 'hono'
import * as z from 'zod'
import { style } from './banner/style'
import { openidOf, type Persona } from './demo/personas'
import type { DemoClock } from './demo-clock'
import type { LoginCodes } from './login-codes'

type Deps = {
  personas: readonly Persona[]
  codes: LoginCodes
  /** The stand-in for WeChat's servers. */
  wechat: Hono
  clock: DemoClock
  /** Runs what the moved clock jumped over. */
  catchUp(): Promise<void>
  banner: string
}

const Moving = z.object({ to: z.iso.datetime() })
const Minting = z.object({ openid: z.string().min(1).max(100) })

/** What exists on one machine only: personas, a clock to move, and WeChat's stand-in. */
export const createLocalApp = ({ personas, codes, wechat, clock, catchUp, banner }: Deps): Hono => {
  const app = new Hono()
  const now = (): { now: Instant } => ({ now: clock.now() })
  app.get('/local/personas', (c) => c.json({ personas: personas.map(({ id, label, home }) => ({ id, label, home })) }))
  app.post('/local/personas/:id/code', (c) => {
    const persona = personas.find(({ id }) => id === c.req.param('id'))
    return persona ? c.json({ code: codes.mint(openidOf(persona.id)) }) : c.notFound()
  })
  app.get('/local/as/:id', (c) => {
    const persona = personas.find(({ id }) => id === c.req.param('id'))
    return persona ? c.html(becoming(persona)) : c.notFound()
  })
  app.get('/local/clock', (c) => c.json(now()))
  app.post('/local/clock', async (c) => {
    const moving = Moving.safeParse(await c.req.json().catch(() => undefined))
    if (!moving.success || !clock.move(moving.data.to)) return c.json({ ...now(), error: '只能往后拨。' }, 400)
    await catchUp()
    return c.json(now())
  })
  app.get('/local/banner.js', (c) => c.body(banner, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  // A file of its own: the pages' policy runs no styles that stand inside them.
  app.get('/local/banner.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.route('/local/wechat', wechat)
  // What wx.login does on a phone: the tests' simulator has nobody else to ask.
  app.post('/local/wechat/codes', async (c) => {
    const minting = Minting.safeParse(await c.req.json().catch(() => undefined))
    return minting.success ? c.json({ code: codes.mint(minting.data.openid) }) : c.json({ error: 'openid' }, 400)
  })
  return app
}

/** A link one can print: it signs in as a persona and goes to their first page. */
const becoming = ({ id, label, home }: Persona): string =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${label}</title><body>` +
  `<script src="/local/banner.js" data-persona="${id}" data-home="${home}"></script></body></html>`
