import { Refusal, type RefusalCode } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { TrieRouter } from 'hono/router/trie-router'
import type { Log } from '../log'
import { readBody } from './body'
import { codeOf, failureOf } from './failure'
import type { Call, Route } from './route'

/** A request as the API reads it, whatever carried it here. */
export type Asked = {
  method: string
  /** Decoded, without the query. */
  path: string
  query: Readonly<Record<string, string>>
  /** The Authorization header. */
  authorization: string
  body: string
  /** The If-None-Match header: the version of the answer that the asker still holds. */
  seen?: string | undefined
  call: Call
}

/** What goes back as JSON. */
type Json = { status: number; body: unknown }
/** What goes back as it stands, such as a page. */
export type Text = { status: number; text: string; headers: Readonly<Record<string, string>> }
/** What is kept zipped and goes back so, unless the asker cannot read it. */
export type Zipped = { status: number; zipped: Uint8Array; headers: Readonly<Record<string, string>> }
export type Answer = Json | Text | Zipped

/** The whole API as a function; it never throws. */
export type Api = (asked: Asked) => Promise<Answer>

/** @throws Refusal `unauthenticated` or `session_expired`. */
export type ReadToken = (token: string) => Promise<Actor>

/** Told of every refusal of something a signed-in person sent; it never throws. */
export type OnRefused = (code: RefusalCode) => Promise<void>

/** Addresses without an endpoint of the contract, such as `GET /api/health`. */
export type Extras = Readonly<Record<string, () => unknown>>

/** @throws Refusal `too_many` for a sender, a person or an address, who has asked that too often. */
export type OnWrite = (path: string, sender: string) => Promise<void>

/** What stands before every route. */
export type Edge = { readToken: ReadToken; onRefused: OnRefused; onWrite: OnWrite; log: Log }

type Params = Readonly<Record<string, string>>
type Handle = (asked: Asked, params: Params) => Promise<unknown>

/** Puts every route, and the refusal for every other address, behind one function. */
export const mount = (routes: readonly Route[], { extras = {}, ...edge }: Edge & { extras?: Extras }): Api => {
  const router = new TrieRouter<Handle>()
  for (const route of specificFirst(routes)) {
    router.add(...methodAndPath(route.endpoint.path), handleOf(route, edge))
  }
  for (const [address, answer] of Object.entries(extras)) router.add(...methodAndPath(address), async () => answer())
  return async (asked) => {
    try {
      return { status: 200, body: await dispatch(router, asked) }
    } catch (thrown) {
      return failureOf(thrown, asked.call.requestId, edge.log)
    }
  }
}

/** `['GET', '/api/needs/:id']` */
export const methodAndPath = (address: string): [method: string, path: string] => {
  const [method = '', path = ''] = address.split(' ')
  return [method, path]
}

const dispatch = (router: TrieRouter<Handle>, asked: Asked): Promise<unknown> => {
  const [found] = router.match(asked.method, asked.path)[0]
  if (!found) throw new Refusal('no_such_endpoint')
  const [handle, params] = found
  return handle(asked, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])))
}

const handleOf =
  (route: Route, { readToken, onRefused, onWrite }: Edge): Handle =>
  async (asked, params) => {
    const { path, session } = route.endpoint
    const isWrite = asked.method === 'POST'
    if (session !== 'required') {
      if (isWrite) await onWrite(path, asked.call.client)
      return answer(route, undefined, asked, params)
    }
    const actor = await readActor(asked.authorization, readToken)
    try {
      if (isWrite) await onWrite(path, actor.id)
      return await answer(route, actor, asked, params)
    } catch (thrown) {
      // Only after a session was shown: whoever has none must not be able to cause writes.
      if (isWrite) await onRefused(codeOf(thrown))
      throw thrown
    }
  }

// What the path says wins: a body must not be able to point a request at another item.
const answer = async (route: Route, actor: Actor | undefined, asked: Asked, params: Params): Promise<unknown> => {
  const sent = asked.method === 'POST' ? readBody(asked.body, route.endpoint.bodyMax) : asked.query
  return route.answer(actor, { ...sent, ...params }, asked.call)
}

// The router gives all that match in the order they were added, so /needs/mine must come before /needs/:id.
const specificFirst = (routes: readonly Route[]): Route[] => {
  const rank = (route: Route) => route.endpoint.path.replaceAll(':', '~')
  return [...routes].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const readActor = async (authorization: string, readToken: ReadToken): Promise<Actor> => {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1]
  if (!token) throw new Refusal('unauthenticated')
  return readToken(token)
}
