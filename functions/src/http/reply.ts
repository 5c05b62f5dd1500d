import { gunzipSync, gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Answer, Zipped } from './mount'
import { HSTS } from './security-headers'

// Replies are personal: no browser or proxy may keep them.
const JSON_HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** Below this a packet carries it anyway. */
const WORTH_ZIPPING = 1_000

/** What API Gateway is given for an answer. Texts are zipped here, since a CDN zips only what it may keep. */
export const replyOf = (answer: Answer, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  if ('body' in answer) return { statusCode: answer.status, headers: JSON_HEADERS, body: JSON.stringify(answer.body) }
  const headers = { ...answer.headers, ...(isHttps(event) ? HSTS : {}), vary: 'accept-encoding' }
  const { status } = answer
  if ('zipped' in answer)
    return takesGzip(event)
      ? zipped(answer, headers)
      : { statusCode: status, headers, body: gunzipSync(answer.zipped).toString() }
  return takesGzip(event) && answer.text.length > WORTH_ZIPPING
    ? zipped({ status, zipped: gzipSync(answer.text) }, headers)
    : { statusCode: status, headers, body: answer.text }
}

const zipped = (
  { status, zipped }: Pick<Zipped, 'status' | 'zipped'>,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers, 'content-encoding': 'gzip' },
  body: Buffer.from(zipped).toString('base64'),
  isBase64Encoded: true,
})

const isHttps = ({ headers }: APIGatewayProxyEventV2): boolean => headers['x-forwarded-proto'] === 'https'
const takesGzip = ({ headers }: APIGatewayProxyEventV2): boolean => /\bgzip\b/.test(headers['accept-encoding'] ?? '')
