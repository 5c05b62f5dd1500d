import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { stateOf } from '@lianxin/shared/needs/state'
import { NeedView } from '@lianxin/shared/needs/views'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import { departOfficer } from '../../../functions/src/organisation/depart-officer'
import { previewDeparture } from '../../../functions/src/organisation/preview-departure'
import { contentsOf } from '../../support/contents'
import { card, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, fillRoster, grid } from '../../support/roster'
import { openTown, type Town } from '../../support/town'
import { turnsOf } from '../../support/turns'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, clerk, stationHead, stationWorker, departmentHead, worker } = people
const { liu, ma, gao } = cadres
const accept = { move: 'accept' } as const
const refer = (to: string): MoveInput => ({ move: 'refer', to, due: '2026-11-27', words: '请办' })

let town: Town
beforeEach(async () => {
  town = await openTown(NOW)
  await town.deps.districts.put({ ...areaDistrict, version: 2 })
  await fillRoster(town.deps)
})
afterEach(() => town.close())

const entry = async ({ id }: Actor): Promise<Member> => {
  const found = await town.deps.roster.get('xicheng', id)
  if (!found) throw new Error(`${id} is not on the roster`)
  return found
}
const depart = async (who: Actor, to: Actor, by: Actor = clerk) =>
  departOfficer(town.deps)(by, { officer: who.id, version: (await entry(who)).version, to: to.id })
const stateNow = async ({ id }: { id: string }) => {
  const need = await town.deps.needs.get(id)
  if (!need) throw new Error(`${id} is gone`)
  return stateOf(need)
}
const refusalOf = async (act: Promise<unknown>): Promise<{ code: string; fields: unknown }> => {
  try {
    await act
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, fields: thrown.fields }
    throw thrown
  }
  throw new Error('was not refused')
}
const noticesOf = async ({ id }: Actor) => (await town.deps.notices.list(id)).notices.map(({ words }) => words)
const handed = async ({ id }: { id: string }) =>
  (await town.deps.needs.get(id))?.events.filter(({ move }) => move === 'handover').length

