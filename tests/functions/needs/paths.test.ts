import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationHead, stationWorker, departmentHead, clerk } = people
let office: Office
beforeEach(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterEach(() => office.table.drop())

const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const refer = { move: 'refer', to: 'dp-rights', due: '2026-11-27', words: '请部里看材料' } as const
const referred = async () => office.move(cadre, await accepted(), refer)

describe('退回', () => {
  test('goes back to whoever passed it on, who goes on with it; the worker does not read why', async () => {
    const view = await office.move(departmentHead, await referred(), { move: 'return', words: '缺材料' })
    expect(view).toMatchObject({ part: 'former', status: 'accepted' })
    expect((await office.read(cadre, view.id)).events.at(-1)).toMatchObject({ move: 'return', words: '缺材料' })
    expect((await office.read(worker, view.id)).events.at(-1)).toMatchObject({ move: 'return', words: '—' })
  })

  test('the second time goes to the district office, which cannot send it back but can hand it on', async () => {
    let view = await office.move(departmentHead, await referred(), { move: 'return', words: '缺材料' })
    view = await office.move(cadre, view, refer)
    view = await office.move(departmentHead, view, { move: 'return', words: '不归我们' })
    view = await office.read(clerk, view.id)
    expect(view).toMatchObject({ part: 'handler', status: 'referred', holder: { id: 'office' } })
    await expect(office.move(clerk, view, { move: 'return', words: '不要' })).rejects.toMatchObject({
      code: 'return_office',
    })
    view = await office.move(clerk, view, { move: 'accept' })
    view = await office.move(clerk, view, { ...refer, to: 'st-1' })
    expect(view.holder.id).toBe('st-1')
  })

  test('is refused after one working day with 409 return_late, and after 接手', async () => {
    const view = await referred()
    office.clock.set('2026-11-23T09:30:00.001Z')
    const back = { move: 'return', words: '太忙' } as const
    await expect(office.move(departmentHead, view, back)).rejects.toMatchObject({ code: 'return_late' })
    const taken = await office.move(departmentHead, view, { move: 'accept' })
    await expect(office.move(departmentHead, taken, back)).rejects.toMatchObject({ code: 'wrong_state' })
  })
})

describe('指派', () => {
  test('the head names one person of the body; somebody of another body is refused', async () => {
    let view = await accepted()
    view = await office.move(cadre, view, { ...refer, to: 'st-1' })
    await expect(office.move(stationWorker, view, { move: 'assign', to: stationWorker.id })).rejects.toMatchObject({
      code: 'not_head',
    })
    await expect(office.move(stationHead, view, { move: 'assign', to: departmentHead.id })).rejects.toMatchObject({
      code: 'person_unknown',
    })
    view = await office.move(stationHead, view, { move: 'assign', to: stationWorker.id })
    expect(view.holder).toMatchObject({ id: 'st-1', person: stationWorker.name })
  })
})

describe('延期', () => {
  const extend = { move: 'extend', words: '等劳动监察答复' } as const

  test('asked by the cadre, granted once by the station’s head, moves the result by eight working days', async () => {
    let view = await accepted()
    const due = view.resultDue
    view = await office.move(cadre, view, extend)
    await expect(office.move(cadre, view, { move: 'grant' })).rejects.toMatchObject({ code: 'not_head' })
    view = await office.move(stationHead, await office.read(stationHead, view.id), { move: 'grant' })
    // 1 December and eight working days.
    expect([due, view.resultDue]).toEqual(['2026-12-01T09:30:00.000Z', '2026-12-11T09:30:00.000Z'])
    await expect(office.move(cadre, view, extend)).rejects.toMatchObject({ code: 'extend_once' })
  })

  test('refused leaves the day as it was and may be asked for again', async () => {
    let view = await office.move(cadre, await accepted(), extend)
    view = await office.move(stationHead, view, { move: 'decline', words: '先去现场' })
    expect(view).toMatchObject({ resultDue: '2026-12-01T09:30:00.000Z', extended: false })
    await office.move(cadre, view, extend)
  })

  test('of a head’s own need is not theirs to grant: the district office decides', async () => {
    let view = await office.move(departmentHead, await referred(), { move: 'accept' })
    view = await office.move(departmentHead, view, extend)
    expect(view.events.at(-1)).toMatchObject({ approver: { id: clerk.id } })
    await expect(office.move(departmentHead, view, { move: 'grant' })).rejects.toMatchObject({ code: 'own_extension' })
    view = await office.move(clerk, view, { move: 'grant' })
    expect(view.extended).toBe(true)
  })

  test('asked for when it is late already is refused with 409 extend_late', async () => {
    const view = await accepted()
    office.clock.set('2026-12-01T09:30:00.001Z')
    await expect(office.move(cadre, view, extend)).rejects.toMatchObject({ code: 'extend_late' })
  })
})

describe('calls and urging', () => {
  test('a call that reached the worker is the first word, unless the worker says there was none', async () => {
    let view = await accepted()
    const due = view.firstDue
    view = await office.move(cadre, view, { move: 'call', reached: false })
    expect(view.firstDue).toBe(due)
    view = await office.move(cadre, view, { move: 'call', reached: true })
    expect(view.firstDue).toBeUndefined()
    view = await office.move(worker, view, { move: 'deny' })
    expect(view.firstDue).toBe(due)
    await expect(office.move(worker, view, { move: 'deny' })).rejects.toMatchObject({ code: 'call_first' })
  })

  test('催一下 works once a Shanghai day', async () => {
    const view = await office.move(worker, await office.file(worker), { move: 'urge' })
    await expect(office.move(worker, view, { move: 'urge' })).rejects.toMatchObject({ code: 'urged_today' })
    office.clock.set('2026-11-20T16:00:00.000Z')
    await office.move(worker, view, { move: 'urge', words: '急' })
  })
})

describe('the 查询码', () => {
  test('gives its holder the filer’s rights on any phone, without name, number and workplace', async () => {
    const filed = await office.file(worker)
    const { moveNeed } = await import('../../../functions/src/needs/move-need')
    const act = { move: 'say', words: '换了手机' } as const
    const moving = { id: filed.id, key: office.key(), version: 1, act }
    await expect(moveNeed(office.deps)(stranger, moving)).rejects.toMatchObject({ code: 'not_found' })
    await expect(moveNeed(office.deps)(stranger, { ...moving, code: '0'.repeat(12) })).rejects.toMatchObject({
      code: 'not_found',
    })
    const view = await moveNeed(office.deps)(stranger, { ...moving, code: filed.queryCode })
    expect(view).toMatchObject({ part: 'filer', byCode: true })
    expect(view.telling).not.toHaveProperty('phone')
    expect(view.telling).not.toHaveProperty('name')
    // The same key from the same phone again is done once.
    expect((await moveNeed(office.deps)(stranger, { ...moving, code: filed.queryCode })).events).toHaveLength(2)
  })

  test('does not turn the officer who handles it into its filer', async () => {
    const filed = await office.file(worker)
    const { moveNeed } = await import('../../../functions/src/needs/move-need')
    const moving = { id: filed.id, key: office.key(), version: 1, act: { move: 'withdraw' } as const }
    await expect(moveNeed(office.deps)(cadre, { ...moving, code: filed.queryCode })).rejects.toMatchObject({
      code: 'not_filer',
    })
  })
})
