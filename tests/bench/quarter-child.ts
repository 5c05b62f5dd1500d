import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import { outputFolder } from '../support/build'

/** What a close says of itself; units, seconds and megabytes. */
export type Closed = { readUnits: number; seconds: number; entered: number; peakMb: number }

const outfile = join(outputFolder, 'quarter-close.cjs')

/** The close as a program of its own, as on Lambda: its memory and its time are not the bench's. */
export const buildClose = (): Promise<unknown> =>
  build({
    entryPoints: [join(__dirname, 'quarter-close.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    define: { BOARD_LOOK: '{}' },
    logLevel: 'error',
  })

/** The heap of a small function; on a machine with room to spare garbage would lie about and be taken for need. */
const HEAP = '--max-old-space-size=128'

/** Begins it on a table; `ended` rejects when it failed. */
export const startClose = (table: string, how: 'close' | 'idle' = 'close') => {
  const child = spawn(process.execPath, [HEAP, outfile, table, how], { env: process.env })
  const [out, problems] = [textOf(child.stdout), textOf(child.stderr)]
  const ended = once(child, 'close').then(([code]): Closed => {
    if (code !== 0) throw new Error(`the close failed: ${problems.join('')}`)
    const { readUnits, seconds, entered, peakMb } = Object(JSON.parse(out.join('')))
    return { readUnits: Number(readUnits), seconds: Number(seconds), entered: Number(entered), peakMb: Number(peakMb) }
  })
  return { child, ended }
}

const textOf = (stream: NodeJS.ReadableStream): string[] => {
  const parts: string[] = []
  stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  return parts
}
