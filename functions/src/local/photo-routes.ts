import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { isKey, typeOf } from '../photos/keys'
import type { Place } from '../photos/store-bucket'
import { readForm } from './photo-form'
import { isSigned } from './photo-link'
import { type Denied, denied } from './photo-policy'
import { type DiskBucket, isPostable } from './photo-store'

/** Where photos are posted and shown on this machine. */
export const PHOTOS_PATH = '/local/photos'

export type PhotoHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Deps = { place: Place; bucket: DiskBucket; clock: Clock }

/** What S3 answers to phones: posting by a signed form, and seeing by a signed link. */
export const servePhotos =
  (deps: Deps): PhotoHandler =>
  async (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, crossOrigin).end()
    if (request.method === 'POST') return receive(deps, request, response)
    return show(deps, request, response)
  }

// As the bucket's own CORS rules: the right is in the form or link, whatever page sends it.
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': '*',
  'access-control-max-age': '3600',
}

const receive = async ({ place, bucket, clock }: Deps, request: IncomingMessage, response: ServerResponse) => {
  const posted = await readForm(request)
  if ('denied' in posted) return refuse(request, response, posted.denied)
  const no = denied(place, posted, clock.now())
  if (no) return refuse(request, response, no)
  const key = posted.fields.get('key') ?? ''
  // Signed by us it could still be no key of ours: only what we name is ever written.
  if (!isPostable(key)) return refuse(request, response, { status: 403, code: 'AccessDenied', message: 'key' })
  await bucket.post(key, posted.bytes)
  response.writeHead(204, crossOrigin).end()
}

// The rest of a body that is refused is not waited for.
const refuse = (request: IncomingMessage, response: ServerResponse, { status, code, message }: Denied): void => {
  response.writeHead(status, { ...crossOrigin, 'content-type': 'application/xml', connection: 'close' })
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
  )
  if (!request.complete) response.once('finish', () => request.destroy())
}

const escaped = (text: string): string => text.replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const show = async ({ place, bucket, clock }: Deps, request: IncomingMessage, response: ServerResponse) => {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const key = path.slice(PHOTOS_PATH.length + 1)
  const type = isKey(key) ? typeOf(key) : undefined
  const isAllowed = request.method === 'GET' && isSigned(place, path, query, clock.now())
  if (!isAllowed) return refuse(request, response, { status: 403, code: 'AccessDenied', message: 'signature' })
  const bytes = type && (await bucket.get(key))
  if (!bytes) return refuse(request, response, { status: 404, code: 'NoSuchKey', message: 'key' })
  const headers = {
    'content-type': type,
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=300',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  response.writeHead(200, { ...crossOrigin, ...headers, 'content-length': bytes.length }).end(bytes)
}
