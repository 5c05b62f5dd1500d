import { isRefusalCode } from '@lianxin/shared/errors'
import { type Move, moves, type Part, whyNot } from '@lianxin/shared/needs/rules'
import type { Status } from '@lianxin/shared/needs/state'

const parts: Part[] = ['filer', 'handler', 'former', 'office']
// Columns: raised accepted asked referred answered closed withdrawn. x = may, . = may not.
const statuses: Status[] = ['raised', 'accepted', 'asked', 'referred', 'answered', 'closed', 'withdrawn']
/** The table of domain.md, written a second time by hand: who may make each move, and from where. */
const table: Record<Move, [by: Part[], from: string]> = {
  accept: [['handler'], 'x..x...'],
  say: [['filer', 'handler'], 'xxxxx..'],
  ask: [['handler'], '.x.....'],
  supply: [['filer'], '..x....'],
  refer: [['handler'], '.x.....'],
  cannot: [['handler'], '.x.....'],
  answer: [['handler'], '.xx....'],
  judge: [['filer'], '....x..'],
  reopen: [['filer'], '....xx.'],
  withdraw: [['filer'], 'xxxx...'],
}
const every = Object.keys(table).flatMap((name) =>
  parts.flatMap((part) => statuses.map((status, column) => ({ name, part, status, column }))),
)
const isMove = (name: string): name is Move => Object.hasOwn(moves, name)

test.each(every)(
  '$name by $part in $status: as the table says, and a refusal has its sentence',
  ({ name, part, status, column }) => {
    if (!isMove(name)) throw new Error(`${name} is no move`)
    const [by, from] = table[name]
    const reason = whyNot(name, part, { status, asks: 0, askLimit: 2, gate: false })
    expect(reason === undefined).toBe(by.includes(part) && from[column] === 'x')
    if (reason !== undefined) expect(isRefusalCode(reason)).toBe(true)
  },
)

test('the table and the rules name the same moves', () => {
  expect(Object.keys(moves).sort()).toEqual(Object.keys(table).sort())
})

test('one who no longer handles a need is told so, also of what the worker may do as well', () => {
  for (const move of ['say', 'answer'] as const)
    expect(whyNot(move, 'former', { status: 'accepted', asks: 0, askLimit: 2, gate: false })).toBe('not_handler')
})

test('a third question is refused: then one calls', () => {
  expect(whyNot('ask', 'handler', { status: 'accepted', asks: 2, askLimit: 2, gate: false })).toBe('ask_limit')
})

test('once the gate is open nobody can pass it on as unsolvable, but all may still answer', () => {
  const need = { status: 'accepted', asks: 0, askLimit: 2, gate: true } as const
  expect(whyNot('cannot', 'handler', need)).toBe('gate_open')
  expect(whyNot('answer', 'handler', need)).toBeUndefined()
})
