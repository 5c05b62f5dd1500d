import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Plan, Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import { morning } from '../../../functions/src/problems/morning'
import { card, district, idOf, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'
import { entryOf, officers } from '../../support/roster'

const { worker, cadre, stationHead, departmentHead, clerk, approver } = people
/** 08:30 of a Shanghai day. */
const at = (day: string) => `${day}T00:30:00.000Z`
const GATHERING = '2026-12-17'
const owner = { id: idOf('deptworker'), name: '马丽娟' }

let office: Office
beforeEach(async () => {
  office = await openOffice('2026-12-10T02:00:00.000Z')
  for (const officer of officers) await office.deps.roster.save({ members: [entryOf(officer)] })
})
afterEach(() => office.table.drop())

const run = (day: string) => {
  office.clock.set(at(day))
  return morning(office.deps)({ at: at(day) })
}

const told = async (...everybody: { id: string }[]) => {
  const lists = await Promise.all(everybody.map(({ id }) => office.deps.notices.list(id)))
  return lists.map(({ notices }) => notices.filter(({ opens }) => opens.page !== 'need'))
}
const wordsTo = async (one: { id: string }) => (await told(one)).flat().map(({ words }) => words)

describe('the morning on which gathering begins', () => {
  test('tells the office, the heads and whoever holds an open need, each with the page that is theirs', async () => {
    await office.move(cadre, await office.file(worker), { move: 'accept' })
    await run(GATHERING)
    const [toClerk, toApprover, toHead, toDepartment, toCadre] = await told(
      clerk,
      approver,
      stationHead,
      departmentHead,
      cadre,
    )
    for (const notices of [toClerk, toApprover])
      expect(notices).toMatchObject([{ at: at(GATHERING), opens: { page: 'gathering' } }])
    for (const notices of [toHead, toDepartment, toCadre])
      expect(notices).toMatchObject([{ at: at(GATHERING), opens: { page: 'gatherMine' } }])
    expect(toCadre?.[0]?.words).toBe(
      '2026年第四季度集中梳理开始了，12月31日前请看看手里没办完的：能办的抓紧办，办不了的写明试过什么。',
    )
  })

  test('whoever is of the office and heads a station as well is told once, of the whole', async () => {
    const [station, ...bodies] = district.bodies
    if (!station) throw new Error('no station')
    const head = { id: clerk.id, name: clerk.name }
    await office.deps.districts.put({ ...district, version: 2, bodies: [{ ...station, head }, ...bodies] })
    await run(GATHERING)
    expect((await told(clerk))[0]).toMatchObject([{ opens: { page: 'gathering' } }])
  })

  test('leaves alone whoever holds nothing, and the worker', async () => {
    const idle = { id: idOf('idle'), name: '高洁', duties: [{ role: 'cadre' as const, district: district.id }] }
    await office.deps.roster.save({ members: [entryOf(idle)] })
    await office.move(cadre, await office.file(worker), { move: 'accept' })
    await run(GATHERING)
    expect(await told(idle, worker)).toEqual([[], []])
  })

  test('run twice, or by hand later in the day, it tells nobody twice', async () => {
    await office.file(worker)
    await run(GATHERING)
    await morning(office.deps)({ at: '2026-12-17T06:00:00.000Z' })
    await run(GATHERING)
    expect((await told(clerk, stationHead, cadre)).map((notices) => notices.length)).toEqual([1, 1, 1])
  })

  test.each(['2026-12-16', '2026-12-18', '2026-12-31', '2027-01-01'])('on %s it tells nobody', async (day) => {
    await office.file(worker)
    await run(day)
    expect(await told(clerk, stationHead, cadre)).toEqual([[], [], []])
  })

  test('missed, it is made up by its own run however late that comes', async () => {
    await office.file(worker)
    office.clock.set(at('2026-12-19'))
    await morning(office.deps)({ at: at(GATHERING) })
    await morning(office.deps)({ at: at('2026-12-18') })
    expect(await told(clerk)).toMatchObject([[{ at: at(GATHERING) }]])
  })

  test('cut off anywhere, the next run tells the others, and nobody twice', async () => {
    await office.file(worker)
    const everybody = [clerk, approver, stationHead, departmentHead, cadre]
    for (let dies = 1; dies <= everybody.length; dies += 1) {
      let puts = 0
      const { notices } = office.deps
      const put = async (...args: Parameters<typeof notices.put>) => {
        puts += 1
        if (puts === dies) throw new Error('cut')
        await notices.put(...args)
      }
      const cut = morning({ ...office.deps, notices: { ...notices, put } })({ at: at(GATHERING) })
      await expect(cut).rejects.toThrow('some districts were not done')
    }
    await run(GATHERING)
    expect((await told(...everybody)).map((list) => list.length)).toEqual([1, 1, 1, 1, 1])
  })

  test('one district that cannot be told keeps no other from being told', async () => {
    await office.deps.districts.put({
      ...district,
      id: 'aaa',
      office: { ...district.office, people: [named('other')] },
    })
    const { all } = office.deps.roster
    const roster = {
      ...office.deps.roster,
      all: (id: string) => (id === 'aaa' ? Promise.reject(new Error('cut')) : all(id)),
    }
    await expect(morning({ ...office.deps, roster })({ at: at(GATHERING) })).rejects.toThrow(
      'some districts were not done',
    )
    expect((await told(clerk))[0]).toHaveLength(1)
  })
})

const named = (word: string) => ({ id: idOf(word), name: '周敏' })

const plan = (due: string): Plan => ({
  measures: '协调发包方先行垫付',
  lead: { id: 'dp-rights', name: '权益保障部' },
  helpers: [],
  owner,
  due,
})

/** A problem of the third quarter's list with a plan, due then, that was approved or not. */
const planned = async (due: string, isApproved = true): Promise<Problem> => {
  const by = { id: clerk.id, name: clerk.name, as: 'office' as const }
  const said = { at: '2026-10-08T02:00:00.000Z', by, key: '' }
  const events: ProblemEvent[] = [
    { ...said, n: 1, move: 'enter' },
    { ...said, n: 2, move: 'plan', plan: plan(due) },
    ...(isApproved ? [{ ...said, n: 3, move: 'approve' as const }] : []),
  ]
  const problem: Problem = {
    district: 'xicheng',
    quarter: '2026Q3',
    needId: idOf('need'),
    area: card.area,
    category: 'wages',
    why: 'overdue',
    holder: cadre.name,
    raisedAt: '2026-09-01T02:00:00.000Z',
    enteredAt: '2026-09-30T16:00:00.000Z',
    carriedOver: 0,
    events,
  }
  await office.deps.problems.put(problem)
  return problem
}

describe('a plan with a due day', () => {
  test('its owner and the head are reminded three working days before, on the day, and when it is late the office too', async () => {
    // A Wednesday.
    await planned('2026-12-09')
    const days = ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-07', '2026-12-09', '2026-12-10', '2026-12-25']
    const counts: number[][] = []
    for (const day of days) {
      await run(day)
      counts.push((await told(owner, departmentHead, clerk)).map((notices) => notices.length))
    }
    expect(counts).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
      [2, 2, 0],
      [3, 3, 1],
      // Gathering began on the 17th, of which no run tells here.
      [3, 3, 1],
    ])
    expect((await wordsTo(owner)).reverse()).toEqual([
      '权益保障部牵头的一个问题，12月9日到期，请抓紧办。',
      '权益保障部牵头的一个问题，12月9日到期，办好了请写上结果。',
      '权益保障部牵头的一个问题，过了12月9日还没有办结，请过问。',
    ])
    expect((await told(clerk))[0]).toMatchObject([
      { at: at('2026-12-10'), opens: { page: 'problem', quarter: '2026Q3' } },
    ])
  })

  test('a due day before a weekend is late on Monday', async () => {
    await planned('2026-12-04')
    await run('2026-12-06')
    expect((await told(owner, clerk)).map((notices) => notices.length)).toEqual([1, 0])
    await run('2026-12-07')
    expect((await told(owner, clerk)).map((notices) => notices.length)).toEqual([2, 1])
  })

  test('a morning that was missed is made up by the next one, under the time it was due', async () => {
    await planned('2026-12-09')
    await run('2026-12-07')
    expect(await told(owner)).toMatchObject([[{ at: at('2026-12-04') }]])
  })

  test('not approved, concluded or no longer there, it reminds nobody', async () => {
    const problem = await planned('2026-12-09', false)
    await run('2026-12-25')
    const by = { id: clerk.id, name: clerk.name, as: 'office' as const }
    const said = { at: '2026-12-25T02:00:00.000Z', by, key: '' }
    await office.deps.problems.append(problem, [
      { ...said, n: 3, move: 'approve' },
      { ...said, n: 4, move: 'conclude', result: 'solved', words: '已经补发' },
    ])
    expect(problemState(await stored()).status).toBe('concluded')
    await run('2026-12-26')
    expect(await told(owner, departmentHead, clerk)).toEqual([[], [], []])
  })

  test('whose department has been dissolved it still reminds its owner, and the office when it is late', async () => {
    await planned('2026-12-09')
    const bodies = district.bodies.filter(({ id }) => id !== 'dp-rights')
    await office.deps.districts.put({ ...district, version: 2, bodies })
    await run('2026-12-10')
    expect((await told(owner, departmentHead, clerk)).map((notices) => notices.length)).toEqual([1, 0, 1])
  })
})

const stored = async (): Promise<Problem> => {
  const problem = await office.deps.problems.get('xicheng', '2026Q3', idOf('need'))
  if (!problem) throw new Error('no problem')
  return problem
}
