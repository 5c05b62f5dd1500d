import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { Plan, Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { contentsOf, type Item } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { breakerOf, type Fault } from '../../support/faults'
import { type Office, openOffice } from '../../support/office'
import { restore } from '../../support/restored'

const { worker, cadre, clerk } = people
const CLOSE_Q3 = '2026-09-30T16:05:00.000Z'
const CLOSE_Q4 = '2026-12-31T16:05:00.000Z'
const AGAIN = '2026-12-31T17:00:00.000Z'
const answer: MoveInput = { move: 'answer', result: 'solved', words: '工资已经补发到卡上。' }
const wording = { title: '某建筑企业拖欠工资', tried: '约谈两次', unsolved: '企业没有钱' }
const plan: Plan = {
  measures: '协调发包方先行垫付',
  lead: { id: 'dp-rights', name: '权益保障部' },
  helpers: [],
  owner: { id: idOf('depthead'), name: '赵志强' },
  due: '2026-12-20',
}

const offices: Office[] = []
const open = async (at = '2026-09-01T02:00:00.000Z') => {
  const office = await openOffice(at)
  offices.push(office)
  return office
}
afterEach(async () => {
  await Promise.all(offices.splice(0).map((office) => office.table.drop()))
})

const get = async ({ deps }: Office, needId: string, quarter = '2026Q3'): Promise<Problem> => {
  const problem = await deps.problems.get('xicheng', quarter, needId)
  if (!problem) throw new Error(`${needId} is not on the list`)
  return problem
}

type Act = ProblemEvent extends infer E ? (E extends ProblemEvent ? Omit<E, 'n' | 'at' | 'by' | 'key'> : never) : never

const eventOf = (problem: Problem, act: Act): ProblemEvent => ({
  n: problem.events.length + 1,
  at: '2026-10-08T02:00:00.000Z',
  by: { id: clerk.id, name: clerk.name, as: 'office' },
  key: '',
  ...act,
})

/** What the office did with problems of the third quarter's list. */
const did = async (office: Office, needId: string, ...acts: Act[]) => {
  for (const act of acts) {
    const problem = await get(office, needId)
    expect(await office.deps.problems.append(problem, [eventOf(problem, act)])).toBe('done')
  }
}

const join = async (office: Office, lead: string, other: string) => {
  const [into, joining] = [await get(office, lead), await get(office, other)]
  const needs = problemState(joining).needs
  await office.deps.problems.change([
    { problem: into, events: [eventOf(into, { move: 'merge', other, needs })] },
    { problem: joining, events: [eventOf(joining, { move: 'joined', into: lead })] },
  ])
}

/** A list of the third quarter with problems of every kind, and what became of the needs behind them until the fourth's end. */
const lists = async (office: Office, count = 12) => {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { id } = await office.move(cadre, await office.file(worker), { move: 'accept' })
    ids.push(id)
  }
  office.clock.set(CLOSE_Q3)
  await closeQuarter(office.deps)({ at: CLOSE_Q3 })
  office.clock.set('2026-10-08T02:00:00.000Z')
  return ids
}

const end = async (office: Office, id: string | undefined) =>
  office.move(cadre, await office.read(cadre, String(id)), answer)

const everyKind = async (office: Office) => {
  const [assigned = '', two = '', three = '', worded = '', planned = '', settled = '', finished = '', ...rest] =
    await lists(office)
  const [gone = '', still = '', plain = '', reopened = '', endedToo = ''] = rest
  await join(office, assigned, two)
  await join(office, assigned, three)
  await did(office, assigned, { move: 'word', ...wording }, { move: 'plan', plan }, { move: 'approve' })
  await did(office, worded, { move: 'word', ...wording })
  await did(office, planned, { move: 'word', ...wording }, { move: 'plan', plan })
  await join(office, settled, endedToo)
  await did(office, finished, { move: 'word', ...wording }, { move: 'plan', plan }, { move: 'approve' })
  await did(office, finished, { move: 'conclude', result: 'solved', words: '已经补发' }, { move: 'finish' })
  await join(office, gone, still)
  await did(office, gone, { move: 'word', ...wording })
  for (const id of [two, settled, endedToo, finished, gone, reopened]) await end(office, id)
  // Somebody who had an answer says it was none: it is open again, and its problem not done.
  await office.move(worker, await office.read(worker, reopened), { move: 'reopen', reason: 'only_said_no' })
  office.clock.set(CLOSE_Q4)
  return { assigned, two, three, worded, planned, settled, finished, gone, still, plain, reopened, endedToo }
}

type Ids = Record<string, string>

