import type { Actor } from '@lianxin/shared/people/schema'
import { listInbox, listMyNeeds } from '../../../functions/src/needs/list-needs'
import { card, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationHead } = people
let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterAll(() => office.table.drop())

const all = async (
  read: (after?: string) => Promise<{ rows: { id: string; nextAt?: string | undefined }[]; after?: string }>,
) => {
  const pages = [await read()]
  for (let after = pages[0]?.after; after; ) {
    const page = await read(after)
    pages.push(page)
    after = page.after
  }
  return pages.flatMap(({ rows }) => rows)
}
const inbox = (actor: Actor) => all((after) => listInbox(office.deps)(actor, { after }))

describe('lists of needs', () => {
  test('an inbox over several holders shows each need once, in order of what is due, across pages', async () => {
    const both: Actor = { ...cadre, duties: [...cadre.duties, ...stationHead.duties] }
    const ids: string[] = []
    for (let n = 0; n < 45; n += 1) {
      if (n === 20) office.clock.plus(24 * 3600_000)
      const view = await office.file(worker)
      ids.push(view.id)
      if (n % 3 !== 0) continue
      const accepted = await office.move(cadre, view, { move: 'accept' })
      await office.move(cadre, accepted, { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请接着办' })
    }
    const rows = await inbox(both)
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort())
    const dues = rows.map(({ nextAt }) => nextAt ?? '')
    expect(dues).toEqual([...dues].sort())
    expect(await inbox(cadre)).toHaveLength(30)
    expect(await inbox(stationHead)).toHaveLength(15)
  })

  test('a station of another district with the same id has nothing of it: not in its list, nor to read or move', async () => {
    const view = await office.move(cadre, await office.file(worker), { move: 'accept' })
    await office.move(cadre, view, { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请接着办' })
    const namesake: Actor = {
      ...stranger,
      duties: stationHead.duties.map((duty) => ({ ...duty, district: 'haidian' })),
    }
    expect(await inbox(namesake)).toEqual([])
    await expect(office.read(namesake, view.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await inbox(stationHead)).map(({ id }) => id)).toContain(view.id)
  })

  test('an answered need leaves the inbox and stays with the filer', async () => {
    const view = await office.move(cadre, await office.file(stranger), { move: 'accept' })
    await office.move(cadre, view, { move: 'answer', result: 'explained', words: '已经说明白了。' })
    expect((await inbox(cadre)).map(({ id }) => id)).not.toContain(view.id)
    const { rows } = await listMyNeeds(office.deps)(stranger, {})
    expect(rows).toMatchObject([{ id: view.id, status: 'answered', area: card.area, caller: '张先生' }])
  })

  test('another person’s cursor opens only one’s own list, and a forged one is refused', async () => {
    const { after } = await listMyNeeds(office.deps)(worker, {})
    expect(after).toBeDefined()
    const { rows } = await listMyNeeds(office.deps)(stranger, { after })
    expect(rows.every(({ holder }) => holder === '王建国')).toBe(true)
    const mine = await all((next) => listMyNeeds(office.deps)(worker, { after: next }))
    expect(rows.filter(({ id }) => mine.some((one) => one.id === id))).toEqual([])
    const forged = [
      JSON.stringify({ pk: 'need#x' }),
      JSON.stringify(['start', 'x']),
      'null',
      '{',
      JSON.stringify([['2026-11-20T02:00:00.000Z', 'x']]),
    ]
    for (const text of forged) {
      const cursor = Buffer.from(text).toString('base64url')
      const tries = [
        () => listMyNeeds(office.deps)(worker, { after: cursor }),
        () => listInbox(office.deps)(cadre, { after: cursor }),
      ]
      for (const read of tries) await expect((async () => read())()).rejects.toMatchObject({ code: 'bad_request' })
    }
  })
})
