import type { Actor } from '@lianxin/shared/people/schema'
import { PlaceKept } from '@lianxin/shared/places/schema'
import { latePlaces } from '../../../functions/src/places/late-places'
import { tellPlace } from '../../../functions/src/places/tell-place'
import { idOf, people } from '../../support/factories'
import { placeFacts } from '../../support/place-facts'
import type { Town } from '../../support/town'
import { unitDistrict } from '../../support/unit-district'
import type { Command } from './commands'

const { worker, stranger, stationHead, clerk } = people
const host: Actor = { id: idOf('placehost'), duties: [] }

const withStreets = (town: Town) => town.deps.districts.put({ ...unitDistrict, version: 2 })

/** The district has a place with a host, of which all is told; its id. */
const entered = async (town: Town): Promise<string> => {
  await withStreets(town)
  const { body } = await town.send(clerk, '/api/places', { facts: placeFacts })
  const { id } = Object(body).place
  await town.send(host, '/api/hosting/accept', { token: await invitationTo(town, id), name: '周静' })
  await town.tell()
  return id
}

const invitationTo = async (town: Town, id: string): Promise<string> => {
  const { body } = await town.send(clerk, `/api/places/${id}/invitation`, {})
  return String(Object(body).url).slice(-26)
}

/** A job's end: the next pass does what this one could not. */
const done = (run: () => Promise<void>) => async () => ({
  status: await run().then(
    () => 200,
    () => 503,
  ),
  body: undefined,
})

const moveOf = (name: string, by: Actor, move: object, reporters: readonly Actor[] = []): Command => ({
  name: `movePlace: ${name}`,
  prepare: async (town) => {
    const id = await entered(town)
    for (const one of reporters)
      await town.send(one, `/api/places/${id}/moves`, { move: { move: 'report', subject: 'water' } })
    await town.tell()
    const version = (await town.deps.places.get(id))?.version
    return () => town.send(by, `/api/places/${id}/moves`, { version, move })
  },
})

/** What is done to places, by those who pass, those who keep them and the office. */
export const placeCommands: Command[] = [
  {
    name: 'createPlace',
    prepare: async (town) => {
      await withStreets(town)
      return () => town.send(clerk, '/api/places', { facts: placeFacts })
    },
  },
  moveOf('the first report', worker, { move: 'report', subject: 'water' }),
  moveOf('the third report', worker, { move: 'report', subject: 'water' }, [stranger, people.cadre]),
  moveOf('taken back', worker, { move: 'confirm', subject: 'water' }, [worker]),
  moveOf('kept by a host', host, { move: 'keep', kept: { ...PlaceKept.parse(placeFacts), note: '从侧门进' } }),
  moveOf('answered by a host', host, { move: 'answer', subject: 'water', answer: 'stopped' }, [worker]),
  moveOf('answered by the station', stationHead, { move: 'answer', subject: 'water', answer: 'fixed' }, [worker]),
  moveOf('moved by the office', clerk, { move: 'edit', facts: { ...placeFacts, point: [116.4, 39.93] } }),
  moveOf('removed by the office', clerk, { move: 'remove', reason: '银行搬走了' }, [worker]),
  moveOf('given up by a host', host, { move: 'unhost', person: host.id }),
  {
    name: 'acceptHosting',
    prepare: async (town) => {
      await withStreets(town)
      const { body } = await town.send(clerk, '/api/places', { facts: placeFacts })
      const token = await invitationTo(town, Object(body).place.id)
      await town.tell()
      return () => town.send(host, '/api/hosting/accept', { token, name: '周静' })
    },
  },
  {
    name: 'latePlaces',
    prepare: async (town) => {
      const id = await entered(town)
      await town.send(worker, `/api/places/${id}/moves`, { move: { move: 'report', subject: 'water' } })
      await town.tell()
      return done(() => latePlaces(town.deps)(unitDistrict.id, '2026-11-25'))
    },
  },
  {
    name: 'tellPlace',
    prepare: async (town) => {
      const id = await entered(town)
      for (const one of [worker, stranger, people.cadre])
        await town.send(one, `/api/places/${id}/moves`, { move: { move: 'report', subject: 'water' } })
      return done(() => tellPlace(town.deps)(id))
    },
  },
]
