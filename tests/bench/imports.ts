import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { outputFolder } from '../support/build'
import type { Figure } from './figure'

/**
 * A sheet of 5,000 new units sent, checked and applied by a process of its own, which is the server without the engine:
 * rows a second from the first part to the last write, and the most memory that process ever had.
 */
export const importFigures = async (): Promise<Figure[]> => {
  const outfile = join(outputFolder, 'import-sheet.cjs')
  await build({
    entryPoints: [join(__dirname, 'import-sheet.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    define: { BOARD_LOOK: '{}' },
    logLevel: 'error',
  })
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: 'utf8', env: process.env })
  if (status !== 0) throw new Error(`the import failed: ${stderr}`)
  const { rowsPerSecond, peakMb } = Object(JSON.parse(stdout))
  return [
    { name: 'import.rows_per_s', value: Number(rowsPerSecond) },
    { name: 'import.peak_mb', value: Number(peakMb), target: { most: 200 } },
  ]
}
