import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import { ProblemView } from '@lianxin/shared/problems/views'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { people } from '../../support/factories'
import {
  codeOf,
  conclusion,
  type Desk,
  deskOf,
  listPeople,
  openList,
  plan,
  wording,
  workerOf,
} from '../../support/listed'
import { openTown, type Town } from '../../support/town'

const { clerk, approver, cadre, departmentHead, stationHead, worker, foreignClerk } = people
const { leader, farLeader, owner, helper } = listPeople

let town: Town
let desk: Desk
let ids: string[]
const [A, B, C] = [0, 1, 2]
const at = (nth: number): string => ids[nth] ?? ''
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  desk = deskOf(town)
  ids = await openList(town, [{}, { category: 'hours' }, {}])
})
afterEach(() => town.close())

const word = { move: 'word', ...wording } as const
const merge = (...others: string[]) => ({ move: 'merge', others }) as const

describe('grouping', () => {
  test('takes needs into one problem, which the list then shows alone, and gives them back', async () => {
    const merged = await desk.move(clerk, at(A), merge(at(B), at(C)))
    expect(merged).toMatchObject({ joined: [at(B), at(C)], open: 3, version: 3 })
    expect(merged.needs.map(({ id }) => id)).toEqual(ids)
    expect(await desk.read(at(B))).toMatchObject({ status: 'joined', into: at(A) })
    const rows = async () => (await town.deps.problems.listRows('xicheng', '2026Q4')).rows
    expect((await rows()).map(({ needId, people: behind }) => [needId, behind])).toEqual([[at(A), 3]])
    const parted = await desk.move(clerk, at(A), { move: 'split', other: at(B) })
    expect(parted.needs.map(({ id }) => id)).toEqual([at(A), at(C)])
    expect((await rows()).map(({ needId }) => needId)).toEqual([at(A), at(B)])
  })

  test('what a problem had taken in comes along, and goes with it again', async () => {
    await desk.move(clerk, at(B), merge(at(C)))
    expect((await desk.move(clerk, at(A), merge(at(B)))).needs).toHaveLength(3)
    const parted = await desk.move(clerk, at(A), { move: 'split', other: at(B) })
    expect(parted.needs.map(({ id }) => id)).toEqual([at(A)])
    expect((await desk.read(at(B))).needs.map(({ id }) => id)).toEqual([at(B), at(C)])
  })

  test.each([
    ['itself', () => merge(at(A))],
    ['the same one twice', () => merge(at(B), at(B))],
    ['one that joined another', () => merge(at(C))],
    ['one that is on no list', () => merge('0'.repeat(26))],
  ])('refuses to take in %s', async (_, act) => {
    await desk.move(clerk, at(B), merge(at(C)))
    expect(codeOf(await desk.trying(clerk, at(A), act()))).toBe('problem_other')
    expect(await desk.read(at(A))).toMatchObject({ version: 1 })
  })

  test('nothing is done with one that has joined another, and only what joined it is given back', async () => {
    await desk.move(clerk, at(A), merge(at(B)))
    expect(codeOf(await desk.trying(clerk, at(B), word))).toBe('problem_joined')
    expect(codeOf(await desk.trying(clerk, at(A), { move: 'split', other: at(C) }))).toBe('problem_other')
  })

  test('two clerks who take in the same one at the same moment: one is told to look again', async () => {
    const version = (await desk.read(at(A))).version
    await desk.move(clerk, at(B), merge(at(C)))
    const late = await desk.trying(clerk, at(A), merge(at(C)), { version })
    expect(codeOf(late)).toBe('problem_other')
  })

  test('ends with the submission of the list', async () => {
    for (const id of ids) await desk.move(clerk, id, word)
    await desk.moveList({ move: 'submit' })
    for (const act of [word, merge(at(B)), { move: 'split', other: at(B) }])
      expect(codeOf(await desk.trying(clerk, at(A), act))).toBe('list_submitted')
    const act = { move: 'correct', ...wording, title: '拖欠工资和加班费', reason: '漏了加班费' } as const
    expect(await desk.move(clerk, at(A), act)).toMatchObject({ title: '拖欠工资和加班费' })
  })
})

