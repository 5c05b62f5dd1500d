import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { outputFolder } from '../support/build'
import type { Figure } from './figure'
import type { Shot } from './pay-slip'

const ORIGIN = 'http://photos.example/'

/** What the browser's half of the bench offers to the page. */
type InPage = { shoot(): Promise<Shot> }
declare const bench: InPage

/**
 * A printed pay slip as a phone's 12-megapixel camera sees it, made small by the app's own code in a real browser: what is
 * left of its bytes, and how many characters of its smallest print can still be told from those they are mistaken for.
 */
export const photoFigures = async (): Promise<Figure[]> => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const shot = await shoot(page)
    mkdirSync(outputFolder, { recursive: true })
    writeFileSync(join(outputFolder, 'photo-small.jpg'), Buffer.from(shot.picture, 'base64'))
    return [
      { name: 'photo.original_bytes', value: shot.original },
      { name: 'photo.sent_bytes', value: shot.sent },
      { name: 'photo.bytes_ratio', value: shot.sent / shot.original, target: { most: 0.15 } },
      { name: 'photo.small_print_read', value: shot.read, target: { exactly: 1 } },
    ]
  } finally {
    await browser.close()
  }
}

const shoot = async (page: Page): Promise<Shot> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'pay-slip.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'chrome100',
  })
  // An origin of its own: a page without one keeps nothing.
  await page.route(`${ORIGIN}**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>' }))
  await page.goto(ORIGIN)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  return page.evaluate(() => bench.shoot())
}
