import { refreshCards } from '../boards/refresh-cards'
import { handOver } from '../needs/hand-over'
import { assignAll } from '../organisation/assign-all'
import { applyRows } from '../organisation/import/apply-rows'
import { concludeNeeds } from '../problems/conclude-needs'
import type { Slicers } from './run-job'

type Deps = Parameters<typeof refreshCards>[0] &
  Parameters<typeof handOver>[0] &
  Parameters<typeof applyRows>[0] &
  Parameters<typeof assignAll>[0] &
  Parameters<typeof concludeNeeds>[0]

/** How each kind of job is done, a slice at a time. */
export const slicersOf = (deps: Deps): Slicers => ({
  cards: refreshCards(deps),
  handover: handOver(deps),
  import: applyRows(deps),
  assign: assignAll(deps),
  conclude: concludeNeeds(deps),
})
