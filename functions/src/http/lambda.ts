import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { App } from './mount'

/** What answers API Gateway, and locally node:http, which writes the same events. */
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Pick<Context, 'awsRequestId'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * Turns API Gateway's event (payload 2.0) into the app's request and back. hono's own adapter announces its end and
 * trusts the Host header with the URL; this one passes on only what the API reads, so no header can make it fail.
 */
export const httpHandler =
  (app: App): HttpHandler =>
  async (event, context) => {
    const response = await app.fetch(requestOf(event), {
      call: { requestId: context.awsRequestId, client: event.requestContext.http.sourceIp },
    })
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }

const requestOf = (event: APIGatewayProxyEventV2): Request => {
  const { method } = event.requestContext.http
  const headers = new Headers()
  const token = event.headers.authorization
  if (token && /^[\x20-\x7e]+$/.test(token)) headers.set('authorization', token)
  if (method === 'POST') return new Request(urlOf(event), { method, headers, body: bodyOf(event) })
  // Any other method has no endpoint; the platform's Request refuses to hold some of them.
  return new Request(urlOf(event), { method: method === 'GET' ? 'GET' : 'OPTIONS', headers })
}

// API Gateway hands the path over decoded, so marks that would begin a query are encoded again. The host is no matter.
const urlOf = ({ rawPath, rawQueryString }: APIGatewayProxyEventV2): string =>
  `https://api${rawPath.replace(/[?#]/g, encodeURIComponent)}${rawQueryString ? `?${rawQueryString}` : ''}`

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
