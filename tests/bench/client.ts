import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { launchBrowser } from '../support/browser'
import { distOf } from '../support/build'
import { type LocalServer, startServer } from '../support/server'
import { Phone } from '../support/weapp/simulator'
import { packageBytes } from '../support/weapp/size'
import type { Figure } from './figure'
import { largestSetData, placesSetData } from './set-data'

/** What a phone loads: the mini-program's packages and first setData, and the script of the page that files a need. */
export const clientFigures = async (): Promise<Figure[]> => {
  const server = await startServer()
  try {
    const { main, total } = packageBytes(distOf('weapp'))
    return [
      { name: 'weapp.main_bytes', value: main, target: { most: 450_000 } },
      { name: 'weapp.total_bytes', value: total, target: { most: 900_000 } },
      { name: 'weapp.setdata_first_bytes', value: await firstSetData(server), target: { most: 12_000 } },
      { name: 'weapp.setdata_max_bytes', value: await largestSetData(server), target: { most: 40_000 } },
      { name: 'weapp.setdata_first_bytes.places', value: await placesSetData(server), target: { most: 40_000 } },
      { name: 'h5.file_js_bytes', value: await filingScripts(server), target: { most: 130_000 } },
    ]
  } finally {
    await server.stop()
  }
}

const firstSetData = async (server: LocalServer): Promise<number> => {
  const phone = new Phone(distOf('weapp'), { login: () => server.codeOf('bench'), api: server.base })
  try {
    phone.open(`features/boards/pages/board?code=${FIRST_BOARD}`)
    await phone.until('打电话')
    // Not only the very first call: all it takes until the name stands on the screen.
    return Math.max(...phone.setData.map(({ bytes }) => bytes))
  } finally {
    phone.close()
  }
}

/** Gzipped bytes of every script a browser asks for when it opens the filing page. */
const filingScripts = async (server: LocalServer): Promise<number> => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const scripts = new Set<string>()
    page.on('response', (reply) => {
      const { pathname } = new URL(reply.url())
      if (reply.request().resourceType() === 'script' && !pathname.startsWith('/local/')) scripts.add(pathname)
    })
    await page.goto(`${server.base}/file?code=${FIRST_BOARD}`, { waitUntil: 'networkidle' })
    await page.getByText('什么事').first().waitFor()
    const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(distOf('h5'), path)), { level: 9 }).length)
    return bytes.reduce((sum, one) => sum + one, 0)
  } finally {
    await browser.close()
  }
}