describe('words that lead to a unit', () => {
  const blind = { employer: 'no', workplace: '示例商贸公司' } as const
  const naming: [string, ProblemAct, string][] = [
    ['in its title', { ...word, title: '示例商贸 公司欠薪' }, 'act.title'],
    ['in what was tried', { ...word, tried: '约谈示例商贸公司' }, 'act.tried'],
  ]
  beforeEach(async () => {
    await town.close()
    town = await openTown('2026-11-20T02:00:00.000Z')
    desk = deskOf(town)
    ids = await openList(town, [blind, {}, {}, {}, {}])
  })

  test.each(naming)('are refused %s, at their field', async (_, act, field) => {
    const reply = await desk.trying(clerk, at(A), act)
    expect(reply.body).toMatchObject({ error: { code: 'names_unit', fields: { [field]: expect.any(String) } } })
    expect(await desk.read(at(A))).toMatchObject({ version: 1 })
  })

  test('are fit to print where five are behind, and then none may be taken out again', async () => {
    await desk.move(clerk, at(A), merge(...ids.slice(1)))
    await desk.move(clerk, at(A), { ...word, title: '示例商贸公司欠薪' })
    expect(codeOf(await desk.trying(clerk, at(A), { move: 'split', other: at(B) }))).toBe('names_unit')
  })

  test('keep its own need out of a problem that names it', async () => {
    await desk.move(clerk, at(B), { ...word, title: '示例商贸公司欠薪' })
    expect(codeOf(await desk.trying(clerk, at(B), merge(at(A))))).toBe('names_unit')
  })

  test('are not carried into a list on which fewer are behind it', async () => {
    await desk.move(clerk, at(A), merge(...ids.slice(1)))
    await desk.move(clerk, at(A), { ...word, title: '示例商贸公司欠薪' })
    for (const nth of [1, 2, 3, 4]) {
      const body = { key: town.key(), version: 2, act: { move: 'withdraw' } }
      expect(codeOf(await town.send(workerOf(nth), `/api/needs/${at(nth)}/moves`, body))).toBe('ok')
    }
    await closeQuarter(town.deps)({ at: '2027-03-31T16:05:00.000Z' })
    const [next] = (await town.deps.problems.listRows('xicheng', '2027Q1')).rows
    expect(next).toMatchObject({ needId: at(A), title: '劳动报酬（金融街街道 · 第三网格）', worded: false })
  })

  test('are refused in a plan, in progress and in a result as well: all of them are printed', async () => {
    await desk.assign(ids)
    const words = '示例商贸公司已经同意'
    expect(codeOf(await desk.trying(owner, at(A), { move: 'progress', words }))).toBe('names_unit')
    expect(codeOf(await desk.trying(owner, at(A), { ...conclusion, words }))).toBe('names_unit')
    expect(codeOf(await desk.trying(owner, at(B), { move: 'progress', words }))).toBe('ok')
  })
})

describe('a plan', () => {
  beforeEach(async () => {
    for (const id of ids) await desk.move(clerk, id, word)
    await desk.moveList({ move: 'submit' })
  })
  const study = () => desk.moveList({ move: 'study', day: '2027-01-04', attended: '主席', decided: '逐条定方案' })

  test('waits for a meeting that studied the list', async () => {
    expect(codeOf(await desk.trying(clerk, at(A), plan))).toBe('study_first')
    await study()
    expect(await desk.move(clerk, at(A), plan)).toMatchObject({
      status: 'planned',
      plan: { lead: { name: '权益保障部' }, owner: { name: '马丽娟' }, helpers: [{ name: '服务保障部' }] },
    })
  })

  test.each([
    ['a department there is not', { ...plan, lead: 'dp-none' }, 'body_unknown', 'act.lead'],
    ['a helper there is not', { ...plan, helpers: ['dp-none'] }, 'body_unknown', 'act.helpers'],
    ['a lead that helps itself', { ...plan, helpers: ['dp-rights'] }, 'bad_request', 'act.helpers'],
    ['an owner of another department', { ...plan, owner: helper.id }, 'person_unknown', 'act.owner'],
    ['a leader who is none', { ...plan, leader: cadre.id }, 'person_unknown', 'act.leader'],
    ['a day that is over', { ...plan, due: '2027-01-03' }, 'due_past', 'act.due'],
    ['a day in two years', { ...plan, due: '2029-01-03' }, 'bad_request', 'act.due'],
    ['no measures', { ...plan, measures: ' ' }, 'bad_request', 'act.measures'],
  ])('is refused with %s', async (_, act, code, field) => {
    await study()
    const { body } = await desk.trying(clerk, at(A), act)
    expect(body).toMatchObject({ error: { code, fields: { [field]: expect.any(String) } } })
    expect(await desk.read(at(A))).toMatchObject({ status: 'listed' })
  })

  test('is approved by another person than its maker, or sent back with a reason', async () => {
    await study()
    const both = { ...clerk, duties: [...clerk.duties, ...approver.duties] }
    await desk.move(both, at(A), plan)
    expect(codeOf(await desk.trying(both, at(A), { move: 'approve' }))).toBe('own_plan')
    expect(codeOf(await desk.trying(clerk, at(A), { move: 'approve' }))).toBe('not_approver')
    expect(await desk.move(approver, at(A), { move: 'decline', words: '时限太长' })).toMatchObject({ status: 'listed' })
    await desk.move(clerk, at(A), { ...plan, leader: leader.id })
    expect(await desk.move(approver, at(A), { move: 'approve' })).toMatchObject({ status: 'assigned' })
  })

  test('opens the problem to the lead, the helpers and the owner only once it is approved', async () => {
    await study()
    const workers = [departmentHead, owner, helper]
    const seenBy = async () =>
      Promise.all(workers.map(async (one) => (await desk.get(one, desk.path(at(A)))).status === 200))
    await desk.move(clerk, at(A), plan)
    expect(await seenBy()).toEqual([false, false, false])
    await desk.move(approver, at(A), { move: 'approve' })
    expect(await seenBy()).toEqual([true, true, true])
  })

  test('made on an old version is shown what is so now', async () => {
    await study()
    const { version } = await desk.read(at(A))
    await desk.move(clerk, at(A), plan)
    const { body } = await desk.trying(clerk, at(A), { ...plan, due: '2027-03-01' }, { version })
    expect(body).toMatchObject({
      error: { code: 'stale_version', current: { version: version + 1, status: 'planned' } },
    })
  })
})

