import { make } from '../../miniprogram/src/platform/photo-files'
import { keptFile } from '../../miniprogram/src/platform/photo-keep'

/** `original` and `sent` in bytes, `read` the share of characters read right, `picture` as base64. */
export type Shot = { original: number; sent: number; read: number; picture: string }

const [WIDTH, HEIGHT] = [4032, 3024]
/** 8 pt print of an A4 sheet that fills the picture, in its pixels. */
const SMALL = 38
// What is mistaken for one another in bad print, and the figures it is all about.
const GLYPHS = [...'0123456789未末己已日目士土入人']
const PER_ROW = 24
const ROWS = 12

/** Draws a pay slip, photographs it, makes it small with the app's code and reads its smallest print. Runs in the page. */
export const shoot = async (): Promise<Shot> => {
  const file = await photographed()
  const made = await make(file, 'slip')
  const kept = await keptFile('slip')
  if (typeof made === 'string' || !kept) throw new Error(`made nothing: ${JSON.stringify(made)}`)
  const small = new Blob([kept.bytes], { type: kept.type })
  return { original: file.size, sent: small.size, read: await readIn(small), picture: await base64(small) }
}

const glyphAt = (row: number, column: number): string => GLYPHS[(row * 7 + column * 5) % GLYPHS.length] ?? ''
const placeOf = (row: number, column: number) => ({ x: 300 + column * 140, y: 900 + row * 150 })

const photographed = async (): Promise<File> => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const pen = penOf(canvas)
  // A table, the sheet on it, and the light of one lamp.
  pen.fillStyle = '#6b5a48'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  const light = pen.createRadialGradient(1500, 900, 200, 2000, 1500, 2800)
  light.addColorStop(0, '#fbf8f0')
  light.addColorStop(1, '#cfc8ba')
  pen.fillStyle = light
  pen.fillRect(120, 120, WIDTH - 240, HEIGHT - 240)
  pen.fillStyle = '#23262b'
  pen.font = 'bold 110px sans-serif'
  pen.fillText('工资条 2026年10月', 1400, 420)
  pen.font = '56px sans-serif'
  pen.fillText('姓名 冯建军    部门 夜班三组    基本工资 3200.00    加班费 0.00    实发 2876.50', 300, 640)
  pen.strokeStyle = '#55585e'
  pen.lineWidth = 3
  for (let row = 0; row <= ROWS; row += 1) pen.strokeRect(260, 820 + row * 150, PER_ROW * 140 + 40, 150)
  pen.font = `${SMALL}px sans-serif`
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < PER_ROW; column += 1) {
      const { x, y } = placeOf(row, column)
      pen.fillText(glyphAt(row, column), x, y)
    }
  grain(pen)
  const blob = await softened(canvas).convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  return new File([blob], 'slip.jpg', { type: 'image/jpeg' })
}

// A lens is never quite sharp.
const softened = (canvas: OffscreenCanvas): OffscreenCanvas => {
  const soft = new OffscreenCanvas(WIDTH, HEIGHT)
  const pen = penOf(soft)
  pen.filter = 'blur(1.2px)'
  pen.drawImage(canvas, 0, 0)
  grain(pen, 20)
  return soft
}

// Paper and sensor: the same grain at every run.
const grain = (pen: OffscreenCanvasRenderingContext2D, strength = 14): void => {
  let seed = 20261120
  const picture = pen.getImageData(0, 0, WIDTH, HEIGHT)
  const { data } = picture
  for (let at = 0; at < data.length; at += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    const noise = ((seed >>> 16) / 65_536 - 0.5) * strength
    for (let part = 0; part < 3; part += 1) data[at + part] = (data[at + part] ?? 0) + noise
  }
  pen.putImageData(picture, 0, 0)
}

const penOf = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no canvas')
  return pen
}

/** The share of small characters that look most like what was printed there, among all of them. */
const readIn = async (small: Blob): Promise<number> => {
  const picture = await createImageBitmap(small)
  const scale = picture.width / WIDTH
  const seen = new OffscreenCanvas(picture.width, picture.height)
  penOf(seen).drawImage(picture, 0, 0)
  const size = Math.ceil(SMALL * scale) + 4
  let right = 0
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < PER_ROW; column += 1) {
      const { x, y } = placeOf(row, column)
      const [left, top] = [Math.floor(x * scale) - 2, Math.floor((y - SMALL) * scale)]
      const patch = greys(penOf(seen).getImageData(left, top, size, size))
      const likeness = GLYPHS.map((glyph) => correlation(patch, printed(glyph, { x, y, left, top, size, scale })))
      if (GLYPHS[likeness.indexOf(Math.max(...likeness))] === glyphAt(row, column)) right += 1
    }
  return right / (ROWS * PER_ROW)
}

type Spot = { x: number; y: number; left: number; top: number; size: number; scale: number }

const templates = new Map<string, number[]>()

const printed = (glyph: string, { x, y, left, top, size, scale }: Spot): number[] => {
  const key = `${glyph} ${(x * scale - left).toFixed(3)} ${(y * scale - top).toFixed(3)}`
  const known = templates.get(key)
  if (known) return known
  // Printed as large as on the sheet, then made small: what a perfect camera and no compression would have left.
  // Whole pixels there too, or its letters would be drawn between them.
  const [from, above, across] = [left / scale, top / scale, size / scale]
  const whole = new OffscreenCanvas(across + 2, across + 2)
  const pen = penOf(whole)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, whole.width, whole.height)
  pen.fillStyle = '#000'
  pen.filter = 'blur(1.2px)'
  pen.font = `${SMALL}px sans-serif`
  pen.fillText(glyph, x - Math.floor(from), y - Math.floor(above))
  const small = penOf(new OffscreenCanvas(size, size))
  small.imageSmoothingQuality = 'high'
  small.drawImage(whole, from % 1, above % 1, across, across, 0, 0, size, size)
  const made = greys(small.getImageData(0, 0, size, size))
  templates.set(key, made)
  return made
}

const greys = ({ data }: ImageData): number[] =>
  Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0))

const correlation = (a: number[], b: number[]): number => {
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (const [at, one] of a.entries()) {
    const [da, db] = [one - ma, (b[at] ?? 0) - mb]
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return ab / Math.sqrt(aa * bb)
}

const base64 = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
