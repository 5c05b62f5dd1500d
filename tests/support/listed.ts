import type { Telling } from '@lianxin/shared/needs/schema'
import { NeedView } from '@lianxin/shared/needs/views'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { type ListAct, type ProblemAct, ProblemListView } from '@lianxin/shared/problems/endpoints'
import { ProblemView } from '@lianxin/shared/problems/views'
import { closeQuarter } from '../../functions/src/problems/close-quarter'
import { card, district, idOf, people, telling } from './factories'
import { entryOf, grid } from './roster'
import type { Reply } from './server-app'
import type { Town } from './town'

/** Those beside the factories who have to do with a quarter's list. */
export const listPeople = {
  leader: { id: idOf('leader'), name: '冯立', duties: [{ role: 'leader', district: 'xicheng' }] },
  farLeader: { id: idOf('farleader'), name: '蒋平', duties: [{ role: 'leader', district: 'xicheng' }] },
  owner: {
    id: idOf('deptworker'),
    name: '马丽娟',
    duties: [{ role: 'department', district: 'xicheng', body: 'dp-rights', bodyName: '权益保障部' }],
  },
  helper: {
    id: idOf('servicehead'),
    name: '钱文华',
    duties: [{ role: 'department', district: 'xicheng', body: 'dp-service', bodyName: '服务保障部', head: true }],
  },
} satisfies Record<string, Actor>

/** The factories' district, whose one area has a leader. */
const listDistrict: District = {
  ...district,
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  areas: [{ ...grid, street: 'jrj', leader: listPeople.leader.id }],
}

export const QUARTER = '2026Q4'
const FILED = '2026-12-01T02:00:00.000Z'
const CLOSED = '2026-12-31T16:05:00.000Z'
/** A Monday on which the list lies before the office. */
const MONDAY = '2027-01-04T02:00:00.000Z'

export const wording = { title: '拖欠工资', tried: '站里两次约谈', unsolved: '资金链断裂' }
export const plan = {
  move: 'plan',
  measures: '约谈并监督补发',
  lead: 'dp-rights',
  helpers: ['dp-service'],
  owner: listPeople.owner.id,
  due: '2027-02-26',
} as const satisfies ProblemAct
export const conclusion = {
  move: 'conclude',
  result: 'solved',
  words: '工资已经全部补发。',
} as const satisfies ProblemAct

/** One need on the list of the last quarter for each of these tellings, by one worker each. */
export const openList = async (town: Town, tellings: readonly Partial<Telling>[]) => {
  await town.deps.districts.put({ ...listDistrict, version: 2 })
  for (const officer of [people.clerk, people.approver, listPeople.leader])
    await town.deps.roster.save({ members: [entryOf(officer)] })
  town.clock.set(FILED)
  const ids: string[] = []
  for (const [nth, change] of tellings.entries()) {
    const body = { key: town.key(), board: card.code, telling: { ...telling, ...change } }
    const reply = await town.send(workerOf(nth), '/api/needs', body)
    ids.push(NeedView.parse(reply.body).id)
    town.clock.plus(1000)
  }
  town.clock.set(CLOSED)
  await closeQuarter(town.deps)({ at: CLOSED })
  town.clock.set(MONDAY)
  await town.tell()
  return ids
}

/** Who filed the need of that place in the list. */
export const workerOf = (nth: number): Actor => ({ id: idOf(`worker${nth}`), duties: [] })

/** What asks about the list of a town, and moves it. */
export const deskOf = (town: Town, quarter = QUARTER) => {
  const path = (needId: string) => `/api/lists/${quarter}/problems/${needId}`
  const get = async (actor: Actor, of: string) => town.call('GET', of, { token: await town.tokenOf(actor) })
  const read = async (needId: string, actor: Actor = people.clerk) =>
    ProblemView.parse((await get(actor, path(needId))).body)
  const trying = async (actor: Actor, needId: string, act: unknown, more: object = {}): Promise<Reply> => {
    const found = await town.deps.problems.get('xicheng', quarter, needId)
    const body = { key: town.key(), version: found?.events.length ?? 1, act, ...more }
    return town.send(actor, `${path(needId)}/moves`, body)
  }
  const move = async (actor: Actor, needId: string, act: ProblemAct) =>
    ProblemView.parse(done(await trying(actor, needId, act)))
  const tryList = async (actor: Actor, act: unknown, more: object = {}): Promise<Reply> => {
    const head = await town.deps.problems.head('xicheng', quarter)
    const body = { key: town.key(), version: head?.list.events.length ?? 0, act, ...more }
    return town.send(actor, `/api/lists/${quarter}/moves`, body)
  }
  const moveList = async (act: ListAct) => ProblemListView.parse(done(await tryList(people.clerk, act)))
  const study = async () => {
    await moveList({ move: 'submit' })
    return moveList({ move: 'study', day: '2027-01-04', attended: '主席、各部部长', decided: '逐条定方案' })
  }
  /** Words for each, submitted and studied, planned and approved. */
  const assign = async (ids: readonly string[]) => {
    for (const id of ids) await move(people.clerk, id, { move: 'word', ...wording })
    await study()
    for (const id of ids) {
      await move(people.clerk, id, plan)
      await move(people.approver, id, { move: 'approve' })
    }
  }
  return { get, path, read, trying, move, tryList, moveList, study, assign }
}

export type Desk = ReturnType<typeof deskOf>

const done = (reply: Reply): unknown => {
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`)
  return reply.body
}

/** The code of a refusal, or `ok`. */
export const codeOf = ({ status, body }: Reply): string => (status === 200 ? 'ok' : String(Object(body).error?.code))
