import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { startServer } from '../support/server'
import type { Figure } from './figure'

/** What a scan costs a phone: the zipped bytes of the one response, and how many of them are the script. */
export const pageFigures = async (): Promise<Figure[]> => {
  const server = await startServer()
  try {
    const address = `${server.base}/b/${FIRST_BOARD}`
    const page = await (await fetch(address)).text()
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join('')
    return [
      { name: 'h5.board_html_bytes', value: await zippedBytes(address), target: { most: 14_000 } },
      { name: 'h5.board_js_bytes', value: gzipSync(scripts).length, target: { most: 5_000 } },
    ]
  } finally {
    await server.stop()
  }
}

/** Bytes of a body as they came over the wire. */
const zippedBytes = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      if (reply.headers['content-encoding'] !== 'gzip') reject(new Error('the page was not zipped'))
      let bytes = 0
      reply.on('data', (part: Buffer) => {
        bytes += part.length
      })
      reply.once('end', () => resolve(bytes))
    }).once('error', reject)
  })
