import { findNeed } from '../../../functions/src/needs/find-need'
import { listInbox } from '../../../functions/src/needs/list-needs'
import { moveNeed } from '../../../functions/src/needs/move-need'
import { recordNeed } from '../../../functions/src/needs/record-need'
import { tellNeed } from '../../../functions/src/notices/tell'
import { card, district, people, telling } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationWorker, clerk } = people
let office: Office
beforeEach(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterEach(() => office.table.drop())

const recording = () => ({ key: office.key(), how: 'visit' as const, for: 'worker' as const, telling })

describe('记一件', () => {
  test('is the recorder’s own need at their board, accepted at once, with the same clocks as any other', async () => {
    const view = await recordNeed(office.deps)(cadre, recording())
    expect(view).toMatchObject({
      part: 'handler',
      status: 'accepted',
      version: 2,
      area: card.area,
      holder: { kind: 'person', id: cadre.id, person: '王建国' },
      resultDue: (await office.file(worker)).resultDue,
      events: [
        { move: 'raise', how: 'visit', for: 'worker', by: { as: 'handler' } },
        { move: 'accept', by: { as: 'handler' } },
      ],
      next: '第一服务站',
    })
    expect((await office.deps.needs.get(view.id))?.board).toBe(card.code)
    expect((await listInbox(office.deps)(cadre, {})).rows.map(({ id }) => id)).toContain(view.id)
  })

  test('waits for a first word only when it came on paper: on a visit or by phone the worker has been spoken to', async () => {
    const byHow = async (how: 'visit' | 'call' | 'paper') =>
      (await recordNeed(office.deps)(cadre, { ...recording(), how })).firstDue
    expect(await Promise.all([byHow('visit'), byHow('call'), byHow('paper')])).toEqual([
      undefined,
      undefined,
      '2026-11-23T09:30:00.000Z',
    ])
  })

  test('of somebody at a body without a board of their own lies at that body, in their name', async () => {
    const view = await recordNeed(office.deps)(stationWorker, recording())
    expect(view).toMatchObject({
      area: '第一服务站',
      holder: { kind: 'body', id: 'st-1', name: '第一服务站', person: '陈晓燕' },
    })
    const need = await office.deps.needs.get(view.id)
    expect([need?.board, need?.climb]).toEqual([undefined, [{ id: 'st-1', name: '第一服务站' }]])
  })

  test('of an officer whose name has not been entered can be read again', async () => {
    const { name: _name, ...unnamed } = cadre
    const { id } = await recordNeed(office.deps)(unnamed, recording())
    expect((await office.read(unnamed, id)).holder.person).toBe('联系干部')
  })

  test('is recorded though the recorder’s board has been taken down', async () => {
    office.cards.set(card.code, { ...card, retired: true })
    expect((await recordNeed(office.deps)(cadre, recording())).area).toBe(card.area)
    office.cards.clear()
    expect((await recordNeed(office.deps)(cadre, recording())).area).toBe(district.name)
  })

  test('is recorded once, though it was sent twice at the same moment and again when the reply was lost', async () => {
    const sent = recording()
    const [first, second] = await Promise.all([
      recordNeed(office.deps)(cadre, sent),
      recordNeed(office.deps)(cadre, sent),
    ])
    office.clock.plus(60_000)
    expect([second, await recordNeed(office.deps)(cadre, sent)]).toEqual([first, first])
    expect((await listInbox(office.deps)(cadre, {})).rows).toHaveLength(1)
  })

  test('is refused under a key that stands for anything else', async () => {
    const sent = recording()
    await recordNeed(office.deps)(cadre, sent)
    const others = [
      () => recordNeed(office.deps)(stationWorker, sent),
      () => recordNeed(office.deps)(cadre, { ...sent, how: 'paper' }),
      () => recordNeed(office.deps)(cadre, { ...sent, telling: { ...telling, words: '别的事' } }),
    ]
    for (const other of others) await expect(other()).rejects.toMatchObject({ code: 'key_reused', current: undefined })
    const filed = await office.file(worker)
    expect((await office.deps.needs.get(filed.id))?.events).toHaveLength(1)
  })

  test('is nobody’s who serves no board and no body', async () => {
    for (const actor of [worker, clerk])
      await expect(recordNeed(office.deps)(actor, recording())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('keeps no name that came with 不留名', async () => {
    const view = await recordNeed(office.deps)(cadre, { ...recording(), telling: { ...telling, identity: 'nobody' } })
    expect((await office.deps.needs.get(view.id))?.telling.name).toBeUndefined()
  })

  test('becomes the worker’s own by the code the recorder hands on, who stays its handler', async () => {
    const { id, queryCode } = await recordNeed(office.deps)(cadre, recording())
    const code = String(queryCode)
    await tellNeed(office.deps)(id)
    expect((await findNeed(office.deps)(cadre, { code })).part).toBe('handler')
    const seen = await findNeed(office.deps)(stranger, { code })
    expect(seen).toMatchObject({ part: 'filer', byCode: true })
    expect(seen.telling.phone).toBeUndefined()
    const moving = { id, key: office.key(), version: seen.version, act: { move: 'withdraw' as const }, code }
    expect((await moveNeed(office.deps)(stranger, moving)).status).toBe('withdrawn')
  })
})

describe('what a kind of matter has of its own', () => {
  test('takes the place of the district’s limit, and of that one only', async () => {
    const limits = { ...district.limits, extend: 4 }
    await office.deps.districts.put({ ...district, version: 2, limits, limitsOf: { wages: { result: 3 } } })
    const filed = await office.file(worker)
    const recorded = await recordNeed(office.deps)(cadre, recording())
    for (const { id, resultDue } of [filed, recorded]) {
      expect(resultDue).toBe('2026-11-25T09:30:00.000Z')
      expect((await office.deps.needs.get(id))?.limits).toEqual({ ...limits, result: 3 })
    }
    expect((await office.file(worker, { category: 'safety' })).resultDue).toBe('2026-12-01T09:30:00.000Z')
  })
})
