import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { APP_STYLES, HSTS, scriptSources, securityHeaders } from './security-headers'

type Asked = Pick<APIGatewayProxyEventV2, 'rawPath' | 'headers' | 'requestContext'>

const PLAIN = 'text/plain; charset=utf-8'

/**
 * Gives out the app's one page for every address that is no file and no call: invitations, desks and whatever the app's
 * router knows. A function does it and not the bucket, since a bucket can send no policy and China's CDN adds none.
 * @param page the built index.html
 * @param photos the origin photos are posted to and shown from
 * @param images other origins whose pictures it shows, such as a map's
 */
export const appPage = (page: string, photos: string, images: readonly string[] = []) => {
  const origins = { connect: [photos], images: [photos, ...images] }
  const policy = { scripts: scriptSources(page), styles: APP_STYLES, ...origins, asksPosition: true }
  const security = { ...securityHeaders(policy), ...HSTS, vary: 'accept-encoding' }
  const headers = { ...security, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
  const zipped = gzipSync(page).toString('base64')
  return async ({ rawPath, headers: asked, requestContext }: Asked): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method } = requestContext.http
    if ((method !== 'GET' && method !== 'HEAD') || rawPath.startsWith('/api/') || extname(rawPath) !== '')
      return { statusCode: 404, headers: { ...security, 'content-type': PLAIN }, body: '没有这个地址。' }
    return /\bgzip\b/.test(asked['accept-encoding'] ?? '')
      ? { statusCode: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped, isBase64Encoded: true }
      : { statusCode: 200, headers, body: page }
  }
}
