import * as z from 'zod'
import type { Clock } from '../../clock'
import { createDeps, type Surroundings } from '../../deps'
import type { Env } from '../../env'
import { withJobs } from '../../jobs/with-jobs'
import { readJson, writeJson } from '../disk'
import { loadDemo } from './load-demo'

const Saved = z.object({ start: z.iso.datetime(), loaded: z.boolean() })

/** Loads the demo at the first start; a load that was cut short is finished, counted from the same day. */
export const loadDemoOnce = async (path: string, env: Env, around: Surroundings, clock: Clock): Promise<void> => {
  const saved = readJson(path, Saved)
  if (saved?.loaded) return
  const start = saved?.start ?? clock.now()
  writeJson(path, { start, loaded: false })
  let now = start
  const deps = withJobs(createDeps(env, { ...around, clock: { now: () => now } }))
  const setNow = (at: string) => {
    now = at
  }
  await loadDemo({ deps, setNow }, start)
  deps.table.documents.destroy()
  writeJson(path, { start, loaded: true })
}
