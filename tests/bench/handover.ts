import type { Cost } from '../../functions/src/dynamo/capacity'
import { runJob } from '../../functions/src/jobs/run-job'
import { createLog } from '../../functions/src/log'
import { handOver } from '../../functions/src/needs/hand-over'
import { departOfficer } from '../../functions/src/organisation/depart-officer'
import { personStore } from '../../functions/src/people/store'
import { people } from '../support/factories'
import { type Office, openOffice } from '../support/office'
import { areaDistrict, cadres, fillRoster } from '../support/roster'
import type { Figure } from './figure'

const FRIDAY = '2026-11-20T02:00:00.000Z'
const NEEDS = 100

const isWrite = ({ command }: Cost): boolean => command !== 'GetItem' && command !== 'Query'

/** What it takes to hand over all that one officer holds: calls that write, the departure and its job included. */
export const handoverFigures = async (): Promise<Figure[]> => {
  const costs: Cost[] = []
  const office = await openOffice(FRIDAY, (cost) => costs.push(cost))
  try {
    const deps = departing(office)
    await office.deps.districts.put({ ...areaDistrict, version: 2 })
    await fillRoster(deps)
    for (let n = 0; n < NEEDS; n += 1) await office.file(people.worker)
    costs.length = 0
    const asked = { officer: people.cadre.id, version: 1, to: cadres.liu.id }
    const { job } = await departOfficer(deps)(people.clerk, asked)
    await deps.runJob(job.id)
    await check(office)
    const writes = costs.filter(isWrite)
    const units = writes.reduce((sum, cost) => sum + cost.units, 0)
    return [
      { name: 'handover.writes_per_open_need', value: writes.length / NEEDS, target: { most: 1.2 } },
      { name: 'handover.wcu_per_open_need', value: units / NEEDS },
    ]
  } finally {
    await office.table.drop()
  }
}

const departing = (office: Office) => {
  const { deps, clock, table } = office
  const { jobs, roster } = deps
  const nothing = async () => ({ done: 0, total: 0 })
  const slicers = { cards: nothing, handover: handOver(deps), import: nothing, assign: nothing, conclude: nothing }
  const run = runJob({ jobs, slicers, machineClock: clock })
  return { ...deps, roster, people: personStore(table), log: createLog(() => {}), runJob: run }
}

const check = async ({ deps }: Office): Promise<void> => {
  let held = 0
  for (const shard of deps.needs.shards)
    for (const row of (await deps.needs.openRows(shard)).rows) if (row.holder === cadres.liu.name) held += 1
  if (held !== NEEDS) throw new Error(`${held} of ${NEEDS} needs were handed over`)
}
