import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { HttpHandler } from '../http/lambda'
import type { Log } from '../log'
import { withBanner } from './banner-tag'
import { eventOf } from './gateway'
import { PHOTOS_PATH, type PhotoHandler } from './photo-routes'
import type { serveClient } from './static'

type Deps = {
  api: HttpHandler
  local: HttpHandler
  /** Posts and shows photos; it reads the request itself, to stop a body that is too large. */
  photos: PhotoHandler
  client: ReturnType<typeof serveClient>
  clock: Clock
  chance: Chance
  log: Log
}

/**
 * One address for everything, on this machine only: whoever reaches it can be any persona.
 * @throws Error with a plain sentence when the port is taken
 */
export const listen = (port: number, deps: Deps): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(deps, request, response).catch((cause) => {
        deps.log.error('request lost', cause)
        response.headersSent ? response.destroy() : response.writeHead(500).end()
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use; set PORT to another one.`) : error),
    )
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

const answer = async (deps: Deps, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (path.startsWith('/api/') || path === '/api') return forward(deps, deps.api, request, response)
  if (path === PHOTOS_PATH || path.startsWith(`${PHOTOS_PATH}/`)) return deps.photos(request, response)
  if (path.startsWith('/local/')) return forward(deps, deps.local, request, response)
  if (path.startsWith('/open/')) return forward(deps, deps.api, request, response)
  if (path === '/b' || path.startsWith('/b/')) return forward(deps, withBanner(deps.api), request, response)
  deps.client(request, response, path)
}

const forward = async (
  { chance, clock }: Deps,
  handler: HttpHandler,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const requestId = chance.id()
  const result = await handler(await eventOf(request, requestId), { awsRequestId: requestId })
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)])
  // Phones take the server's time for now: here that is the demo's, moved or not.
  const date = new Date(clock.now()).toUTCString()
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8')
  response.writeHead(result.statusCode ?? 200, { ...Object.fromEntries(headers), date }).end(body)
}
