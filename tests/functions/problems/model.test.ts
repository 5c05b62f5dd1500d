import { isOpen } from '@lianxin/shared/needs/rules'
import { stateOf } from '@lianxin/shared/needs/state'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem } from '@lianxin/shared/problems/schema'
import fc from 'fast-check'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { contentsOf } from '../../support/contents'
import { people } from '../../support/factories'
import { type Fault, faults } from '../../support/faults'
import { conclusion, deskOf, listPeople, openList, plan, wording, workerOf } from '../../support/listed'
import { noticesDue, noticesPut } from '../../support/told'
import { openTown, type Town } from '../../support/town'

const NEEDS = 4
const quarters = ['2026Q4', '2027Q1'] as const
type Quarter = (typeof quarters)[number]
const closes = { '2026Q4': '2026-12-31T16:05:00.000Z', '2027Q1': '2027-03-31T16:05:00.000Z' } as const

/** One thing somebody tries, what breaks on the way, and whether it is tried again; `a` and `b` name needs. */
type Step = { do: Deed; a: number; b: number; fault: { at: number; kind: Fault } | undefined; again: boolean }
type Deed = (typeof gathering)[number] | (typeof working)[number] | 'submit' | 'study' | 'close'
const gathering = ['merge', 'merge', 'split', 'word', 'withdraw', 'settle'] as const
const working = [
  'plan',
  'approve',
  'approve',
  'decline',
  'conclude',
  'conclude',
  'settle',
  'withdraw',
  'reopen',
  'tell',
] as const

const anyFault = fc.option(fc.record({ at: fc.integer({ min: 1, max: 14 }), kind: fc.constantFrom(...faults) }), {
  nil: undefined,
  freq: 2,
})
const anyNeed = fc.constantFrom(0, 0, 0, 1, 2, 3)
const stepOf = (deeds: readonly Deed[], of: fc.Arbitrary<number> = anyNeed) =>
  fc.record({ do: fc.constantFrom(...deeds), a: of, b: fc.nat(NEEDS - 1), fault: anyFault, again: fc.boolean() })
const some = (deeds: readonly Deed[], maxLength: number) => fc.array(stepOf(deeds), { maxLength })
/** One after another about one need, each tried until it got through. */
const inTurn = (a: number, ...deeds: Deed[]) =>
  fc.tuple(...deeds.map((deed) => stepOf([deed], fc.constant(a)).map((step) => ({ ...step, again: true }))))
/** A quarter's list from gathering to its results, in an order that gets somewhere, with everything in between. */
const anyQuarter = fc
  .tuple(
    some(gathering, 5),
    ...Array.from({ length: NEEDS }, (_, a) => inTurn(a, 'word')),
    inTurn(0, 'submit', 'study'),
    fc.nat(NEEDS - 1).chain((a) => inTurn(a, 'plan', 'approve')),
    some(working, 4),
    fc.nat(NEEDS - 1).chain((a) => inTurn(a, 'plan', 'approve', 'conclude')),
    some(working, 4),
  )
  .map((phases) => phases.flat())
const anyStory = fc.tuple(anyQuarter, stepOf(['close']), anyQuarter).map((parts) => parts.flat())

/** What a step sends; the same again when it is tried again. */
const sending = async (
  town: Town,
  ids: readonly string[],
  quarter: Quarter,
  step: Step,
): Promise<() => Promise<unknown>> => {
  const desk = deskOf(town, quarter)
  const [a = '', b = ''] = [ids[step.a], ids[step.b]]
  const key = town.key()
  const moving = async (by: Parameters<Town['send']>[0], act: object) => {
    const version = (await town.deps.problems.get('xicheng', quarter, a))?.events.length ?? 1
    return () => town.send(by, `${desk.path(a)}/moves`, { key, version, act })
  }
  const need = async (act: object) => {
    const version = (await town.deps.needs.get(a))?.events.length ?? 1
    return () => town.send(workerOf(step.a), `/api/needs/${a}/moves`, { key, version, act })
  }
  const list = async (act: object) => {
    const version = (await town.deps.problems.head('xicheng', quarter))?.list.events.length ?? 0
    return () => town.send(people.clerk, `/api/lists/${quarter}/moves`, { key, version, act })
  }
  switch (step.do) {
    case 'word':
      return moving(people.clerk, { move: 'word', ...wording })
    case 'merge':
      return moving(people.clerk, { move: 'merge', others: [b] })
    case 'split':
      return moving(people.clerk, { move: 'split', other: (await joinedTo(town, quarter, a)) ?? b })
    case 'settle':
      return moving(people.clerk, { move: 'settle' })
    case 'plan':
      return moving(people.clerk, { ...plan, due: town.clock.now().slice(0, 10) })
    case 'approve':
    case 'decline':
      return moving(people.approver, step.do === 'approve' ? { move: 'approve' } : { move: 'decline', words: '再议' })
    case 'conclude':
      return moving(listPeople.owner, conclusion)
    case 'withdraw':
      return need({ move: 'withdraw' })
    case 'reopen':
      return need({ move: 'reopen', reason: 'only_said_no' })
    case 'submit':
      return list({ move: 'submit' })
    case 'study':
      return list({ move: 'study', day: town.clock.now().slice(0, 10), attended: '主席', decided: '逐条定方案' })
    case 'tell':
      return () => town.tell()
    case 'close':
      return () => closeQuarter(town.deps)({ at: town.clock.now() })
  }
}

