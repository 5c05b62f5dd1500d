import { wordsOf } from '@lianxin/shared/errors'
import { listMoves, whyNotList } from '@lianxin/shared/problems/list-rules'
import type { ListStatus, ProblemStatus } from '@lianxin/shared/problems/problem-state'
import { type ProblemMove, type ProblemPart, problemMoves, whyNotProblem } from '@lianxin/shared/problems/rules'
import fc from 'fast-check'
import { idOf } from '../../support/factories'

const statuses: ProblemStatus[] = ['listed', 'joined', 'planned', 'assigned', 'concluded', 'finished', 'carried']
const lists: ListStatus[] = ['gathered', 'submitted', 'studied']
const parts: ProblemPart[] = ['prepare', 'approve', 'work', 'leader']
const moves = Object.keys(problemMoves).filter((move): move is ProblemMove => Object.hasOwn(problemMoves, move))
const me = idOf('me')

/** By hand, beside the table: who may, in which states, while the list is where. */
const allowed: Record<ProblemMove, string> = {
  word: 'prepare / listed planned assigned / gathered',
  merge: 'prepare / listed assigned / gathered',
  split: 'prepare / listed assigned / gathered',
  correct: 'prepare / listed planned assigned concluded finished / submitted studied',
  plan: 'prepare / listed planned assigned / studied',
  approve: 'approve / planned / studied',
  decline: 'approve / planned / studied',
  instruct: 'leader / listed planned assigned concluded / gathered submitted studied',
  progress: 'prepare work / assigned / gathered submitted studied',
  supervise: 'prepare approve / assigned / gathered submitted studied',
  conclude: 'prepare work / assigned / gathered submitted studied',
  settle: 'prepare / listed planned assigned / gathered submitted studied',
}

test.each(moves)('%s may be made by whom, in which states, of which lists the table says, and nowhere else', (move) => {
  const open = parts.flatMap((part) =>
    statuses.flatMap((status) =>
      lists.flatMap((list) =>
        whyNotProblem(move, { parts: [part], status, list, me, open: 0 }) === undefined ? [[part, status, list]] : [],
      ),
    ),
  )
  const [who, states, where] = allowed[move].split(' / ').map((names) => names.split(' '))
  const wanted = parts
    .filter((part) => who?.includes(part))
    .flatMap((part) =>
      statuses
        .filter((status) => states?.includes(status))
        .flatMap((status) => lists.filter((list) => where?.includes(list)).map((list) => [part, status, list])),
    )
  expect(open).toEqual(wanted)
})

const anyJudged = fc.record({
  parts: fc.subarray(parts),
  status: fc.constantFrom(...statuses),
  list: fc.constantFrom(...lists),
  plannedBy: fc.constantFrom(me, idOf('other'), undefined),
  open: fc.nat(3),
  me: fc.constant(me),
})

test('every refusal has a sentence, and one more part never takes a move away', () => {
  fc.assert(
    fc.property(fc.constantFrom(...moves), anyJudged, fc.constantFrom(...parts), (move, judged, more) => {
      const reason = whyNotProblem(move, judged)
      const withMore = whyNotProblem(move, { ...judged, parts: [...judged.parts, more] })
      return reason === undefined ? withMore === undefined : wordsOf(reason).length > 0
    }),
  )
})

test('nobody without a part may do anything; nobody approves their own plan; nothing is settled while a need is open', () => {
  fc.assert(
    fc.property(fc.constantFrom(...moves), anyJudged, (move, judged) => {
      if (judged.parts.length === 0) return whyNotProblem(move, judged) !== undefined
      if (move === 'approve' && judged.plannedBy === me) return whyNotProblem(move, judged) !== undefined
      return move !== 'settle' || judged.open === 0 || whyNotProblem(move, judged) !== undefined
    }),
  )
})

test('what has joined another, was carried on or has ended takes no move but a correction of what was printed', () => {
  for (const status of ['joined', 'carried', 'finished'] as const)
    for (const move of moves)
      for (const list of lists)
        if (whyNotProblem(move, { parts, status, list, me, open: 0 }) === undefined)
          expect([status, move]).toEqual(['finished', 'correct'])
})

test('a list is submitted once, with words for all, and studied only after that', () => {
  const prepare = { parts: ['prepare'] as const, unworded: 0 }
  const outcome = lists.map((status) => [
    whyNotList('submit', { ...prepare, status }),
    whyNotList('study', { ...prepare, status }),
  ])
  expect(outcome).toEqual([
    [undefined, 'list_open'],
    ['list_submitted', undefined],
    ['list_submitted', undefined],
  ])
  expect(whyNotList('submit', { ...prepare, status: 'gathered', unworded: 1 })).toBe('not_worded')
  for (const move of Object.keys(listMoves).filter((one) => one === 'submit' || one === 'study'))
    expect(whyNotList(move, { parts: ['approve', 'work', 'leader'], status: 'gathered', unworded: 0 })).toBe(
      'not_preparer',
    )
})
