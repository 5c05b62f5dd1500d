import { moveNeed } from '../../../functions/src/needs/move-need'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, stationWorker, departmentHead, stranger } = people
let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterAll(() => office.table.drop())

const tried = { move: 'cannot', tried: '找了单位人事，谈了两次', why: '单位说没有钱' } as const

describe('a need on its way', () => {
  test('it climbs contact, station, department, and only the last opens the gate', async () => {
    let view = await office.file(worker)
    view = await office.move(cadre, view, { move: 'accept' })
    expect(view.next).toBe('第一服务站')
    view = await office.move(cadre, view, tried)
    expect(view).toMatchObject({ status: 'referred', part: 'former', gate: false })
    view = await office.move(stationWorker, view, { move: 'accept' })
    expect(view.holder).toEqual({ kind: 'body', id: 'st-1', name: '第一服务站', person: '陈晓燕' })
    view = await office.move(stationHead, view, tried)
    view = await office.move(departmentHead, view, { move: 'accept' })
    expect(view.next).toBeUndefined()
    view = await office.move(departmentHead, view, tried)
    expect(view).toMatchObject({ status: 'accepted', gate: true })
    await expect(office.move(departmentHead, view, tried)).rejects.toMatchObject({ code: 'gate_open' })
  })

  test('a department it was referred to sends it on to those on its own path who have not tried', async () => {
    let view = await office.file(worker)
    view = await office.move(cadre, view, { move: 'accept' })
    view = await office.move(cadre, view, { move: 'refer', to: 'dp-rights', due: '2026-11-25', words: '请核实' })
    view = await office.move(departmentHead, view, { move: 'accept' })
    expect(view.next).toBe('王建国')
  })

  test('two officers at once: one wins, the other is told what changed', async () => {
    const view = await office.file(worker)
    const both = await Promise.allSettled([
      office.move(cadre, view, { move: 'accept' }),
      office.move(cadre, view, { move: 'accept' }),
    ])
    const [lost] = both.filter((one) => one.status === 'rejected')
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(lost).toMatchObject({ reason: { code: 'stale_version', current: { version: 2, status: 'accepted' } } })
  })

  test('a move sent again after a lost reply is done once and answered the same', async () => {
    const view = await office.file(worker)
    const accept = { id: view.id, key: office.key(), version: 1, act: { move: 'accept' } } as const
    const first = await moveNeed(office.deps)(cadre, accept)
    expect(await moveNeed(office.deps)(cadre, accept)).toEqual(first)
    expect(first.events).toHaveLength(2)
  })

  test('messages from both sides at once are all kept', async () => {
    const view = await office.file(worker)
    const said = await Promise.allSettled(
      [worker, cadre, worker].map((actor, n) => office.move(actor, view, { move: 'say', words: `第${n}句` })),
    )
    expect(said.every((one) => one.status === 'fulfilled')).toBe(true)
    expect((await office.read(worker, view.id)).events).toHaveLength(4)
  })

  test('a stranger meets no need at all', async () => {
    const view = await office.file(worker)
    await expect(office.move(stranger, view, { move: 'say', words: '你好' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(office.read(stranger, view.id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
