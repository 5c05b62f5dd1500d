import { NeedView } from '@lianxin/shared/needs/views'
import { throttle } from '../../../functions/src/limits/throttle'
import { contentsOf, type Item } from '../../support/contents'
import { enter } from '../../support/enter'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'

export const NOW = '2026-11-20T02:00:00.000Z'

/** A district with officers, a board and one victim's need, whose bounds are those of production. */
export const openAttacked = async () => {
  const app = await openApp(NOW, (deps) => ({ throttle: throttle(deps) }))
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  for (const one of [people.clerk, people.cadre, people.stationHead]) await enter(app, one)
  const victim = await app.tokenOf(people.worker)
  const filing = (n: number) => ({ key: idOf(`victim${n}`), board: card.code, telling })
  const reply = await app.call('POST', '/api/needs', { token: victim, body: filing(0) })
  const need = NeedView.parse(reply.body)
  let files = 0
  return {
    ...app,
    need,
    victim,
    /** What is in the table but what counts the attack itself. */
    contents: async (): Promise<Item[]> =>
      (await contentsOf(app.deps.table)).filter(({ pk }) => !/^(refused#|limit#|health#)/.test(pk)),
    /** The victim reads their need, files another and sees the board, as before. */
    victimWorks: async (): Promise<number[]> => {
      files += 1
      const statuses = [
        await app.call('GET', `/api/needs/${need.id}`, { token: victim }),
        await app.call('POST', '/api/needs', { token: victim, body: filing(files), client: '192.0.2.200' }),
        await app.call('GET', `/api/boards/${card.code}`, { client: '192.0.2.200' }),
      ]
      return statuses.map(({ status }) => status)
    },
  }
}

export const WORKS = [200, 200, 200]
export type Attacked = Awaited<ReturnType<typeof openAttacked>>
