import { personas } from '../../functions/src/local/demo/personas'
import type { LocalServer } from '../support/server'

/** Somebody who works under load; `token` outlives every restart. */
export type Hand = { id: string; name: string; token: string; isWorker: boolean; records: boolean }

/** Every persona of the demo, signed in. */
export const crewOf = async (server: LocalServer): Promise<Hand[]> => {
  const hands: Hand[] = []
  for (const { id, person } of personas) {
    const isWorker = person.duties.length === 0
    const records = !isWorker && id !== 'clerk'
    const name = 'name' in person ? (person.name ?? '') : ''
    hands.push({ id: person.id, name, token: await server.signIn(id), isWorker, records })
  }
  return hands
}
