import { NEEDS_MAX } from '@lianxin/shared/problems/limits'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import { merge } from '../../../functions/src/problems/group'
import { stepOf } from '../../../functions/src/problems/step-of'
import { district, handClock, idOf, people } from '../../support/factories'

const NOW = '2027-01-04T02:00:00.000Z'
const said = { at: NOW, by: { id: people.clerk.id, name: '孙文', as: 'office' }, key: idOf('key') } as const
const idsFrom = (word: string, count: number) => Array.from({ length: count }, (_, nth) => idOf(`${word}${nth}`))
const long = (characters: number): string => '字'.repeat(characters)

const problemOf = (needId: string, more: readonly ProblemEvent[] = []): Problem => ({
  district: district.id,
  quarter: '2026Q4',
  needId,
  area: '第三网格',
  category: 'wages',
  why: 'overdue',
  holder: '王建国',
  raisedAt: NOW,
  enteredAt: NOW,
  carriedOver: 0,
  events: [{ ...said, n: 1, move: 'enter' }, ...more],
})
const withNeeds = (needId: string, needs: string[]): Problem =>
  problemOf(needId, [{ ...said, n: 2, move: 'merge', other: idOf('joined'), needs }])

const merging = (own: number, others: number) => {
  const problem = withNeeds(idOf('lead'), idsFrom('own', own - 1))
  const other = withNeeds(idOf('other'), idsFrom('other', others - 1))
  const problems = { get: async () => other }
  return merge({ problems }, { problem, state: problemState(problem), said: { ...said, n: 3 } }, [other.needId])
}

test('a problem takes in needs up to its limit, and not one more', async () => {
  expect((await merging(NEEDS_MAX - 20, 20)).needs).toHaveLength(NEEDS_MAX)
  await expect(merging(NEEDS_MAX - 20, 21)).rejects.toMatchObject({ code: 'problem_full' })
})

const correction = {
  move: 'correct',
  title: long(60),
  tried: long(300),
  unsolved: long(300),
  reason: long(500),
} as const

/** What a note meets after so many of the longest corrections. */
const noteAfter = (corrections: number) => {
  const events = Array.from({ length: corrections }, (_, nth): ProblemEvent => ({ ...said, n: nth + 2, ...correction }))
  const problem = problemOf(idOf('lead'), events)
  const list = {
    ...{ district: district.id, quarter: '2026Q4', closedAt: NOW, beyondReach: 0, overdue: 1, carried: 0, stayed: 0 },
    stayedAsked: 0,
    events: [{ ...said, n: 1, move: 'submit' as const }],
  }
  const deps = {
    problems: { get: async () => undefined },
    needs: { get: async () => undefined },
    roster: { get: async () => undefined },
    clock: handClock(NOW),
  }
  const seen = {
    problem,
    state: problemState(problem),
    district,
    parts: ['prepare' as const],
    head: { list, edits: 0 },
  }
  return stepOf(deps, people.clerk, seen, { key: idOf('next'), act: correction })
}

test('a history of the longest entries is full before its item is', async () => {
  expect((await noteAfter(80)).changes).toHaveLength(1)
  await expect(noteAfter(100)).rejects.toMatchObject({ code: 'problem_full' })
  const { changes } = await noteAfter(80)
  expect(Buffer.byteLength(JSON.stringify(changes))).toBeLessThan(350_000)
})
