import { people } from '../../support/factories'
import type { Town } from '../../support/town'
import { unitDistrict, unitFacts } from '../../support/unit-district'
import type { Command } from './commands'

const registry = async (town: Town) => {
  await town.deps.districts.put({ ...unitDistrict, version: 2 })
  return (path: string, body: unknown) => () => town.send(people.clerk, path, body)
}

const entered = async (town: Town) => {
  const post = await registry(town)
  await post('/api/units', { version: 0, unit: unitFacts })()
  return post
}

/** What the office does to the registry of units. */
export const unitCommands: Command[] = [
  {
    name: 'saveUnit, a new one',
    prepare: async (town) => (await registry(town))('/api/units', { version: 0, unit: unitFacts }),
  },
  {
    name: 'saveUnit, grown over the limit of its grid',
    prepare: async (town) =>
      (await entered(town))('/api/units', { version: 1, unit: { ...unitFacts, headcount: 120 } }),
  },
  {
    name: 'assignUnit, against the rules',
    prepare: async (town) => {
      const post = await entered(town)
      return post(`/api/units/${unitFacts.id}/assignment`, { version: 1, area: 'zone-south', reason: '搬到南片办公' })
    },
  },
]
