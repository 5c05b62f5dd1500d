import { card, district, people } from '../../support/factories'
import { grid } from '../../support/roster'
import type { Town } from '../../support/town'
import type { Command } from './commands'

const { worker, cadre, clerk } = people

const sendAgain = (town: Town, by: Parameters<Town['send']>[0], path: string, body: unknown) => () =>
  town.send(by, path, body)

/** The district has an area, and the office a board for it. */
const withSign = async (town: Town): Promise<string> => {
  await withArea(town)
  const reply = await town.send(clerk, '/api/signs', { key: town.key(), signs: [{ area: grid.id, spot: '东门' }] })
  return Object(reply.body).codes[0]
}

const withArea = (town: Town) => town.deps.districts.put({ ...district, version: 2, areas: [grid] })

const changeOf = (name: string, change: (town: Town) => object): Command => ({
  name: `changeSign: ${name}`,
  prepare: async (town) => {
    const code = await withSign(town)
    return sendAgain(town, clerk, `/api/signs/${code}`, { version: 1, change: change(town) })
  },
})

/** What is done to boards, by the office and by those who stand before them. */
export const boardCommands: Command[] = [
  {
    name: 'reportBoard',
    prepare: async (town) => sendAgain(town, worker, `/api/boards/${card.code}/reports`, { kind: 'dead_number' }),
  },
  {
    name: 'verifyBoard',
    prepare: async (town) => {
      await town.send(worker, `/api/boards/${card.code}/reports`, { kind: 'dead_number' })
      await town.tell()
      return sendAgain(town, cadre, `/api/boards/${card.code}/verify`, {})
    },
  },
  {
    name: 'createSigns',
    prepare: async (town) => {
      await withArea(town)
      const signs = [1, 2].map((n) => ({ area: grid.id, spot: `${n}号楼` }))
      return sendAgain(town, clerk, '/api/signs', { key: town.key(), signs })
    },
  },
  {
    name: 'markPrinted',
    prepare: async (town) => {
      const { body } = await town.send(clerk, '/api/signs/sheets', { codes: [await withSign(town)] })
      return sendAgain(town, clerk, '/api/signs/printed', { printed: Object(body).sheets })
    },
  },
  changeOf('moved', () => ({ kind: 'move', area: grid.id, spot: '西门' })),
  changeOf('retired', () => ({ kind: 'retire', reason: '楼拆了' })),
  changeOf('replaced', (town) => ({ kind: 'replace', key: town.key(), reason: '牌子坏了' })),
]
