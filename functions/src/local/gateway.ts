import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** API Gateway takes bodies up to 10 MB; the rest is read and dropped, so that a refusal can still be sent. */
const BODY_MAX = 10 * 1024 * 1024

/** Writes the event that API Gateway (HTTP API, payload 2.0) would write for a request. */
export const eventOf = async (request: IncomingMessage, requestId: string): Promise<APIGatewayProxyEventV2> => {
  const [rawPath = '/', rawQueryString = ''] = splitOnce(request.url ?? '/')
  const method = request.method ?? 'GET'
  const body = await bodyOf(request)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decoded(rawPath),
    rawQueryString,
    headers: headersOf(request),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  }
}

const splitOnce = (url: string): string[] => {
  const at = url.indexOf('?')
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)]
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]))

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    length += part.length
    if (length <= BODY_MAX) parts.push(part)
  }
  return Buffer.concat(parts)
}