describe('a departure', () => {
  test('hands over what the leaver holds, what came to them first, and what would come back to them', async () => {
    const held = await town.move(cadre, await town.file(worker), accept)
    const passedOn = await town.move(cadre, await town.move(cadre, await town.file(worker), accept), refer('st-1'))
    const answered = await town.move(cadre, await town.move(cadre, await town.file(worker), accept), {
      move: 'answer',
      result: 'solved',
      words: '补发了',
    })
    const { officer, job } = await depart(cadre, liu)
    expect(officer).toMatchObject({ leftOn: '2026-11-20', successor: { name: '刘芳' }, duties: [] })
    expect(job).toMatchObject({ kind: 'handover', state: 'done', done: 3, total: 3 })
    expect(await stateNow(held)).toMatchObject({ holder: { id: liu.id }, contact: { id: liu.id } })
    expect(await stateNow(passedOn)).toMatchObject({
      holder: { id: 'st-1', person: { id: stationHead.id } },
      contact: { id: liu.id },
      givenBy: { id: liu.id },
    })
    expect(await stateNow(answered)).toMatchObject({ status: 'answered', contact: { id: liu.id } })
  })

  test('keeps every promised day, tells the worker and the successor, and nobody who is not concerned', async () => {
    const view = await town.move(cadre, await town.file(worker), accept)
    const before = await stateNow(view)
    await depart(cadre, liu)
    await town.tell()
    expect(await stateNow(view)).toMatchObject({ firstDue: before.firstDue, resultDue: before.resultDue })
    expect(await noticesOf(worker)).toContainEqual(expect.stringContaining('王建国调走了，您的事由刘芳接着负责'))
    expect(await noticesOf(liu)).toContainEqual(expect.stringContaining('王建国调走了'))
    expect(await noticesOf(stationHead)).toEqual([])
  })

  test('puts the successor into areas, bodies and duties, nobody twice, and takes the leaver’s duties away', async () => {
    await depart(stationHead, stationWorker)
    const district = await town.deps.districts.current('xicheng')
    expect(district?.bodies[0]).toMatchObject({ head: { name: '陈晓燕' }, people: [] })
    expect((await town.deps.people.get(stationWorker.id))?.duties).toMatchObject([{ body: 'st-1', head: true }])
    expect((await town.deps.people.get(stationHead.id))?.duties).toEqual([])
    await depart(cadre, liu)
    expect((await town.deps.districts.current('xicheng'))?.areas[0]?.officers).toEqual([liu.id])
  })

  test('of a station’s head gives what the station holds to whoever leads it now', async () => {
    const view = await town.move(cadre, await town.move(cadre, await town.file(worker), accept), refer('st-1'))
    await town.move(stationHead, view, accept)
    await depart(stationHead, ma)
    expect(await stateNow(view)).toMatchObject({ holder: { id: 'st-1', person: { id: ma.id } } })
    await depart(ma, stationWorker)
    expect(await stateNow(view)).toMatchObject({ holder: { id: 'st-1', person: { id: stationWorker.id } } })
  })

  test('hands no right of the office on, and does not leave the office empty', async () => {
    await depart(people.approver, ma)
    expect((await entry(ma)).duties).toEqual([{ role: 'cadre' }])
    expect(await refusalOf(depart(clerk, ma))).toMatchObject({
      code: 'bad_request',
      fields: { to: expect.stringContaining('办公室') },
    })
  })

  test('sent again gives the same reply and moves nothing twice', async () => {
    const view = await town.move(cadre, await town.file(worker), accept)
    const asked = { officer: cadre.id, version: 1, to: liu.id }
    const first = await departOfficer(town.deps)(clerk, asked)
    const before = await contentsOf(town.deps.table)
    expect(await departOfficer(town.deps)(clerk, asked)).toEqual(first)
    expect(await contentsOf(town.deps.table)).toEqual(before)
    expect(await handed(view)).toBe(1)
  })

  test('brings every card up to date', async () => {
    await town.deps.boards.put({ ...card, version: 2, sign: { area: grid.id }, createdOn: '2026-11-01' })
    await depart(cadre, ma)
    await town.sweep()
    const { body } = await town.call('GET', `/api/boards/${card.code}`)
    expect(body).toMatchObject({ rungs: [{ name: '马春生' }, { name: '刘芳' }, {}, {}] })
  })

  test.each([
    ['oneself', cadre, 'bad_request'],
    ['nobody of the roster', worker, 'officer_unknown'],
  ])('to %s is refused and changes nothing', async (_, to, code) => {
    const before = await contentsOf(town.deps.table)
    expect(await refusalOf(depart(cadre, to))).toMatchObject({ code, fields: { to: expect.stringMatching(/。$/) } })
    expect(await contentsOf(town.deps.table)).toEqual(before)
  })

  test('to somebody away today, or gone, is refused', async () => {
    await town.deps.roster.save({
      members: [entryOf(ma, { version: 2, away: [{ from: '2026-11-19', to: '2026-11-21' }] })],
    })
    await town.deps.roster.save({ members: [entryOf(gao, { version: 2, leftOn: '2026-11-19' })] })
    expect(await refusalOf(depart(cadre, ma))).toMatchObject({ code: 'substitute_away' })
    expect(await refusalOf(depart(cadre, gao))).toMatchObject({ code: 'officer_left' })
  })

  test('is the office’s alone', async () => {
    for (const actor of [worker, cadre, stationHead, liu])
      expect(await refusalOf(depart(cadre, liu, actor))).toMatchObject({ code: 'forbidden' })
    expect(await refusalOf(depart(cadre, liu, people.foreignClerk))).toMatchObject({ code: 'not_found' })
  })
})

describe('a preview', () => {
  test('counts what the departure then moves, and changes nothing', async () => {
    await town.deps.boards.put({ ...card, version: 2, sign: { area: grid.id }, createdOn: '2026-11-01' })
    for (let n = 0; n < 3; n += 1) await town.file(worker)
    await town.move(cadre, await town.move(cadre, await town.file(worker), accept), refer('st-1'))
    await town.deps.roster.save({
      members: [entryOf(gao, { version: 2, away: [{ from: '2026-11-23', to: '2026-11-24', substitute: cadre.id }] })],
    })
    const before = await contentsOf(town.deps.table)
    const shown = await previewDeparture(town.deps)(clerk, { officer: cadre.id, to: liu.id })
    expect(shown).toEqual({
      needs: 4,
      boards: 1,
      places: ['第三网格'],
      standsInFor: [{ id: gao.id, name: '高洁' }],
    })
    expect(await contentsOf(town.deps.table)).toEqual(before)
  })

  test('says beforehand what the departure would be refused for', async () => {
    const preview = (officer: Actor, to: Actor, by: Actor = clerk) =>
      refusalOf(previewDeparture(town.deps)(by, { officer: officer.id, to: to.id }))
    expect(await preview(cadre, cadre)).toMatchObject({ code: 'bad_request' })
    expect(await preview(cadre, liu, stationHead)).toMatchObject({ code: 'forbidden' })
    await depart(cadre, liu)
    expect(await preview(cadre, liu)).toMatchObject({ code: 'officer_left' })
  })
})

