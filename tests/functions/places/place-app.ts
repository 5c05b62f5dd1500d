import type { Actor } from '@lianxin/shared/people/schema'
import type { PlaceMove } from '@lianxin/shared/places/moves'
import type { PlaceFacts } from '@lianxin/shared/places/schema'
import type { TileRow } from '@lianxin/shared/places/tile-place'
import { tellItem } from '../../../functions/src/jobs/tell-item'
import { latePlaces } from '../../../functions/src/places/late-places'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { placeFacts } from '../../support/place-facts'
import { openApp, type Reply } from '../../support/server-app'
import { unitDistrict } from '../../support/unit-district'

export const FRIDAY = '2026-11-20T02:00:00.000Z'

/** Anybody who comes by. */
export const passer = (word: string): Actor => ({ id: idOf(word), duties: [] })
export const host = passer('placehost')

/** The whole API with a district of one street and its office, and tiles of which is noted what they are told. */
export const openPlaces = async () => {
  const told: TileRow[] = []
  const app = await openApp(FRIDAY, ({ publishPlaces }) => ({
    publishPlaces: async (rows: readonly TileRow[]) => {
      told.push(...rows)
      await publishPlaces(rows)
    },
  }))
  await app.deps.districts.put(unitDistrict)
  const call = async (method: 'GET' | 'POST', actor: Actor | undefined, at: string, body?: unknown): Promise<Reply> => {
    const [path = '', query = ''] = at.split('?')
    return app.call(method, path, { query, ...(body ? { body } : {}), token: actor && (await app.tokenOf(actor)) })
  }
  const must = async (reply: Promise<Reply>) => {
    const { status, text, body } = await reply
    if (status !== 200) throw new Error(text)
    return Object(body)
  }
  const create = async (facts: PlaceFacts = placeFacts): Promise<string> =>
    (await must(call('POST', people.clerk, '/api/places', { facts }))).place.id
  const stored = async (id: string) => {
    const place = await app.deps.places.get(id)
    if (!place) throw new Error(`no place ${id}`)
    return place
  }
  return {
    ...app,
    told,
    must,
    create,
    stored,
    get: (actor: Actor | undefined, path: string) => call('GET', actor, path),
    post: (actor: Actor | undefined, path: string, body: unknown) => call('POST', actor, path, body),
    /** Makes a move with the version the place has now. */
    move: async (actor: Actor, id: string, move: PlaceMove | Record<string, unknown>, version?: number) =>
      call('POST', actor, `/api/places/${id}/moves`, { version: version ?? (await stored(id)).version, move }),
    report: (actor: Actor, id: string, subject = 'water') =>
      call('POST', actor, `/api/places/${id}/moves`, { move: { move: 'report', subject } }),
    confirm: (actor: Actor, id: string, subject = 'water') =>
      call('POST', actor, `/api/places/${id}/moves`, { move: { move: 'confirm', subject } }),
    /** Makes somebody a host as people become one: by an invitation. */
    join: async (id: string, actor: Actor = host, name = '周静') => {
      const { url } = await must(call('POST', people.clerk, `/api/places/${id}/invitation`, {}))
      await must(call('POST', actor, '/api/hosting/accept', { token: String(url).slice(-26), name }))
    },
    /** Tells what is untold, as the stream would. */
    tell: async () => {
      for (const { pk, sk } of await contentsOf(app.deps.table, 'outbox')) await tellItem(app.deps)(pk, sk)
    },
    late: (day: string) => latePlaces(app.deps)(unitDistrict.id, day),
    noticesOf: async ({ id }: { id: string }) => (await app.deps.notices.list(id)).notices,
    trail: async () => (await app.deps.audit.list(unitDistrict.id)).lines.map(({ on, words }) => `${on.name} ${words}`),
  }
}

export type Places = Awaited<ReturnType<typeof openPlaces>>

/** `ok`, or the code of the refusal. */
export const codeOf = ({ status, body }: Reply): string => (status === 200 ? 'ok' : String(Object(body).error?.code))
