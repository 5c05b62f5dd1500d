import { idOf, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, fillRoster } from '../../support/roster'
import type { Town } from '../../support/town'
import type { Command } from './commands'

const fresh = { id: idOf('newofficer'), name: '何丽华', duties: [{ role: 'cadre', district: 'xicheng' }] } as const

/** A town with its roster, and what posts as the office does. */
const office = async (town: Town) => {
  await town.deps.districts.put({ ...areaDistrict, version: 2 })
  await fillRoster(town.deps)
  return (path: string, body: unknown) => () => town.send(people.clerk, path, body)
}

/** What changes the roster; of a job that a fault holds up, the reply says how far it is, so these start none. */
export const rosterCommands: Command[] = [
  {
    name: 'saveOfficer, a new one',
    prepare: async (town) => {
      const post = await office(town)
      const { district: _district, version: _version, ...officer } = entryOf({ ...fresh, duties: [...fresh.duties] })
      return post('/api/officers', { version: 0, officer })
    },
  },
  {
    name: 'saveOfficer, a new head of a station',
    prepare: async (town) => {
      const post = await office(town)
      const { district: _district, version, ...officer } = entryOf(cadres.ma)
      const duties = [{ role: 'station', body: 'st-1', head: true }]
      return post('/api/officers', { version, officer: { ...officer, duties } })
    },
  },
]
