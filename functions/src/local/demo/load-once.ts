import * as z from 'zod'
import type { Clock } from '../../clock'
import { createDeps, type Surroundings } from '../../deps'
import type { Env } from '../../env'
import { withJobs } from '../../jobs/with-jobs'
import { creditStore } from '../../messages/store-credits'
import { readJson, writeJson } from '../disk'
import { allowMessages } from './allow-messages'
import { loadDemo } from './load-demo'

const Saved = z.object({ start: z.iso.datetime(), loaded: z.boolean() })

/** Loads the demo at the first start; a load that was cut short is finished, counted from the same day. */
export const loadDemoOnce = async (path: string, env: Env, around: Surroundings, clock: Clock): Promise<void> => {
  const saved = readJson(path, Saved)
  if (saved?.loaded) return
  const start = saved?.start ?? clock.now()
  writeJson(path, { start, loaded: false })
  let now = start
  // What the story tells lies in the past: no phone rings for it.
  const { WECHAT_TEMPLATES: templates = {}, WECHAT_PUSH_TOKEN: _, ...quiet } = env
  const deps = withJobs(createDeps(quiet, { ...around, clock: { now: () => now } }))
  const setNow = (at: string) => {
    now = at
  }
  await loadDemo({ deps, setNow }, start)
  await allowMessages({ ...deps, credits: creditStore(deps.table) }, templates, start)
  deps.table.documents.destroy()
  writeJson(path, { start, loaded: true })
}
