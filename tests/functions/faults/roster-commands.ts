import { idOf, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, fillRoster, grid } from '../../support/roster'
import type { Town } from '../../support/town'
import type { Command, Outcome } from './commands'
import { stories } from './stories'

const fresh = { id: idOf('newofficer'), name: '何丽华', duties: [{ role: 'cadre', district: 'xicheng' }] } as const

/** A town with its roster, and what posts as the office does. */
const office = async (town: Town) => {
  await town.deps.districts.put({ ...areaDistrict, version: 2 })
  await fillRoster(town.deps)
  return (path: string, body: unknown) => () => town.send(people.clerk, path, body)
}

// How far a job is depends on the fault that held it up; that it ends is for the contents to show.
const withoutProgress = (act: () => Promise<Outcome>) => async (): Promise<Outcome> => {
  const { status, body } = await act()
  const { job: _job, ...rest } = Object(body)
  return { status, body: status === 200 ? rest : body }
}

const week = { from: '2026-11-23', to: '2026-11-27', substitute: cadres.liu.id }

/** What changes the roster. */
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
  {
    name: 'saveAbsence, by the officer',
    prepare: async (town) => {
      await office(town)
      return withoutProgress(() => town.send(people.cadre, '/api/officers/absence', { version: 1, away: [week] }))
    },
  },
  {
    name: 'departOfficer, with a need in hand',
    prepare: async (town) => {
      const post = await office(town)
      await stories.accepted(town)
      await town.tell()
      const leaving = { officer: people.cadre.id, version: 1, to: cadres.liu.id }
      return withoutProgress(post('/api/officers/departure', leaving))
    },
  },
  {
    name: 'changeOrganisation, another first officer of a grid',
    prepare: async (town) => {
      const post = await office(town)
      const area = { ...grid, officers: [cadres.liu.id, people.cadre.id] }
      return withoutProgress(post('/api/organisation', { version: 2, change: { kind: 'area', area } }))
    },
  },
]
