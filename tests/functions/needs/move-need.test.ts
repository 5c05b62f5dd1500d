import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Actor } from '@lianxin/shared/people/schema'
import { moveNeed } from '../../../functions/src/needs/move-need'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, stationWorker, departmentHead, stranger } = people
let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterAll(() => office.table.drop())

/** A read whose callers wait for each other, so that all have seen the same before any of them writes. */
const meeting = <R>(size: number, read: (id: string) => Promise<R>) => {
  let here = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return async (id: string): Promise<R> => {
    const result = await read(id)
    here += 1
    if (here === size) open()
    await all
    return result
  }
}

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
    const deps = { ...office.deps, needs: { ...office.deps.needs, get: meeting(2, office.deps.needs.get) } }
    const accept = () => ({ id: view.id, key: office.key(), version: 1, act: { move: 'accept' } }) as const
    const both = await Promise.allSettled([moveNeed(deps)(cadre, accept()), moveNeed(deps)(cadre, accept())])
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

  test('the key of one move sent with another is refused with key_reused: its words would be lost unseen', async () => {
    const view = await office.move(cadre, await office.file(worker), { move: 'accept' })
    const key = office.key()
    const send = (act: MoveInput) => moveNeed(office.deps)(cadre, { id: view.id, key, version: view.version, act })
    const said = await send({ move: 'say', words: '收到。' })
    const others: MoveInput[] = [
      { move: 'say', words: '收到，明天去。' },
      { move: 'ask', words: '收到。' },
    ]
    for (const other of others) await expect(send(other)).rejects.toMatchObject({ code: 'key_reused' })
    expect(await send({ move: 'say', words: '收到。' })).toEqual(said)
  })

  test('a supplement kept as a message, sent again, is still the same one', async () => {
    const view = await office.move(cadre, await office.file(worker), { move: 'accept' })
    const supply = { id: view.id, key: office.key(), version: 2, act: { move: 'supply', words: '九月' } } as const
    const first = await moveNeed(office.deps)(worker, supply)
    expect(first.events.at(-1)?.move).toBe('say')
    expect(await moveNeed(office.deps)(worker, supply)).toEqual(first)
  })

  test('nobody is overtaken by their own word: what waited for a network goes out one after the other', async () => {
    let view = await office.move(cadre, await office.file(worker), { move: 'accept' })
    await office.move(cadre, view, { move: 'say', words: '收到。' })
    view = await office.move(cadre, view, { move: 'answer', result: 'solved', words: '办好了。' })
    await office.move(worker, view, { move: 'say', words: '谢谢。' })
    expect((await office.move(worker, view, { move: 'judge', satisfaction: 'satisfied' })).status).toBe('closed')
  })

  test('another’s word overtakes: the officer reads it before answering', async () => {
    const view = await office.move(cadre, await office.file(worker), { move: 'accept' })
    await office.move(worker, view, { move: 'say', words: '还有八月的。' })
    const answer = office.move(cadre, view, { move: 'answer', result: 'solved', words: '办好了。' })
    await expect(answer).rejects.toMatchObject({ code: 'stale_version' })
  })

  test('messages from both sides at once are all kept', async () => {
    const view = await office.file(worker)
    const deps = { ...office.deps, needs: { ...office.deps.needs, get: meeting(3, office.deps.needs.get) } }
    const said = await Promise.allSettled(
      [worker, cadre, worker].map((actor, n) =>
        moveNeed(deps)(actor, { id: view.id, key: office.key(), version: 1, act: { move: 'say', words: `第${n}句` } }),
      ),
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

describe('what a move carries', () => {
  const handed = async () => office.move(cadre, await office.file(worker), { move: 'accept' })

  test.each([
    ['a body that is not there', { to: 'dp-none', due: '2026-11-27' }, 'body_unknown'],
    ['a day that has passed', { to: 'dp-rights', due: '2026-11-19' }, 'due_past'],
    ['a day beyond every calendar', { to: 'dp-rights', due: '9999-12-31' }, 'bad_request'],
  ])('%s is refused and changes nothing', async (_what, where, code) => {
    const view = await handed()
    await expect(office.move(cadre, view, { move: 'refer', words: '请办', ...where })).rejects.toMatchObject({ code })
    expect((await office.read(cadre, view.id)).version).toBe(view.version)
  })

  test('a body that has it already is refused', async () => {
    let view = await office.move(cadre, await handed(), { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请办' })
    view = await office.move(stationHead, view, { move: 'accept' })
    const again = office.move(stationHead, view, { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请办' })
    await expect(again).rejects.toMatchObject({ code: 'same_holder' })
  })

  test('a question pauses the clock, and the supply gives back exactly what was left', async () => {
    office.clock.set('2026-11-20T02:00:00.000Z')
    let view = await handed()
    const due = view.resultDue
    view = await office.move(cadre, view, { move: 'ask', words: '从哪个月开始欠的？' })
    expect(view).toMatchObject({ status: 'asked', pauseEnds: '2026-11-27T09:30:00.000Z' })
    expect(view.resultDue > due).toBe(true)
    office.clock.set('2026-11-23T02:00:00.000Z')
    view = await office.move(worker, view, { move: 'supply', words: '九月' })
    // Friday 10:00 to Monday 10:00 is one working day of 8.5 hours; the due moves by it.
    expect(view.resultDue).toBe('2026-12-02T09:30:00.000Z')
    office.clock.set('2026-11-20T02:00:00.000Z')
  })

  test('a supply after the pause has ended by itself moves nothing', async () => {
    let view = await office.move(cadre, await handed(), { move: 'ask', words: '哪家单位？' })
    const due = view.resultDue
    office.clock.set('2026-11-30T02:00:00.000Z')
    view = await office.move(worker, view, { move: 'supply', words: '某物业' })
    expect(view.resultDue).toBe(due)
    office.clock.set('2026-11-20T02:00:00.000Z')
  })

  test('没办好 after the due leaves two working days', async () => {
    let view = await handed()
    office.clock.set('2026-12-07T02:00:00.000Z')
    view = await office.move(cadre, view, { move: 'answer', result: 'explained', words: '单位说下月发。' })
    view = await office.move(worker, view, { move: 'reopen', reason: 'only_said_no' })
    expect(view).toMatchObject({ status: 'accepted', resultDue: '2026-12-09T09:30:00.000Z' })
    office.clock.set('2026-11-20T02:00:00.000Z')
  })

  test('answered while it waits for the worker and reopened: the clock goes on with what was left at the question', async () => {
    const asked = await office.move(cadre, await handed(), { move: 'ask', words: '是哪个月的？' })
    const view = await office.move(cadre, asked, { move: 'answer', result: 'explained', words: '单位说下月发。' })
    expect(await office.move(worker, view, { move: 'reopen', reason: 'only_said_no' })).toMatchObject({
      status: 'accepted',
      resultDue: '2026-12-01T09:30:00.000Z',
    })
  })

  test('without its district no step up is made, since an unknown path would look like one tried to its end', async () => {
    const view = await handed()
    const deps = { ...office.deps, districts: { ...office.deps.districts, get: async () => undefined } }
    const moving = { id: view.id, key: office.key(), version: view.version, act: tried }
    await expect(moveNeed(deps)(cadre, moving)).rejects.toThrow('belongs to no district')
    expect(await office.read(cadre, view.id)).toEqual(view)
  })

  test('a history full of talk still has room for its answer and its judgement', async () => {
    let view = await handed()
    for (let n = view.version; n < 90; n += 1) view = await office.move(cadre, view, { move: 'say', words: `第${n}句` })
    await expect(office.move(worker, view, { move: 'say', words: '再说一句' })).rejects.toMatchObject({
      code: 'need_full',
    })
    view = await office.move(cadre, view, { move: 'answer', result: 'solved', words: '办好了。' })
    for (let n = view.version; n < 100; n += 2) {
      view = await office.move(worker, view, { move: 'reopen', reason: 'off_point' })
      view = await office.move(cadre, view, { move: 'answer', result: 'explained', words: '又问了一次。' })
    }
    await expect(office.move(worker, view, { move: 'reopen', reason: 'off_point' })).rejects.toMatchObject({
      code: 'need_full',
    })
    expect((await office.move(worker, view, { move: 'judge', satisfaction: 'so_so' })).status).toBe('closed')
  })

  test('a full history that was passed on with its last place can still be taken in hand and answered', async () => {
    let view = await handed()
    for (let n = view.version; n < 89; n += 1) view = await office.move(cadre, view, { move: 'say', words: `第${n}句` })
    const refer = (who: Actor, to: string) =>
      office.move(who, view, { move: 'refer', to, due: '2026-11-27', words: '请办' })
    view = await refer(cadre, 'st-1')
    for (
      let taker: Actor = stationHead;
      view.version < 100;
      taker = taker === stationHead ? departmentHead : stationHead
    ) {
      view = await office.move(taker, view, { move: 'accept' })
      view = await refer(taker, taker === stationHead ? 'dp-rights' : 'st-1')
    }
    expect(view).toMatchObject({ status: 'referred', version: 100, holder: { id: 'dp-rights' } })
    view = await office.move(departmentHead, view, { move: 'accept' })
    view = await office.move(departmentHead, view, { move: 'answer', result: 'solved', words: '办好了。' })
    expect(view.status).toBe('answered')
  })
})
