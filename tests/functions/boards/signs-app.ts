import type { Actor } from '@lianxin/shared/people/schema'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { areaDistrict, fillRoster } from '../../support/roster'
import { openApp, type Reply } from '../../support/server-app'

export const FRIDAY = '2026-11-20T02:00:00.000Z'

/** The whole API on a table of its own, with a district of one area, its roster, and the office's commands. */
export const openSigns = async (...more: Parameters<typeof openApp> extends [unknown, ...infer M] ? M : never) => {
  const app = await openApp(FRIDAY, ...more)
  await app.deps.districts.put(areaDistrict)
  await fillRoster(app.deps)
  let keys = 0
  const key = () => idOf(`key${String(keys++).padStart(6, '0')}`)
  const send = async (actor: Actor, path: string, body: unknown): Promise<Reply> =>
    app.call('POST', path, { body, token: await app.tokenOf(actor) })
  const create = async (count: number, spot = '东门'): Promise<string[]> => {
    const signs = Array.from({ length: count }, () => ({ area: 'grid-3', spot }))
    const reply = await send(people.clerk, '/api/signs', { key: key(), signs })
    if (reply.status !== 200) throw new Error(reply.text)
    return Object(reply.body).codes
  }
  return {
    ...app,
    key,
    send,
    create,
    clerk: (path: string, body: unknown) => send(people.clerk, path, body),
    /** One board's card, as it is now. */
    card: async (code: string) => {
      const [card] = await app.deps.boards.current([code])
      if (!card) throw new Error(`no board ${code}`)
      return card
    },
    view: async (code: string) => Object((await app.call('GET', `/api/boards/${code}`)).body),
    /** The office's list. */
    rows: async () => (await app.deps.boards.list('xicheng', 500)).signs,
    trail: async () => (await app.deps.audit.list('xicheng')).lines.map(({ words }) => words),
    everything: () => contentsOf(app.deps.table),
  }
}

export type Signs = Awaited<ReturnType<typeof openSigns>>

export const errorOf = ({ body }: Reply) => Object(body).error?.code
