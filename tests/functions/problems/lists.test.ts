import type { Actor } from '@lianxin/shared/people/schema'
import { people } from '../../support/factories'
import {
  codeOf,
  conclusion,
  type Desk,
  deskOf,
  listPeople,
  openList,
  plan,
  QUARTER,
  wording,
} from '../../support/listed'
import { openTown, type Town } from '../../support/town'

const { clerk, approver, cadre, worker, departmentHead } = people
const { leader, farLeader, owner, helper } = listPeople
const BONUS = '年终奖说好十二月发，到现在一直没有发'

let town: Town
let desk: Desk
let ids: string[]
const at = (nth: number): string => ids[nth] ?? ''
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  desk = deskOf(town)
})
afterEach(() => town.close())

const bodyOf = async (actor: Actor, path: string) => Object((await desk.get(actor, path)).body)

describe('proposals', () => {
  const proposed = async () => {
    const { groups } = await bodyOf(clerk, `/api/lists/${QUARTER}/proposals`)
    return groups.map(({ problems, because }: { problems: { needId: string }[]; because: string }) => [
      because,
      ...problems.map(({ needId }) => ids.indexOf(needId)),
    ])
  }

  test('group what names one unit, or says the same of one category; a person decides', async () => {
    ids = await openList(town, [
      { words: BONUS, workplace: '北京示例商贸有限公司' },
      { words: '没有签劳动合同', category: 'contract' },
      { words: '工资少发了', workplace: '示例商贸公司' },
      { words: '合同到期不给续', category: 'contract' },
      { words: '保险没有交', category: 'insurance' },
      { words: '保险没有交过', category: 'insurance' },
    ])
    expect(await proposed()).toEqual([
      ['unit', 0, 2],
      ['words', 4, 5],
    ])
    await desk.move(clerk, at(0), { move: 'merge', others: [at(2)] })
    expect(await proposed()).toEqual([['words', 4, 5]])
  })

  test('end with the submission, and are the office’s alone', async () => {
    ids = await openList(town, [{}, {}])
    expect(await proposed()).toHaveLength(1)
    for (const id of ids) await desk.move(clerk, id, { move: 'word', ...wording })
    await desk.moveList({ move: 'submit' })
    expect(await proposed()).toEqual([])
    expect(codeOf(await desk.get(cadre, `/api/lists/${QUARTER}/proposals`))).toBe('forbidden')
  })
})

describe('tasks', () => {
  const tasksOf = async (actor: Actor) =>
    (await bodyOf(actor, '/api/tasks')).problems.map((one: { needId: string }) => ids.indexOf(one.needId))

  test('are what my department leads, soonest due first, until each has its result', async () => {
    ids = await openList(town, [{}, {}, {}])
    for (const id of ids) await desk.move(clerk, id, { move: 'word', ...wording })
    await desk.study()
    const dues = ['2027-03-01', '2027-02-01', '2027-02-15']
    for (const [nth, due] of dues.entries()) await desk.move(clerk, at(nth), { ...plan, due })
    expect(await tasksOf(owner)).toEqual([])
    for (const id of ids) await desk.move(approver, id, { move: 'approve' })
    expect(await tasksOf(departmentHead)).toEqual([1, 2, 0])
    await desk.move(owner, at(2), conclusion)
    expect([await tasksOf(owner), await tasksOf(helper), await tasksOf(farLeader)]).toEqual([[1, 0], [], []])
    expect(await tasksOf(leader)).toEqual([1, 0])
  })

  test('of a leader are the open problems of their area, planned or not, and of a worker none', async () => {
    ids = await openList(town, [{}, {}])
    expect([await tasksOf(leader), await tasksOf(farLeader)]).toEqual([[0, 1], []])
    expect(codeOf(await desk.get(worker, '/api/tasks'))).toBe('forbidden')
  })
})

describe('the printed list', () => {
  test('carries what the office wrote, the plan and the last word on it, and never the worker’s words', async () => {
    ids = await openList(town, [{}, {}])
    await desk.move(clerk, at(0), { move: 'merge', others: [at(1)] })
    await desk.assign([at(0)])
    await desk.move(owner, at(0), { move: 'progress', words: '已约谈' })
    const reply = await desk.get(clerk, `/api/lists/${QUARTER}/lines`)
    expect(reply.body).toMatchObject({
      lines: [
        {
          ...wording,
          people: 2,
          plan: { lead: { name: '权益保障部' } },
          progress: { words: '已约谈' },
          lead: '权益保障部',
          owner: '马丽娟',
          due: plan.due,
          settled: false,
        },
      ],
    })
    expect(reply.text).not.toContain('问了几次')
    await desk.move(owner, at(0), conclusion)
    const { lines } = await bodyOf(clerk, `/api/lists/${QUARTER}/lines`)
    expect(lines[0]).toMatchObject({ status: 'finished', progress: { words: conclusion.words }, conclusion: 'solved' })
    expect(codeOf(await desk.get(owner, `/api/lists/${QUARTER}/lines`))).toBe('forbidden')
  })

  test('shows no plan that was sent back', async () => {
    ids = await openList(town, [{}])
    await desk.move(clerk, at(0), { move: 'word', ...wording })
    await desk.study()
    await desk.move(clerk, at(0), plan)
    await desk.move(approver, at(0), { move: 'decline', words: '太晚' })
    const { lines } = await bodyOf(clerk, `/api/lists/${QUARTER}/lines`)
    expect([lines[0].plan, lines[0].lead]).toEqual([undefined, undefined])
  })
})

test('a cursor made up is refused', async () => {
  ids = await openList(town, [{}])
  const token = await town.tokenOf(clerk)
  const query = `after=${Buffer.from(JSON.stringify('1#x')).toString('base64url')}`
  for (const path of ['problems', 'lines'])
    expect(codeOf(await town.call('GET', `/api/lists/${QUARTER}/${path}`, { token, query }))).toBe('bad_request')
})
