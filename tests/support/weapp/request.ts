import http from 'node:http'
import { settle, type WxHost, type WxOptions } from './wx-call'

/** wx.request over node:http, to where the phone's name server leads. */
export const request = (host: WxHost) => (options: WxOptions) => {
  host.calls.push({ api: 'request', options })
  let aborted = false
  const answer = host.answers.offline ? Promise.reject(new Error('no network')) : send(host, options)
  answer
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    .then((result) => settle(options, 'request', aborted ? new Error('abort') : result))
    .finally(host.changed)
  const abort = () => {
    aborted = true
  }
  return { abort, onHeadersReceived: () => {}, offHeadersReceived: () => {} }
}

const send = (
  host: WxHost,
  { url = '', method = 'GET', data, header = {}, dataType = 'json' }: WxOptions,
): Promise<object> =>
  new Promise((resolve, reject) => {
    const asked = new URL(url)
    const target = new URL(`${asked.pathname}${asked.search}`, host.answers.api ?? asked.origin)
    const isGet = method.toUpperCase() === 'GET'
    // WeChat appends a GET's data to the query.
    if (isGet && typeof data === 'object') {
      for (const [name, value] of Object.entries(data ?? {})) target.searchParams.set(name, String(value))
    }
    const body = isGet || data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
    const headers = { 'content-type': 'application/json', ...lowered(header) }
    const sent = http.request(target, { method, headers, agent: false }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        resolve({
          statusCode: reply.statusCode,
          header: { ...reply.headers },
          data: dataType === 'json' ? parsed(host, text) : text,
          cookies: [],
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const lowered = (header: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))

const parsed = (host: WxHost, text: string): unknown => {
  try {
    return host.parse(text)
  } catch {
    return text
  }
}
