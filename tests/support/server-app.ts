import type { Instant } from '@lianxin/shared/calendar'
import type { Actor } from '@lianxin/shared/people/schema'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { systemChance } from '../../functions/src/chance'
import { createDeps } from '../../functions/src/deps'
import type { OnCapacity } from '../../functions/src/dynamo/capacity'
import { httpHandler } from '../../functions/src/http/lambda'
import { type WorkingDeps, withJobs } from '../../functions/src/jobs/with-jobs'
import { createLoginCodes } from '../../functions/src/local/login-codes'
import { wechatStandIn } from '../../functions/src/local/wechat/stand-in'
import { createLog } from '../../functions/src/log'
import { wechatParts } from '../../functions/src/wechat/parts'
import { createWholeApp } from '../../functions/src/whole-app'
import { freshTable } from './engine'
import { envOf } from './env'
import { handClock } from './factories'

/** A reply as a client reads it. */
export type Reply = { status: number; body: unknown; text: string; headers: Record<string, string> }

/** What to send: `body` as JSON, or `raw` as it stands. */
export type Sent = {
  body?: unknown
  raw?: string | Buffer
  token?: string | undefined
  query?: string
  client?: string
}

/** The event API Gateway would write. */
export const gatewayEvent = (method: string, rawPath: string, sent: Sent = {}): APIGatewayProxyEventV2 => {
  const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
  const encoded = Buffer.isBuffer(body)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: sent.query ?? '',
    headers: sent.token === undefined ? {} : { authorization: `Bearer ${sent.token}` },
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: sent.client ?? '192.0.2.1', userAgent: '' },
      requestId: 'gateway',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body: encoded ? body.toString('base64') : body }),
    isBase64Encoded: encoded,
  }
}

/** The whole API in this process, on a table of its own, behind the same handler as Lambda. */
export const openApp = async (
  at: Instant,
  change: (deps: WorkingDeps) => Partial<WorkingDeps> = () => ({}),
  onCapacity?: OnCapacity,
) => {
  const table = await freshTable()
  const clock = handClock(at)
  const codes = createLoginCodes(clock, systemChance)
  const wechat = wechatStandIn({ codes, clock, chance: systemChance })
  const log: string[] = []
  const env = envOf(table.name)
  const made = withJobs(
    createDeps(env, {
      clock,
      machineClock: clock,
      chance: systemChance,
      log: createLog((line) => log.push(line)),
      // WeChat, and beside it a bucket with nothing in it.
      fetch: async (url, init) => {
        const { origin, pathname, search } = new URL(String(url))
        if (origin !== 'https://wechat.example') return new Response(null, { status: 404 })
        return wechat.app.request(pathname + search, init)
      },
      sleep: async () => {},
      onCapacity,
    }),
  )
  const deps = { ...made, ...change(made) }
  const atWechat = wechatParts(env, table)
  const handler = httpHandler(createWholeApp({ ...deps, ...atWechat }))
  const call = async (method: string, path: string, sent?: Sent): Promise<Reply> => {
    const result = await handler(gatewayEvent(method, path, sent), { awsRequestId: 'test-request' })
    const text = result.body ?? ''
    const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)])
    return { status: result.statusCode ?? 0, text, body: jsonOf(text), headers: Object.fromEntries(headers) }
  }
  return {
    deps,
    clock,
    codes,
    wechat,
    atWechat,
    log,
    call,
    handler,
    tokenOf: async (actor: Actor) => (await deps.tokens.issue(actor)).token,
    close: async () => {
      deps.table.documents.destroy()
      await table.drop()
    },
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
