import { handOver } from '../needs/hand-over'
import type { Slicers } from './run-job'

type Deps = Parameters<typeof handOver>[0]

/** How each kind of job is done, a slice at a time. */
export const slicersOf = (deps: Deps): Slicers => ({
  cards: async () => nothingYet,
  handover: handOver(deps),
  import: async () => nothingYet,
  assign: async () => nothingYet,
})

const nothingYet = { done: 0, total: 0 }
