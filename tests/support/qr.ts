import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanGrayBuffer } from '@undecaf/zbar-wasm'
import { inFolder, isOnPath, type Picture, pgmOf } from './pdf'

/** The text of every QR code in a picture, sorted. A reader that shares nothing with what wrote them. */
export const codesIn = async ({ grey, width, height }: Picture): Promise<string[]> => {
  const bytes = new ArrayBuffer(grey.length)
  new Uint8Array(bytes).set(grey)
  const found = await scanGrayBuffer(bytes, width, height)
  return found.map((symbol) => symbol.decode()).sort()
}

/** The same by Debian's zbar-tools; undefined where they are not installed. */
export const codesInByZbar = (): ((picture: Picture) => Promise<string[]>) | undefined =>
  isOnPath('zbarimg') ? async (picture) => inFolder((folder) => zbarIn(folder, picture)) : undefined

const zbarIn = (folder: string, picture: Picture): string[] => {
  const file = join(folder, 'page.pgm')
  writeFileSync(file, pgmOf(picture))
  const args = ['--nodbus', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file]
  return execFileSync('zbarimg', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .split('\n')
    .sort()
}