const summaryOf = ({ status, needs, joined, into, wording: words, plan: how, from, to, settled }: ProblemState) => ({
  status,
  needs,
  ...(joined.length > 0 ? { joined } : {}),
  ...(into ? { into } : {}),
  ...(words ? { title: words.title } : {}),
  ...(how ? { due: how.due } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(settled ? { settled } : {}),
})

/** Both lists, each problem by the name of its need. */
const shown = async (office: Office, ids: Ids, quarter: string) => {
  const { problems } = await office.deps.problems.all('xicheng', quarter)
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  const lines = problems.map((problem) => [
    names.get(problem.needId) ?? problem.needId,
    summaryOf(problemState(problem)),
  ])
  const text = JSON.stringify(Object.fromEntries(lines.sort()))
  return Object(JSON.parse([...names].reduce((so, [id, name]) => so.replaceAll(id, name), text)))
}

describe('what is unfinished at the next quarter’s end', () => {
  test('goes on in the new list with its needs, its words and an approved plan; what has ended settles', async () => {
    const office = await open()
    const ids = await everyKind(office)
    await closeQuarter(office.deps)({ at: CLOSE_Q4 })
    const title = wording.title
    expect(await shown(office, ids, '2026Q4')).toEqual({
      assigned: {
        status: 'assigned',
        needs: ['assigned', 'three'],
        joined: ['three'],
        title,
        due: plan.due,
        from: '2026Q3',
      },
      three: { status: 'joined', needs: ['three'], into: 'assigned' },
      worded: { status: 'listed', needs: ['worded'], title, from: '2026Q3' },
      planned: { status: 'listed', needs: ['planned'], title, from: '2026Q3' },
      still: { status: 'listed', needs: ['still'], title, from: '2026Q3' },
      plain: { status: 'listed', needs: ['plain'], from: '2026Q3' },
      reopened: { status: 'listed', needs: ['reopened'], from: '2026Q3' },
    })
    const before = await shown(office, ids, '2026Q3')
    expect(before).toMatchObject({
      assigned: { status: 'carried', to: '2026Q4', needs: ['assigned', 'two', 'three'] },
      two: { status: 'joined' },
      worded: { status: 'carried' },
      planned: { status: 'carried' },
      settled: { status: 'finished', settled: true },
      endedToo: { status: 'joined' },
      finished: { status: 'finished' },
      gone: { status: 'carried' },
      plain: { status: 'carried' },
      reopened: { status: 'carried' },
    })
    expect(before.finished).not.toHaveProperty('settled')
    expect((await office.deps.problems.head('xicheng', '2026Q4'))?.list).toMatchObject({ overdue: 7, carried: 7 })
  })

  test('run again it changes nothing, and leaves apart what the office has parted since', async () => {
    const office = await open()
    const ids = await everyKind(office)
    await closeQuarter(office.deps)({ at: CLOSE_Q4 })
    const [lead, other] = [
      await get(office, String(ids.assigned), '2026Q4'),
      await get(office, String(ids.three), '2026Q4'),
    ]
    const split = eventOf(lead, { move: 'split', other: other.needId, needs: [other.needId] })
    await office.deps.problems.change([
      { problem: lead, events: [split] },
      { problem: other, events: [eventOf(other, { move: 'parted' })] },
    ])
    const first = await contentsOf(office.table)
    await closeQuarter(office.deps)({ at: AGAIN })
    expect(await contentsOf(office.table)).toEqual(first)
    expect(Object.keys(await shown(office, ids, '2026Q4'))).toHaveLength(7)
  })

  test('its tasks go on with the department that leads it, once', async () => {
    const office = await open()
    const ids = await everyKind(office)
    await closeQuarter(office.deps)({ at: CLOSE_Q4 })
    const tasks = await office.deps.problems.tasks('xicheng', ['dp-rights'])
    expect(tasks.map(({ quarter, needId, due }) => ({ quarter, needId, due }))).toEqual([
      { quarter: '2026Q4', needId: ids.assigned, due: plan.due },
    ])
  })

  test('an index that hid a need from the close hides it neither from the list nor from its problem', async () => {
    const office = await open()
    const ids = await everyKind(office)
    const { needs } = office.deps
    const lagging = {
      ...needs,
      openRows: async (...[shard, after]: Parameters<typeof needs.openRows>) => {
        const page = await needs.openRows(shard, after)
        return { ...page, rows: page.rows.filter(({ id }) => id !== ids.three && id !== ids.plain) }
      },
    }
    await closeQuarter({ ...office.deps, needs: lagging })({ at: CLOSE_Q4 })
    expect(await shown(office, ids, '2026Q4')).toMatchObject({
      assigned: { status: 'assigned', needs: ['assigned', 'three'] },
      plain: { status: 'listed', from: '2026Q3' },
    })
    expect((await office.deps.problems.head('xicheng', '2026Q4'))?.list).toMatchObject({ overdue: 7, carried: 7 })
  })

  test('a problem somebody changes while it is carried is read again: what they wrote goes along', async () => {
    const office = await open()
    const ids = await everyKind(office)
    const { problems } = office.deps
    let meddled = false
    const meddling = {
      ...problems,
      change: async (...args: Parameters<typeof problems.change>) => {
        const [first] = args[0]
        if (first?.problem.needId === ids.worded && !meddled) {
          meddled = true
          await did(office, String(ids.worded), { move: 'word', ...wording, title: '改过的说法' })
        }
        return problems.change(...args)
      },
    }
    await closeQuarter({ ...office.deps, problems: meddling })({ at: CLOSE_Q4 })
    expect(await shown(office, ids, '2026Q4')).toMatchObject({ worded: { title: '改过的说法', from: '2026Q3' } })
  })

  test('what somebody of the office has had in hand since a run that broke off stays as they left it', async () => {
    const office = await open()
    const ids = await everyKind(office)
    const stop = { ...office.deps.problems, listRows: () => Promise.reject(new Error('stopped')) }
    await expect(closeQuarter({ ...office.deps, problems: stop })({ at: CLOSE_Q4 })).rejects.toThrow('stopped')
    const touched = await get(office, String(ids.assigned), '2026Q4')
    const own = { ...wording, title: '另一个说法' }
    await office.deps.problems.append(touched, [eventOf(touched, { move: 'word', ...own })])
    await closeQuarter(office.deps)({ at: AGAIN })
    expect(await shown(office, ids, '2026Q4')).toMatchObject({
      assigned: { status: 'listed', needs: ['assigned'], title: own.title },
      three: { status: 'assigned', needs: ['three'], title: wording.title, due: plan.due, from: '2026Q3' },
    })
    expect(await shown(office, ids, '2026Q3')).toMatchObject({ assigned: { status: 'carried' } })
  })

  test('sixty needs of one matter stay one problem with a short history', async () => {
    const office = await open()
    const [lead = '', ...others] = await lists(office, 60)
    for (const other of others) await join(office, lead, other)
    office.clock.set(CLOSE_Q4)
    await closeQuarter(office.deps)({ at: CLOSE_Q4 })
    const { problems } = await office.deps.problems.all('xicheng', '2026Q4')
    const heads = problems.map((one) => problemState(one)).filter(({ status }) => status !== 'joined')
    expect(heads.map(({ needs }) => [...needs].sort())).toEqual([[lead, ...others].sort()])
    expect(Math.max(...problems.map(({ events }) => events.length))).toBeLessThan(50)
    const state = new Map(problems.map((one) => [one.needId, problemState(one)]))
    // Whatever joined leads upwards to the one that is left.
    const top = (id: string): string => {
      const into = state.get(id)?.into
      return into === undefined ? id : top(into)
    }
    expect(new Set([lead, ...others].map(top)).size).toBe(1)
  }, 60_000)
})

describe('broken at any call while it carries over', () => {
  const keep: { items: Item[]; ids: Ids } = { items: [], ids: {} }
  const onFresh = async () => {
    const office = await open(CLOSE_Q4)
    await restore(office.table, keep.items)
    return office
  }
  const close = (office: Office, at: string) => closeQuarter(office.deps)({ at })
  // The run that completes it is the later one: what it writes bears its own time.
  const timeless = (items: readonly Item[]) => JSON.parse(JSON.stringify(items).replaceAll(AGAIN, CLOSE_Q4))

  test('the next run completes it: every need on the list once, each problem as it would have been', async () => {
    const made = await open()
    keep.ids = await everyKind(made)
    const stop = { ...made.deps.problems, listRows: () => Promise.reject(new Error('stopped')) }
    await expect(closeQuarter({ ...made.deps, problems: stop })({ at: CLOSE_Q4 })).rejects.toThrow('stopped')
    keep.items = await contentsOf(made.table)
    const whole = await onFresh()
    const counted = breakerOf(whole.table)
    counted.arm(Number.POSITIVE_INFINITY, 'killed')
    await close(whole, CLOSE_Q4)
    const calls = counted.mend()
    await close(whole, AGAIN)
    const reference = timeless(await contentsOf(whole.table))
    // The shards come first, and have tests of their own. A read that fails ends a run as the write before it did.
    const from = calls.indexOf('GetCommand')
    const writes = calls.flatMap((name, at) => (at >= from && !/^(Get|Query|BatchGet)/.test(name) ? [at + 1] : []))
    expect(writes.length).toBeGreaterThan(10)
    const faults: Fault[] = ['throttled', 'cut', 'killed']
    for (const { at, fault } of writes.flatMap((at) => faults.map((fault) => ({ at, fault })))) {
      const office = await onFresh()
      const breaker = breakerOf(office.table)
      breaker.arm(at, fault)
      await close(office, CLOSE_Q4).catch(() => undefined)
      breaker.mend()
      await close(office, AGAIN)
      expect({ at, fault, items: timeless(await contentsOf(office.table)) }).toEqual({ at, fault, items: reference })
      await office.table.drop()
      offices.pop()
    }
  }, 240_000)
})