const joinedTo = async (town: Town, quarter: Quarter, id: string): Promise<string | undefined> => {
  const problem = await town.deps.problems.get('xicheng', quarter, id)
  return problem && problemState(problem).joined.at(-1)
}

const run = async (town: Town, ids: readonly string[], story: readonly Step[]): Promise<void> => {
  let quarter: Quarter = '2026Q4'
  for (const step of story) {
    if (step.do === 'close') town.clock.set(closes['2027Q1'])
    else town.clock.plus(60_000)
    const send = await sending(town, ids, quarter, step)
    if (step.fault) town.breaker.arm(step.fault.at, step.fault.kind)
    await send().catch(() => undefined)
    town.breaker.mend()
    if (step.again && step.do !== 'close') await send().catch(() => undefined)
    if (step.do !== 'close') continue
    // The schedule runs it until it has come to its end.
    await send()
    quarter = '2027Q1'
    town.clock.set('2027-04-01T02:00:00.000Z')
  }
  // What was left in the outbox the sweep goes on with.
  for (let pass = 0; pass < 3; pass += 1) await town.tell()
}

const problemsOf = async (town: Town, quarter: Quarter): Promise<Problem[]> =>
  (await town.deps.problems.all('xicheng', quarter)).problems

/** What is wrong with the lists of a town; nothing, whatever was done to it. */
const wrongWith = async (town: Town, ids: readonly string[]): Promise<string[]> => {
  const wrong: string[] = []
  const needs = new Map(await Promise.all(ids.map(async (id) => [id, await town.deps.needs.get(id)] as const)))
  for (const quarter of quarters) {
    const problems = await problemsOf(town, quarter)
    const listed = ids.filter((id) =>
      needs.get(id)?.events.some((event) => event.move === 'list' && event.quarter === quarter),
    )
    const states = problems.map((problem) => ({ problem, state: problemState(problem) }))
    const held = states.flatMap(({ state }) => (state.status === 'joined' ? [] : state.needs))
    if (held.toSorted().join() !== listed.toSorted().join()) wrong.push(`${quarter}: ${listed} are held as ${held}`)
    for (const { problem, state } of states) {
      if (state.status === 'concluded') wrong.push(`${quarter} ${problem.needId} is not finished`)
      const last = problem.events.at(-1)
      if (state.status !== 'finished' || !last) continue
      // A correction may come after the end; it ends nothing.
      for (const id of state.needs) {
        const events = needs.get(id)?.events ?? []
        const isTold = events.some((one) => one.move === 'conclude' && one.problem === problem.needId)
        const before = events.filter((one) => one.at <= last.at)
        const isEnded = !isOpen(stateOf({ events: before }).status)
        if (!isTold && !isEnded) wrong.push(`${quarter} ${problem.needId} ended without ${id}`)
      }
    }
    const rows = (await town.deps.problems.listRows('xicheng', quarter)).rows
    const lines = states.filter(({ state }) => state.status !== 'joined')
    if (rows.length !== lines.length) wrong.push(`${quarter}: ${lines.length} problems in ${rows.length} lines`)
  }
  const [before, after] = await Promise.all(quarters.map((quarter) => problemsOf(town, quarter)))
  const isCarried = (problem: Problem) => problemState(problem).status === 'carried'
  for (const problem of (after?.length ?? 0) > 0 ? (before ?? []).filter(isCarried) : [])
    if (!problemState(problem).needs.some((id) => after?.some(({ needId }) => needId === id)))
      wrong.push(`${problem.needId} was carried to nowhere`)
  const items = await contentsOf(town.deps.table)
  if (noticesPut(items).join() !== noticesDue(items).join()) wrong.push('somebody was not told, or told twice')
  for (const shard of town.deps.needs.shards)
    wrong.push(...(await town.deps.needs.untold(shard)).map(({ pk }) => `untold: ${pk}`))
  return wrong
}

test('no sequence of commands, crashes and retries loses a need, lists it twice, or ends a problem behind a worker’s back', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const town = await openTown('2026-11-20T02:00:00.000Z')
      try {
        const ids = await openList(
          town,
          Array.from({ length: NEEDS }, () => ({})),
        )
        await run(town, ids, story)
        for (const quarter of quarters)
          for (const problem of await problemsOf(town, quarter))
            for (const { move } of problem.events) reached.add(move)
        expect(await wrongWith(town, ids)).toEqual([])
      } finally {
        await town.close()
      }
    }),
    { numRuns: 10 },
  )
  // Or it would prove nothing.
  expect([...reached]).toEqual(expect.arrayContaining(['joined', 'finish', 'carry', 'inherit']))
}, 300_000)
