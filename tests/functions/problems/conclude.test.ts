import { concludeNeeds } from '../../../functions/src/problems/conclude-needs'
import { people } from '../../support/factories'
import { conclusion, type Desk, deskOf, listPeople, openList, plan, QUARTER, workerOf } from '../../support/listed'
import { openTown, type Town } from '../../support/town'

const { clerk, approver, cadre, departmentHead } = people
const { leader, owner, helper } = listPeople

let town: Town
let desk: Desk
let ids: string[]
const at = (nth: number): string => ids[nth] ?? ''
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  desk = deskOf(town)
})
afterEach(() => town.close())

const eventsOf = async (nth: number) => (await town.deps.needs.get(at(nth)))?.events ?? []
const heard = async (person: { id: string }) =>
  (await town.deps.notices.list(person.id)).notices
    .filter(({ opens }) => opens.page === 'problem')
    .map(({ words }) => words)

/** Several needs behind one problem that is being worked on. */
const underway = async (count: number) => {
  ids = await openList(
    town,
    Array.from({ length: count }, () => ({})),
  )
  const others = ids.slice(1)
  for (let from = 0; from < others.length; from += 20)
    await desk.move(clerk, at(0), { move: 'merge', others: others.slice(from, from + 20) })
  await desk.assign([at(0)])
}

describe('a conclusion', () => {
  test('reaches every worker behind the problem, who judges it as any answer, and finishes it', async () => {
    await underway(3)
    expect(await desk.move(owner, at(0), conclusion)).toMatchObject({
      status: 'finished',
      open: 0,
      conclusion: { result: 'solved', words: conclusion.words },
    })
    await town.tell()
    for (const nth of [0, 1, 2]) {
      const last = (await eventsOf(nth)).at(-1)
      expect(last).toMatchObject({ move: 'conclude', quarter: QUARTER, problem: at(0), by: { name: '权益保障部' } })
      const told = (await town.deps.notices.list(workerOf(nth).id)).notices[0]
      expect(told).toMatchObject({ subject: at(nth), words: '您反映的事有回复了，请看看办好了没有。' })
    }
    const judge = {
      key: town.key(),
      version: (await eventsOf(1)).length,
      act: { move: 'judge', satisfaction: 'satisfied' },
    }
    expect((await town.send(workerOf(1), `/api/needs/${at(1)}/moves`, judge)).status).toBe(200)
    const { needs } = await desk.read(at(0))
    expect(needs.map(({ status, judged }) => [status, judged])).toEqual([
      ['answered', undefined],
      ['closed', 'satisfied'],
      ['answered', undefined],
    ])
  })

  test('leaves alone what had ended before', async () => {
    await underway(2)
    const act = { move: 'withdraw' }
    await town.send(workerOf(1), `/api/needs/${at(1)}/moves`, {
      key: town.key(),
      version: (await eventsOf(1)).length,
      act,
    })
    expect(await desk.move(owner, at(0), conclusion)).toMatchObject({ status: 'finished' })
    expect((await eventsOf(1)).at(-1)).toMatchObject({ move: 'withdraw' })
  })

  test('passes over a worker who says it is not so, however often the job runs', async () => {
    await underway(1)
    await desk.move(owner, at(0), conclusion)
    const act = { move: 'reopen', reason: 'only_said_no' }
    const reply = await town.send(workerOf(0), `/api/needs/${at(0)}/moves`, {
      key: town.key(),
      version: (await eventsOf(0)).length,
      act,
    })
    expect(reply.status).toBe(200)
    const before = await eventsOf(0)
    const { jobs: _jobs, ...deps } = town.deps
    const job = {
      id: at(0),
      district: 'xicheng',
      at: town.clock.now(),
      version: 1,
      state: 'running',
      done: 0,
      total: 0,
    } as const
    const task = { kind: 'conclude', quarter: QUARTER, needId: at(0) } as const
    await concludeNeeds(deps)({ ...job, task }, task)
    expect(await eventsOf(0)).toEqual(before)
  })

  test('goes on slice by slice, from where it stopped', async () => {
    await underway(23)
    const run = concludeNeeds(town.deps)
    const task = { kind: 'conclude', quarter: QUARTER, needId: at(0) } as const
    const problem = await town.deps.problems.get('xicheng', QUARTER, at(0))
    if (!problem) throw new Error('no problem')
    const said = {
      n: problem.events.length + 1,
      at: town.clock.now(),
      by: { id: owner.id, name: '马丽娟', as: 'body' as const },
    }
    await town.deps.problems.append(problem, [{ ...said, key: 'k', ...conclusion }])
    const job = {
      id: at(0),
      district: 'xicheng',
      at: town.clock.now(),
      version: 1,
      state: 'running',
      done: 0,
      total: 0,
    } as const
    expect(await run({ ...job, task }, task)).toEqual({ done: 20, total: 23, cursor: '20' })
    expect(await desk.read(at(0))).toMatchObject({ status: 'concluded', open: 3 })
    expect(await run({ ...job, task, cursor: '20' }, task)).toEqual({ done: 23, total: 23 })
    expect(await desk.read(at(0))).toMatchObject({ status: 'finished', open: 0 })
  })

  test('says where it was handed to, or is refused', async () => {
    await underway(1)
    const act = { move: 'conclude', result: 'handed_outside', words: '已转劳动监察' } as const
    expect((await desk.trying(owner, at(0), act)).status).toBe(400)
    await desk.move(owner, at(0), { ...act, outside: '区劳动监察大队，2027年第12号' })
    expect((await eventsOf(0)).at(-1)).toMatchObject({ outside: '区劳动监察大队，2027年第12号' })
  })
})

