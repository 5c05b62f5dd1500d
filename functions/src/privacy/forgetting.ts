import type { Table } from '../dynamo/client'
import { tellNeed } from '../notices/tell'
import { forgetPerson } from './forget-person'
import { erasureStore } from './store-erasures'

type Deps = Parameters<typeof tellNeed>[0] &
  Omit<Parameters<typeof forgetPerson>[0], 'erasures' | 'tell'> & { table: Table }

/** What the two functions behind add to everything else: what answers HTTP erases nothing and does not carry it. */
export const withForgetting = <D extends Deps>(deps: D) => ({
  ...deps,
  forget: forgetPerson({ ...deps, erasures: erasureStore(deps.table), tell: tellNeed(deps) }),
})
