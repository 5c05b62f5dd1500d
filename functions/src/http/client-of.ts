import type { APIGatewayProxyEventV2 } from 'aws-lambda'

type Asked = Pick<APIGatewayProxyEventV2, 'headers'> & { requestContext: { http: { sourceIp: string } } }

/**
 * The visitor's network address. Behind the CDN the gateway sees the CDN's own, which thousands share; the visitor's is
 * what the CDN added last to `x-forwarded-for`. It is believed only with the key that the CDN alone sends: whoever asks
 * the gateway directly could write any address there, and count as somebody else at every guess.
 */
export const clientOf = ({ headers, requestContext }: Asked, edgeKey: string | undefined): string => {
  const { sourceIp } = requestContext.http
  if (edgeKey === undefined || headers['x-edge-key'] !== edgeKey) return sourceIp
  const way = (headers['x-forwarded-for'] ?? '').split(',').map((one) => one.trim())
  // The gateway adds whom it sees.
  return way.filter((one) => one !== sourceIp && one !== '').at(-1) ?? sourceIp
}