describe('whoever has to do with a problem', () => {
  test('hears of it when it becomes theirs, in words that name no matter', async () => {
    await underway(1)
    await town.tell()
    expect(await heard(approver)).toEqual(['孙文给清单里的一个问题定了方案，请您审定。'])
    expect(await heard(owner)).toEqual(['您是清单里一个问题的责任人，请在2月26日前办结。'])
    expect(await heard(departmentHead)).toEqual(['权益保障部牵头办清单里的一个问题，责任人马丽娟，请在2月26日前办结。'])
    expect(await heard(helper)).toEqual(['请配合权益保障部办清单里的一个问题，2月26日前办结。'])
    expect(await heard(clerk)).toEqual(['您定的方案审定了，已经交给牵头部室。'])
    expect(await heard(cadre)).toEqual([])
  })

  test('hears of an instruction, a supervision note and the result, each once, and never of their own', async () => {
    await underway(1)
    await desk.move(leader, at(0), { move: 'instruct', words: '请抓紧' })
    await desk.move(clerk, at(0), { move: 'supervise', words: '快到期了' })
    await desk.move(owner, at(0), { move: 'progress', words: '在办' })
    await desk.move(owner, at(0), conclusion)
    await town.tell()
    await town.tell()
    expect((await heard(owner)).slice(0, 2)).toEqual([
      '孙文督办您负责的一个问题，请尽快办，把进展写上。',
      '冯立对清单里的一个问题作了批示，请看一看。',
    ])
    expect((await heard(clerk)).slice(0, 2)).toEqual([
      '清单里的一个问题有了结果，由权益保障部办结，正在告诉职工。',
      '冯立对清单里的一个问题作了批示，请看一看。',
    ])
    for (const shard of town.deps.needs.shards) expect(await town.deps.needs.untold(shard)).toEqual([])
  })

  test('sent back, a plan is told to whoever made it', async () => {
    ids = await openList(town, [{}])
    await desk.move(clerk, at(0), { move: 'word', title: '欠薪', tried: '约谈', unsolved: '没钱' })
    await desk.study()
    await desk.move(clerk, at(0), plan)
    await desk.move(approver, at(0), { move: 'decline', words: '时限太长' })
    await town.tell()
    expect(await heard(clerk)).toEqual(['郑国强退回了您定的方案，请看看原因。'])
    expect(await heard(owner)).toEqual([])
  })
})
