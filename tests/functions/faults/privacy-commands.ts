import type { Person } from '@lianxin/shared/people/schema'
import { withForgetting } from '../../../functions/src/privacy/forgetting'
import { idOf, people } from '../../support/factories'
import type { Town } from '../../support/town'
import type { Command } from './commands'

const { worker, cadre } = people
const credentials = { device: { id: idOf('device'), secret: idOf('secret') } }

/** Somebody on a phone of their own, with a need that goes on and one that is answered. */
const newcomer = async (town: Town): Promise<Person> => {
  const { body } = await town.send(undefined, '/api/session', credentials)
  const { me }: { me: Person } = Object(body)
  await town.file(me)
  const accepted = await town.move(cadre, await town.file(me), { move: 'accept' })
  await town.move(cadre, accepted, { move: 'answer', result: 'solved', words: '补发了' })
  await town.tell()
  return me
}

/** What people do to what is kept of them, and what goes on behind. */
export const privacyCommands: Command[] = [
  {
    name: 'correctNeed',
    prepare: async (town) => {
      const { id } = await town.file(worker)
      const own = { key: town.key(), name: '李女士', phone: '139-0000-0199' }
      return () => town.send(worker, `/api/needs/${id}/correction`, own)
    },
  },
  {
    name: 'forgetMe',
    prepare: async (town) => {
      const me = await newcomer(town)
      return () => town.send(me, '/api/me/forget', { credentials })
    },
  },
  {
    name: 'jobs: forgetting',
    prepare: async (town) => {
      const me = await newcomer(town)
      await town.send(me, '/api/me/forget', { credentials })
      return async () => {
        const status = await withForgetting(town.deps)
          .forget(me.id)
          .then(
            () => 200,
            () => 503,
          )
        return { status, body: undefined }
      }
    },
  },
]
