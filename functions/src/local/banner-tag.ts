import { gunzipSync, gzipSync } from 'node:zlib'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpHandler } from '../http/lambda'

const BANNER = '<script src="/local/banner.js" defer></script></body>'

/** A page with the demo's bar; what is no page stays as it is. */
export const bannered = (page: string): string => page.replace('</body>', BANNER)

/** The same handler, its pages with the demo's bar in them. */
export const withBanner =
  (handler: HttpHandler): HttpHandler =>
  async (event, context) =>
    edited(await handler(event, context))

const edited = (result: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 => {
  const { body = '', isBase64Encoded } = result
  if (!isBase64Encoded) return { ...result, body: bannered(body) }
  const page = bannered(gunzipSync(Buffer.from(body, 'base64')).toString('utf8'))
  return { ...result, body: gzipSync(page).toString('base64') }
}
