import type { Endpoint } from '@lianxin/shared/api'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Log } from '../log'
import { readBody } from './body'
import { failureOf } from './failure'
import type { Call, Route } from './route'

/** Each request brings its id and its sender's address; the Lambda adapter and the tests fill them in. */
export type Bindings = { call: Call }

export type App = Hono<{ Bindings: Bindings }>

/** @throws Refusal `unauthenticated` or `session_expired`. */
export type ReadToken = (token: string) => Promise<Actor>

/** Puts every route, and the refusal for every other address, on one app. */
export const mount = (routes: readonly Route[], { readToken, log }: { readToken: ReadToken; log: Log }): App => {
  const app: App = new Hono()
  for (const route of specificFirst(routes)) {
    const [method, path] = methodAndPath(route.endpoint)
    app.on(method, path, async (c) => {
      const actor = route.endpoint.session === 'required' ? await readActor(c, readToken) : undefined
      return c.json(await route.answer(actor, await readRaw(c), c.env.call), 200, neverStored)
    })
  }
  app.notFound((c) => refuse(c, new Refusal('no_such_endpoint'), log))
  app.onError((thrown, c) => refuse(c, thrown, log))
  return app
}

/** `['GET', '/api/needs/:id']` */
export const methodAndPath = (endpoint: Endpoint): [method: string, path: string] => {
  const [method = '', path = ''] = endpoint.path.split(' ')
  return [method, path]
}

// Replies are personal: no browser or proxy may keep them.
const neverStored = { 'cache-control': 'no-store' }

// hono takes the first match, so /needs/mine must come before /needs/:id whatever order the features come in.
const specificFirst = (routes: readonly Route[]): Route[] => {
  const rank = (route: Route) => route.endpoint.path.replaceAll(':', '~')
  return [...routes].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const readActor = async (c: Context, readToken: ReadToken): Promise<Actor> => {
  const token = /^Bearer ([\w.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (!token) throw new Refusal('unauthenticated')
  return readToken(token)
}

// What the path says wins: a body must not be able to point a request at another item.
const readRaw = async (c: Context): Promise<Record<string, unknown>> => ({
  ...(c.req.method === 'POST' ? readBody(await c.req.text()) : c.req.query()),
  ...c.req.param(),
})

const refuse = (c: Context<{ Bindings: Bindings }>, thrown: unknown, log: Log): Response => {
  const { status, body } = failureOf(thrown, c.env.call.requestId, log)
  return c.json(body, isContentful(status) ? status : 500, neverStored)
}

const isContentful = (status: number): status is ContentfulStatusCode => status >= 400 && status < 600
