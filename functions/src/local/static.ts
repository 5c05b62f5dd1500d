import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { APP_STYLES, scriptSources, securityHeaders } from '../http/security-headers'
import { bannered } from './banner-tag'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
}

/**
 * Serves the built web client: every address without a file is a page of the app.
 * @param images other origins whose pictures it shows, such as the map's
 */
export const serveClient = (root: string, images: readonly string[] = []) => {
  const zipped = new Map<string, Buffer>()
  return (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const file = fileOf(root, path)
    const security = securityOf(root, images)
    // Every browser asks for one by itself.
    if (!file && path === '/favicon.ico') {
      response.writeHead(204, security).end()
      return
    }
    if (!file) {
      missing(response, existsSync(join(root, 'index.html')), security)
      return
    }
    const isPage = file.endsWith('.html')
    const bytes = isPage ? pageOf(file) : readFileSync(file)
    const headers = {
      ...security,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      // A hash in the name means that its content never changes.
      'cache-control': /\.[0-9a-f]{8,}\./.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (!acceptsGzip(request)) {
      response.writeHead(200, headers).end(bytes)
      return
    }
    const key = `${file} ${statSync(file).mtimeMs}`
    const body = zipped.get(key) ?? gzipSync(bytes)
    zipped.set(key, body)
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }).end(body)
  }
}

const acceptsGzip = (request: IncomingMessage): boolean => /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')

const pageOf = (file: string): Buffer => Buffer.from(bannered(readFileSync(file, 'utf8')))

// What the CDN sends with the same build.
const securityOf = (root: string, images: readonly string[]): Record<string, string> => {
  const page = join(root, 'index.html')
  const scripts = existsSync(page) ? scriptSources(readFileSync(page, 'utf8')) : []
  return securityHeaders({ scripts, styles: APP_STYLES, images, asksPosition: true })
}

const fileOf = (root: string, path: string): string | undefined => {
  const file = join(root, normalize(`/${path}`))
  if (existsSync(file) && statSync(file).isFile()) return file
  const page = join(root, 'index.html')
  return extname(path) === '' && existsSync(page) ? page : undefined
}

const missing = (response: ServerResponse, built: boolean, security: Record<string, string>): void => {
  const words = built ? '没有这个文件。' : '网页还没有构建好，请等一会儿再刷新。'
  response.writeHead(built ? 404 : 503, { ...security, 'content-type': 'text/plain; charset=utf-8' }).end(words)
}
