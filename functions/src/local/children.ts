import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import * as z from 'zod'
import { readJson, writeJson } from './disk'

/** Keeps the process ids of one data directory, so that a kill -9 leaves nothing behind that a restart trips over. */
export type Children = {
  /** Notes this process and its engine. */
  remember(engine: number | undefined): void
  forget(): void
}

const Running = z.object({ main: z.number().int(), engine: z.number().int().optional() })

/**
 * Ends the engine an earlier, killed run left behind on this data directory.
 * @throws Error with a plain sentence when an earlier run is still alive.
 */
export const takeOver = (path: string, marks: { main: string; engine: string }): Children => {
  const earlier = readJson(path, Running)
  if (earlier && earlier.main !== process.pid && isRunning(earlier.main, marks.main))
    throw new Error(`Already running on this data (process ${earlier.main}). Stop it first, or set PORT and DATA_DIR.`)
  if (earlier?.engine && isRunning(earlier.engine, marks.engine)) process.kill(earlier.engine, 'SIGKILL')
  return {
    remember: (engine) => writeJson(path, { main: process.pid, ...(engine ? { engine } : {}) }),
    forget: () => rmSync(path, { force: true }),
  }
}

// The number may have gone to another program since: only a command line that holds our mark is ours to end.
const isRunning = (pid: number, mark: string): boolean => {
  try {
    process.kill(pid, 0)
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).includes(mark)
  } catch {
    return false
  }
}
