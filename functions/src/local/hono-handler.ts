import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Hono } from 'hono'
import type { HttpHandler } from '../http/lambda'

/** Lets a hono app answer the same events as the API's handler; only what is local is built on it. */
export const honoHandler =
  (app: Hono): HttpHandler =>
  async (event) => {
    const response = await app.fetch(requestOf(event))
    const said = { statusCode: response.status, headers: Object.fromEntries(response.headers) }
    // Pictures are no text.
    if (!/^image\//.test(response.headers.get('content-type') ?? '')) return { ...said, body: await response.text() }
    const bytes = Buffer.from(await response.arrayBuffer())
    return { ...said, body: bytes.toString('base64'), isBase64Encoded: true }
  }

const requestOf = (event: APIGatewayProxyEventV2): Request => {
  const { method } = event.requestContext.http
  if (method === 'POST') return new Request(urlOf(event), { method, body: bodyOf(event) })
  // The platform's Request refuses to hold some other methods; none of them has an address here.
  return new Request(urlOf(event), { method: method === 'GET' ? 'GET' : 'OPTIONS' })
}

// API Gateway hands the path over decoded, so marks that would begin a query are encoded again.
const urlOf = ({ rawPath, rawQueryString }: APIGatewayProxyEventV2): string =>
  `https://local${rawPath.replace(/[?#]/g, encodeURIComponent)}${rawQueryString ? `?${rawQueryString}` : ''}`

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
