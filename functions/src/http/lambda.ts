import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { clientOf } from './client-of'
import type { Api, Asked } from './mount'
import { replyOf } from './reply'

/** What answers API Gateway, and locally node:http, which writes the same events. */
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Pick<Context, 'awsRequestId'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * Turns API Gateway's event (payload 2.0) into what the API reads, and back. No platform Request or Response stands
 * between: loading them costs a tenth of a cold start, and no strange header or path can make them throw.
 * @param edgeKey by which the CDN shows that it is the CDN; absent where there is none before the API
 */
export const httpHandler =
  (api: Api, edgeKey?: string): HttpHandler =>
  async (event, { awsRequestId }) =>
    replyOf(await api(askedOf(event, { requestId: awsRequestId, client: clientOf(event, edgeKey) })), event)

const askedOf = (event: APIGatewayProxyEventV2, call: Asked['call']): Asked => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
  authorization: event.headers.authorization ?? '',
  body: bodyOf(event),
  seen: event.headers['if-none-match'],
  call,
})

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
