import type { Page } from 'playwright-core'

type Painted = { words: string; width?: number; height?: number }

/** A JPEG as a camera makes it, painted in a browser: a sheet with these words and the grain that makes photos large. */
export const paint = async (page: Page, { words, width = 1600, height = 1200 }: Painted): Promise<Buffer> => {
  const draw = ([text, wide, high]: readonly [string, number, number]) => {
    const canvas = document.createElement('canvas')
    canvas.width = wide
    canvas.height = high
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = '#f4efe6'
    pen.fillRect(0, 0, wide, high)
    let seed = 7
    for (let at = 0; at < 40_000; at += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      pen.fillStyle = `hsl(40 10% ${70 + ((seed >>> 8) % 25)}%)`
      pen.fillRect((seed >>> 4) % wide, (seed >>> 13) % high, 3, 3)
    }
    pen.fillStyle = '#222'
    pen.font = `${Math.round(wide / 12)}px sans-serif`
    pen.fillText(text, wide / 16, high / 2)
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1] ?? ''
  }
  return Buffer.from(await page.evaluate(draw, [words, width, height] as const), 'base64')
}