describe('who is what to a problem', () => {
  test('leads nobody to it whose it is not', async () => {
    await desk.assign(ids)
    for (const who of [worker, cadre, stationHead, farLeader, foreignClerk]) {
      expect(codeOf(await desk.get(who, desk.path(at(A))))).toBe('not_found')
      expect(codeOf(await desk.trying(who, at(A), { move: 'progress', words: '看看' }))).toBe('not_found')
    }
  })

  test('a leader decides on the office’s words, and never reads the worker’s', async () => {
    const view = await desk.read(at(A), leader)
    expect(view.parts).toEqual(['leader'])
    expect(view.needs.map(({ words }) => words)).toEqual([undefined])
    expect((await desk.read(at(A))).needs[0]?.words).toMatch('工资')
    expect(await desk.move(leader, at(A), { move: 'instruct', words: '请抓紧' })).toMatchObject({ version: 2 })
    expect(codeOf(await desk.trying(clerk, at(A), { move: 'instruct', words: '请抓紧' }))).toBe('not_leader')
  })

  test('notes decide nothing: they are made on any version', async () => {
    await desk.assign(ids)
    for (const who of [owner, helper, departmentHead])
      expect(codeOf(await desk.trying(who, at(A), { move: 'progress', words: '在办' }, { version: 1 }))).toBe('ok')
    expect((await desk.read(at(A))).events.filter(({ move }) => move === 'progress')).toHaveLength(3)
  })
})

describe('the same key', () => {
  test('gives the same view again, whoever grouped, planned or concluded', async () => {
    const merging = { key: town.key(), version: 1, act: merge(at(B), at(C)) }
    const first = await town.send(clerk, `${desk.path(at(A))}/moves`, merging)
    const second = await town.send(clerk, `${desk.path(at(A))}/moves`, merging)
    expect(ProblemView.parse(second.body)).toEqual(ProblemView.parse(first.body))
    expect(await desk.read(at(A))).toMatchObject({ version: 3 })
  })

  test.each([
    ['another move', { move: 'merge', others: ['B'] }],
    ['other words', { move: 'word', ...wording, title: '别的' }],
  ])('is refused for %s', async (_, act) => {
    const key = town.key()
    await town.send(clerk, `${desk.path(at(A))}/moves`, { key, version: 1, act: word })
    const others = act.move === 'merge' ? { others: [at(B)] } : {}
    expect(codeOf(await desk.trying(clerk, at(A), { ...act, ...others }, { key }))).toBe('key_reused')
  })
})

describe('a full history', () => {
  test('keeps its last places for what ends it', async () => {
    await desk.assign([at(A), at(B), at(C)])
    const note = () => desk.trying(owner, at(A), { move: 'progress', words: '在办' })
    let last = await note()
    for (let n = 0; n < 120 && last.status === 200; n += 1) last = await note()
    expect(codeOf(last)).toBe('problem_full')
    expect(await desk.move(owner, at(A), conclusion)).toMatchObject({ status: 'finished' })
  })
})

describe('settling', () => {
  test('waits until every need behind it has ended', async () => {
    await desk.move(clerk, at(A), merge(at(B)))
    expect(codeOf(await desk.trying(clerk, at(A), { move: 'settle' }))).toBe('needs_open')
    for (const nth of [A, B]) {
      const need = await town.deps.needs.get(at(nth))
      const body = { key: town.key(), version: need?.events.length ?? 0, act: { move: 'withdraw' } }
      expect((await town.send({ id: need?.filer ?? '', duties: [] }, `/api/needs/${at(nth)}/moves`, body)).status).toBe(
        200,
      )
    }
    expect(await desk.move(clerk, at(A), { move: 'settle' })).toMatchObject({
      status: 'finished',
      settled: true,
      open: 0,
    })
  })
})
