import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, departmentHead, clerk, approver } = people
/** The third quarter of 2026 ends here: 24:00 on 30 September in Shanghai. */
const END = '2026-09-30T16:00:00.000Z'
const FIRST_RUN = '2026-09-30T16:05:00.000Z'
const SECOND_RUN = '2026-09-30T17:00:00.000Z'
const THIRD_DAY = '2026-10-02T16:05:00.000Z'
const answer: MoveInput = { move: 'answer', result: 'solved', words: '工资已经补发到卡上。' }
const cannot: MoveInput = { move: 'cannot', tried: '去单位谈了两次', why: '单位账上没有钱' }

/** A head nobody has worked on, and nothing counted yet. */
const counted = {
  district: 'xicheng',
  quarter: '2026Q3',
  beyondReach: 0,
  overdue: 0,
  carried: 0,
  stayed: 0,
  stayedAsked: 0,
  events: [],
}

const offices: Office[] = []
const open = async () => {
  const office = await openOffice('2026-09-01T02:00:00.000Z')
  offices.push(office)
  return office
}
afterEach(async () => {
  await Promise.all(offices.splice(0).map((office) => office.table.drop()))
})

/** Needs of every fate at 24:00, and what happened to some of them in the minutes after it. */
const fates = async (office: Office) => {
  const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
  const overdue = await accepted()
  const lateAnswered = await accepted()
  const lateWithdrawn = await office.file(worker)
  let beyond = await office.move(cadre, await accepted(), cannot)
  beyond = await office.move(stationHead, await office.move(stationHead, beyond, { move: 'accept' }), cannot)
  beyond = await office.move(departmentHead, await office.move(departmentHead, beyond, { move: 'accept' }), cannot)
  const answered = await office.move(cadre, await accepted(), answer)
  const judged = await office.move(worker, await office.move(cadre, await accepted(), answer), {
    move: 'judge',
    satisfaction: 'satisfied',
  })
  office.clock.set('2026-09-29T02:00:00.000Z')
  const fresh = await office.file(worker)
  const lastSecond = await accepted()
  const asked = await office.move(cadre, await accepted(), { move: 'ask', words: '哪两个月？' })
  office.clock.set('2026-09-30T15:59:59.999Z')
  const answeredInTime = await office.move(cadre, await accepted(), answer)
  office.clock.set(END)
  const nextQuarter = await office.file(worker)
  await office.move(cadre, lateAnswered, answer)
  await office.move(worker, await office.read(worker, lateAnswered.id), { move: 'judge', satisfaction: 'so_so' })
  await office.move(worker, lateWithdrawn, { move: 'withdraw' })
  office.clock.set(SECOND_RUN)
  const all = {
    overdue,
    lateAnswered,
    lateWithdrawn,
    beyond,
    answered,
    judged,
    fresh,
    lastSecond,
    asked,
    answeredInTime,
    nextQuarter,
  }
  return Object.fromEntries(Object.entries(all).map(([fate, { id }]) => [fate, id]))
}

const listOf = async (office: Office) => {
  const { problems } = await office.deps.problems.all('xicheng', '2026Q3')
  const summaries = await office.deps.problems.summaries('xicheng')
  return { problems, summaries: summaries.map(({ closedAt: _closedAt, ...counts }) => counts) }
}

const fatesOnList = async (office: Office, ids: Record<string, string>) => {
  const { problems } = await listOf(office)
  const names = Object.entries(ids)
  return problems.map(({ needId, why }) => `${names.find(([, id]) => id === needId)?.[0]} ${why}`).sort()
}

