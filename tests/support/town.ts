import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { How } from '@lianxin/shared/needs/schema'
import { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { sweep } from '../../functions/src/jobs/sweep'
import { tellItem } from '../../functions/src/jobs/tell-item'
import { publishPlaces } from '../../functions/src/places/store-tiles'
import { withForgetting } from '../../functions/src/privacy/forgetting'
import { contentsOf } from './contents'
import { card, district, idOf, telling } from './factories'
import { breakerOf } from './faults'
import { openApp, type Reply } from './server-app'

/** A job brings up needs, and nothing further. */
const PASSES = 2

type Seen = Pick<NeedView, 'id' | 'version'>

/** The whole API in this process with one district and one board, on a table that can be made to fail. */
export const openTown = async (at: Instant) => {
  // One id for everybody who comes new: two runs of the same story must write the same.
  const chance = { id: () => idOf('newcomer') }
  const app = await openApp(at, ({ tiles, clock }) => ({
    chance,
    publishPlaces: publishPlaces({ tiles, clock, chance }),
  }))
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  const breaker = breakerOf(app.deps.table)
  let keys = 0
  const key = () => idOf(`key${String(keys++).padStart(6, '0')}`)
  const send = async (actor: Actor | undefined, path: string, body: unknown): Promise<Reply> =>
    app.call('POST', path, { body, token: actor && (await app.tokenOf(actor)) })
  const post = async (actor: Actor, path: string, body: unknown): Promise<NeedView> => {
    const reply = await send(actor, path, body)
    if (reply.status !== 200) throw new Error(`${path} ${reply.status} ${reply.text}`)
    return NeedView.parse(reply.body)
  }
  return {
    ...app,
    breaker,
    key,
    send,
    sweep: () => sweep(withForgetting(app.deps))(),
    /**
     * Tells what is untold, as the stream would: without a walk through every part of every index, and with what the
     * telling itself brought up, such as the needs a job hands over.
     */
    tell: async () => {
      for (let pass = 0; pass < PASSES; pass += 1)
        for (const { pk, sk } of await contentsOf(app.deps.table, 'outbox'))
          await tellItem(withForgetting(app.deps))(pk, sk)
    },
    file: (actor: Actor) => post(actor, '/api/needs', { key: key(), board: card.code, telling }),
    record: (actor: Actor, how: How = 'visit') =>
      post(actor, '/api/needs/records', { key: key(), how, for: 'worker', telling }),
    move: (actor: Actor, { id, version }: Seen, act: MoveInput) =>
      post(actor, `/api/needs/${id}/moves`, { key: key(), version, act }),
  }
}

export type Town = Awaited<ReturnType<typeof openTown>>