describe('nothing goes to somebody who has left', () => {
  test('what is filed while a card still names them is with the successor once it has been told', async () => {
    await depart(cadre, liu)
    const view = await town.file(worker)
    await town.tell()
    expect(await stateNow(view)).toMatchObject({ holder: { id: liu.id }, contact: { id: liu.id } })
    expect(await noticesOf(liu)).toHaveLength(1)
  })

  test('a reopened need goes to the successor in the same write, through every successor since', async () => {
    const closed = await town.move(
      worker,
      await town.move(cadre, await town.move(cadre, await town.file(worker), accept), {
        move: 'answer',
        result: 'solved',
        words: '补发了',
      }),
      { move: 'judge', satisfaction: 'satisfied' },
    )
    await depart(cadre, ma)
    await depart(ma, liu)
    const view = await town.move(worker, closed, { move: 'reopen', reason: 'other' })
    expect(view).toMatchObject({ status: 'accepted', holder: { person: '刘芳' }, contact: { person: '刘芳' } })
    expect(await handed(view)).toBe(1)
  })

  test('a return to somebody who has gone reaches their successor, and what they tried is not asked again', async () => {
    let view = await town.move(cadre, await town.file(worker), accept)
    view = await town.move(cadre, view, { move: 'cannot', tried: '谈过', why: '没有钱' })
    view = await town.move(stationHead, view, accept)
    await depart(cadre, liu)
    const { version } = await stateNow(view)
    view = await town.move(stationHead, { id: view.id, version }, { move: 'cannot', tried: '也谈过', why: '没有钱' })
    expect(view.holder).toMatchObject({ id: 'dp-rights', person: departmentHead.name })
  })

  test('the successor who is only the contact can open it, as its history says', async () => {
    const view = await town.move(cadre, await town.move(cadre, await town.file(worker), accept), refer('dp-rights'))
    await depart(cadre, ma)
    const reply = await town.call('GET', `/api/needs/${view.id}`, { token: await town.tokenOf(ma) })
    expect(NeedView.parse(reply.body)).toMatchObject({ part: 'former', contact: { person: '马春生' } })
  })
})

describe('handing over and acting at the same moment', () => {
  test('no event is lost, and no worker hears that somebody was quicker', async () => {
    const atOnce = turnsOf(town.deps.table)
    const heirs: [Actor, Actor][] = [
      [cadre, liu],
      [liu, ma],
      [ma, gao],
    ]
    const kept = await town.move(cadre, await town.file(worker), accept)
    for (const [seed, [from, to]] of heirs.entries()) {
      const ended = await town.file(worker)
      await town.tell()
      const { version } = await stateNow(ended)
      const act = async ({ id }: { id: string }, move: MoveInput) =>
        town.send(worker, `/api/needs/${id}/moves`, { key: town.key(), version, act: move })
      const results = await atOnce<unknown>(seed, [
        () => depart(from, to),
        () => act(kept, { move: 'say', words: `第${seed}回` }),
        () => act(ended, { move: 'withdraw' }),
      ])
      expect(results.map((one) => (one.status === 'rejected' ? one.reason : Object(one.value).status))).toEqual([
        undefined,
        200,
        200,
      ])
      expect(await stateNow(ended)).toMatchObject({ status: 'withdrawn' })
    }
    await town.sweep()
    const need = await town.deps.needs.get(kept.id)
    expect(need?.events.flatMap((event) => (event.move === 'say' ? [event.words] : []))).toEqual([
      '第0回',
      '第1回',
      '第2回',
    ])
    expect(need?.events.map(({ n }) => n)).toEqual(need?.events.map((_, at) => at + 1))
    expect(await stateNow(kept)).toMatchObject({ holder: { id: gao.id }, contact: { id: gao.id } })
  })

  test('a job killed after any slice, or run by two at once, hands each need over once', async () => {
    const views = []
    for (let n = 0; n < 12; n += 1) views.push(await town.file(worker))
    await town.tell()
    const { runJob } = town.deps
    // Killed at once: the transaction stands, nothing else was done.
    const dead = { ...town.deps, runJob: () => Promise.reject(new Error('killed')) }
    const { job } = await departOfficer(dead)(clerk, { officer: cadre.id, version: 1, to: liu.id })
    expect(job).toMatchObject({ state: 'running', done: 0 })
    await runJob(job.id, 0)
    await runJob(job.id, 0)
    expect(await town.deps.jobs.get(job.id)).toMatchObject({ state: 'running' })
    const atOnce = turnsOf(town.deps.table)
    const results = await atOnce<unknown>(1, [() => runJob(job.id), () => runJob(job.id)])
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    await town.sweep()
    expect(await town.deps.jobs.get(job.id)).toMatchObject({ state: 'done', done: 12, total: 12 })
    for (const view of views) expect([await handed(view), (await stateNow(view)).holder.id]).toEqual([1, liu.id])
  })
})
