import { fileNeed } from '../../../functions/src/needs/file-need'
import { findNeed } from '../../../functions/src/needs/find-need'
import { tellNeed } from '../../../functions/src/notices/tell'
import { card, people, telling } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationHead, departmentHead, clerk, foreignClerk } = people
let office: Office
beforeEach(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterEach(() => office.table.drop())

describe('a need is filed', () => {
  test('with the answering officer, dues at the closing hour, and a query code', async () => {
    expect(await office.file(worker)).toMatchObject({
      part: 'filer',
      status: 'raised',
      holder: { kind: 'person', name: '王建国' },
      firstDue: '2026-11-23T09:30:00.000Z',
      resultDue: '2026-12-01T09:30:00.000Z',
      queryCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
    })
  })

  test('with the substitute when the first person is away, with the station when all are', async () => {
    const away = [{ from: '2026-11-20', to: '2026-11-21' }]
    const [first, substitute] = card.officers
    if (!first || !substitute) throw new Error('the card has two officers')
    office.cards.set(card.code, { ...card, officers: [{ ...first, away }, substitute] })
    expect((await office.file(worker)).holder.name).toBe('刘芳')
    office.cards.set(card.code, { ...card, officers: [{ ...first, away }] })
    expect((await office.file(worker)).holder).toMatchObject({ kind: 'body', name: '第一服务站', person: '李桂兰' })
  })

  test('by the answering officer: with the substitute, since nobody handles their own need', async () => {
    expect((await office.file(cadre)).holder.name).toBe('刘芳')
  })

  test('once, though the board was retired or taken down before it was sent again', async () => {
    const filing = { key: office.key(), board: card.code, telling }
    const receipt = await fileNeed(office.deps)(worker, filing)
    office.cards.set(card.code, { ...card, retired: true })
    expect(await fileNeed(office.deps)(worker, filing)).toEqual(receipt)
    await expect(fileNeed(office.deps)(stranger, filing)).rejects.toMatchObject({ code: 'board_retired' })
    office.cards.clear()
    expect(await fileNeed(office.deps)(worker, filing)).toEqual(receipt)
    await expect(fileNeed(office.deps)(stranger, filing)).rejects.toMatchObject({ code: 'board_unknown' })
  })

  test('once, though it was sent twice', async () => {
    const filing = { key: office.key(), board: card.code, telling }
    const receipts = await Promise.all([fileNeed(office.deps)(worker, filing), fileNeed(office.deps)(worker, filing)])
    expect(receipts[0]).toEqual(receipts[1])
    expect((await office.deps.needs.listMine(worker.id)).rows).toHaveLength(1)
  })

  test('not under a key that another person or other words used, and nothing of those is told', async () => {
    const filing = { key: office.key(), board: card.code, telling }
    await fileNeed(office.deps)(worker, filing)
    const others = [
      fileNeed(office.deps)(stranger, filing),
      fileNeed(office.deps)(worker, { ...filing, telling: { ...telling, words: '别的事' } }),
    ]
    for (const other of others) await expect(other).rejects.toMatchObject({ code: 'key_reused', current: undefined })
  })

  test('without the name when it says 不留名', async () => {
    const view = await office.file(worker, { identity: 'nobody' })
    expect(view.telling.name).toBeUndefined()
    expect((await office.deps.needs.get(view.id))?.telling.name).toBeUndefined()
  })

  test('not at a retired or unknown board', async () => {
    office.cards.set(card.code, { ...card, retired: true })
    await expect(office.file(worker)).rejects.toMatchObject({ code: 'board_retired' })
    office.cards.clear()
    await expect(office.file(worker)).rejects.toMatchObject({ code: 'board_unknown' })
  })
})

describe('who sees what', () => {
  test('handlers never learn the filer’s id, the filer never why officers passed it on', async () => {
    let view = await office.file(worker)
    view = await office.move(cadre, view, { move: 'accept' })
    view = await office.move(cadre, view, { move: 'refer', to: 'dp-rights', due: '2026-11-27', words: '请贵部核实' })
    view = await office.move(departmentHead, view, { move: 'accept' })
    view = await office.move(departmentHead, view, { move: 'cannot', tried: '问过劳动监察', why: '证据不够' })
    for (const officer of [cadre, departmentHead, clerk]) {
      expect(JSON.stringify(await office.read(officer, view.id))).not.toContain(worker.id)
    }
    const own = JSON.stringify(await office.read(worker, view.id))
    for (const inner of ['请贵部核实', '问过劳动监察', '证据不够']) expect(own).not.toContain(inner)
    expect((await office.read(clerk, view.id)).part).toBe('office')
    await expect(office.read(foreignClerk, view.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await office.read(stationHead, view.id)).part).toBe('head')
  })

  test('the query code opens it on another phone, without name, workplace or phone', async () => {
    const { id, queryCode } = await office.file(worker, { workplace: '某物业公司' })
    await tellNeed(office.deps)(id)
    const seen = await findNeed(office.deps)(stranger, { code: String(queryCode) })
    expect(seen).toMatchObject({ id, part: 'filer', byCode: true })
    const text = JSON.stringify(seen)
    for (const secret of ['张先生', '某物业公司', '139-0000-0101', worker.id]) expect(text).not.toContain(secret)
  })

  test('a wrong query code is not found and counted', async () => {
    const misses: string[] = []
    const guesses = { check: async () => {}, miss: async (person: string) => void misses.push(person) }
    const wrong = findNeed({ ...office.deps, guesses })(stranger, { code: '000000000000' })
    await expect(wrong).rejects.toMatchObject({ code: 'not_found' })
    expect(misses).toEqual([stranger.id])
  })
})