describe('the end of a quarter', () => {
  test('decides as of 24:00, whatever happened in the minutes after', async () => {
    const office = await open()
    const ids = await fates(office)
    await closeQuarter(office.deps)({ at: FIRST_RUN })
    expect(await fatesOnList(office, ids)).toEqual([
      'beyond beyond_reach',
      'lateAnswered overdue',
      'lateWithdrawn overdue',
      'overdue overdue',
    ])
    expect((await listOf(office)).summaries).toEqual([
      { ...counted, beyondReach: 1, overdue: 3, stayed: 2, stayedAsked: 1 },
    ])
  })

  test('run three times it gives the same list, and the third day clears the kept rows', async () => {
    const office = await open()
    const ids = await fates(office)
    await closeQuarter(office.deps)({ at: FIRST_RUN })
    const first = await listOf(office)
    await closeQuarter(office.deps)({ at: SECOND_RUN })
    expect(await listOf(office)).toEqual(first)
    // Past the 48 h a need that ends leaves the index at once, and the close can no longer count it.
    office.clock.set('2026-10-02T16:01:00.000Z')
    await office.move(worker, await office.read(worker, String(ids.overdue)), { move: 'withdraw' })
    await closeQuarter(office.deps)({ at: THIRD_DAY })
    expect(await listOf(office)).toEqual(first)
    const pages = await Promise.all(office.deps.needs.shards.map((shard) => office.deps.needs.openRows(shard)))
    const left = pages.flatMap(({ rows }) => rows.map(({ status }) => status))
    expect(left).not.toContain('closed')
    expect(left).not.toContain('withdrawn')
  })

  test('killed before or after any of its writes, a rerun completes the same list and marks each need once', async () => {
    const whole = await open()
    await fates(whole)
    const counted = dying(whole, Number.POSITIVE_INFINITY, 'before')
    await closeQuarter(counted.deps)({ at: FIRST_RUN })
    const expected = await listOf(whole)
    expect(counted.writes()).toBeGreaterThan(8)
    // To die after one write is to die before the next.
    for (let n = 0; n <= counted.writes(); n += 1) {
      const office = await open()
      const ids = await fates(office)
      const killed = n === 0 ? dying(office, 1, 'before') : dying(office, n, 'after')
      await expect(closeQuarter(killed.deps)({ at: FIRST_RUN })).rejects.toThrow('killed')
      await closeQuarter(office.deps)({ at: SECOND_RUN })
      expect(await listOf(office)).toEqual(expected)
      const needs = await Promise.all(Object.values(ids).map((id) => office.deps.needs.get(id)))
      const marks = needs.map((need) => need?.events.filter(({ move }) => move === 'list').length ?? 0)
      expect(marks.reduce((sum, one) => sum + one, 0)).toBe(4)
      expect(Math.max(...marks)).toBe(1)
    }
  }, 60_000)

  test('is told to the district’s office once, however often the close runs or is killed between', async () => {
    const office = await open()
    await fates(office)
    const told = async () => {
      const lists = await Promise.all([clerk, approver].map(({ id }) => office.deps.notices.list(id)))
      return lists.map(({ notices }) => notices.map(({ words, opens }) => ({ words, opens })))
    }
    const killed = { ...office.deps.notices, put: () => Promise.reject(new Error('killed')) }
    await expect(closeQuarter({ ...office.deps, notices: killed })({ at: FIRST_RUN })).rejects.toThrow('killed')
    expect(await told()).toEqual([[], []])
    for (const at of [SECOND_RUN, SECOND_RUN, THIRD_DAY]) await closeQuarter(office.deps)({ at })
    const ready = {
      words: '2026年第三季度的问题清单已经汇总，请查看。',
      opens: { page: 'list', quarter: '2026Q3' },
    }
    expect(await told()).toEqual([[ready], [ready]])
  })

  test('a need that changes while the close has it in hand is decided by its history', async () => {
    const office = await open()
    const ids = await fates(office)
    const { needs } = office.deps
    let meddled = false
    const meddling = {
      ...needs,
      markListed: async (...[row, event]: Parameters<typeof needs.markListed>) => {
        if (row.id === ids.overdue && !meddled) {
          meddled = true
          await office.move(cadre, { id: row.id, version: row.version }, answer)
        }
        return needs.markListed(row, event)
      },
    }
    await closeQuarter({ ...office.deps, needs: meddling })({ at: FIRST_RUN })
    expect(await fatesOnList(office, ids)).toContain('overdue overdue')
    const { status, listed } = await office.read(cadre, String(ids.overdue))
    expect({ status, listed }).toEqual({ status: 'answered', listed: [{ quarter: '2026Q3', why: 'overdue' }] })
  })

  test('a need that comes up twice, since somebody acted on it meanwhile, is counted once', async () => {
    const office = await open()
    await fates(office)
    const { needs } = office.deps
    const twice = {
      ...needs,
      openRows: async (shard: number, after?: string) =>
        after === undefined ? { ...(await needs.openRows(shard)), after: 'again' } : needs.openRows(shard),
    }
    await closeQuarter({ ...office.deps, needs: twice })({ at: FIRST_RUN })
    expect((await listOf(office)).summaries).toMatchObject([{ beyondReach: 1, overdue: 3, stayed: 2, stayedAsked: 1 }])
  })

  test('an index that lagged behind an answer given in time leaves no line on the list', async () => {
    const office = await open()
    const ids = await fates(office)
    const { needs } = office.deps
    const old = await Promise.all(needs.shards.map((shard) => needs.openRows(shard)))
    const stale = old.flatMap(({ rows }) => rows).find(({ id }) => id === ids.overdue)
    office.clock.set('2026-09-30T15:59:58.000Z')
    await office.move(cadre, { id: String(ids.overdue), version: stale?.version ?? 0 }, answer)
    const lagging = {
      ...needs,
      openRows: async (...[shard, after]: Parameters<typeof needs.openRows>) => {
        const page = await needs.openRows(shard, after)
        return { ...page, rows: page.rows.map((row) => (row.id === stale?.id ? stale : row)) }
      },
    }
    await closeQuarter({ ...office.deps, needs: lagging })({ at: FIRST_RUN })
    expect(await fatesOnList(office, ids)).not.toContain('overdue overdue')
  })

  test('an index that has not yet seen the marks of the first run gets no second ones', async () => {
    const office = await open()
    const ids = await fates(office)
    const { needs } = office.deps
    const before = await Promise.all(needs.shards.map((shard) => needs.openRows(shard)))
    await closeQuarter(office.deps)({ at: FIRST_RUN })
    const first = await listOf(office)
    const lagging = { ...needs, openRows: async (shard: number) => before[shard] ?? { rows: [] } }
    await closeQuarter({ ...office.deps, needs: lagging })({ at: SECOND_RUN })
    expect(await listOf(office)).toEqual(first)
    expect((await office.read(cadre, String(ids.overdue))).listed).toHaveLength(1)
  })

  test('a need still open at the next quarter end is carried over and counted once more', async () => {
    const office = await open()
    const ids = await fates(office)
    await closeQuarter(office.deps)({ at: FIRST_RUN })
    await closeQuarter(office.deps)({ at: '2026-12-31T16:05:00.000Z' })
    const { problems } = await office.deps.problems.all('xicheng', '2026Q4')
    expect(problems.find(({ needId }) => needId === ids.overdue)).toMatchObject({ carriedOver: 1 })
    expect(problems.find(({ needId }) => needId === ids.fresh)).toMatchObject({ carriedOver: 0 })
    expect((await office.deps.problems.head('xicheng', '2026Q4'))?.list).toMatchObject({ carried: 2 })
  })
})

test('a district without one open need has its list, and it is empty; no run changes that', async () => {
  const office = await open()
  office.clock.set('2026-10-01T02:00:00.000Z')
  for (const at of [FIRST_RUN, SECOND_RUN, THIRD_DAY]) await closeQuarter(office.deps)({ at })
  expect(await office.deps.problems.summaries('xicheng')).toEqual([{ ...counted, closedAt: FIRST_RUN }])
})

/** The office's stores, dying once at their nth write. */
const dying = (office: Office, nth: number, moment: 'before' | 'after') => {
  let writes = 0
  const risky =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes += 1
      const dies = writes === nth
      if (dies && moment === 'before') throw new Error('killed')
      const result = await write(...args)
      if (dies) throw new Error('killed')
      return result
    }
  const { needs, problems } = office.deps
  const deps = {
    ...office.deps,
    needs: {
      ...needs,
      markListed: risky(needs.markListed),
      append: risky(needs.append),
      release: risky(needs.release),
    },
    problems: {
      ...problems,
      put: risky(problems.put),
      append: risky(problems.append),
      change: risky(problems.change),
      putSummary: risky(problems.putSummary),
    },
  }
  return { deps, writes: () => writes }
}
