import { isRefusalCode, type RefusalCode } from '@lianxin/shared/errors'
import type { Status } from '@lianxin/shared/needs/need-state'
import { type Judged, type Move, moves, type Part, whyNot } from '@lianxin/shared/needs/rules'

const NOW = '2026-11-20T02:00:00.000Z'
const parts: Part[] = ['filer', 'handler', 'head', 'former', 'office']
// Columns: raised accepted asked referred answered closed withdrawn. x = may, . = may not.
const statuses: Status[] = ['raised', 'accepted', 'asked', 'referred', 'answered', 'closed', 'withdrawn']
/** The table of domain.md, written a second time by hand: who may make each move, and from where. */
const table: Record<Move, [by: Part[], from: string]> = {
  accept: [['handler'], 'x..x...'],
  say: [['filer', 'handler'], 'xxxxx..'],
  call: [['handler'], 'xxxxx..'],
  deny: [['filer'], 'xxxx...'],
  ask: [['handler'], '.x.....'],
  supply: [['filer'], '..x....'],
  refer: [['handler'], '.x.....'],
  assign: [['head'], '.x.x...'],
  return: [['handler'], '...x...'],
  cannot: [['handler'], '.x.....'],
  extend: [['handler'], '.x.....'],
  grant: [['head'], '.x.....'],
  decline: [['head'], '.x.....'],
  answer: [['handler'], '.xx....'],
  judge: [['filer'], '....x..'],
  reopen: [['filer'], '....xx.'],
  urge: [['filer'], 'xx.x...'],
  press: [['office'], 'xxxx...'],
  date: [['filer', 'handler'], 'xxxx...'],
  withdraw: [['filer'], 'xxxx...'],
}
const every = Object.keys(table).flatMap((name) =>
  parts.flatMap((part) => statuses.map((status, column) => ({ name, part, status, column }))),
)
const isMove = (name: string): name is Move => Object.hasOwn(moves, name)

/** A need of which nothing but its row in the table can forbid a move. */
const free = (change: Partial<Judged> = {}): Judged => ({
  part: 'handler',
  isHead: false,
  status: 'accepted',
  asks: 0,
  askLimit: 2,
  gate: false,
  resultDue: '2026-12-01T09:30:00.000Z',
  returnBy: '2026-11-23T09:30:00.000Z',
  extended: false,
  calledFor: '2026-11-23T09:30:00.000Z',
  reopenFor: 90,
  holder: { kind: 'body', id: 'st-1' },
  ...change,
})
/** What `grant` and `decline` are about forbids `extend`. */
const pending = (name: string) => (name === 'grant' || name === 'decline' ? { extension: { own: false } } : {})

/** Whom a body names is its own business: whoever leads it from elsewhere decides on time, not on people. */
const isForeign = (name: Move, part: Part) => name === 'assign' && part !== 'handler'

test.each(every)(
  '$name by $part in $status: as the table says, and a refusal has its sentence',
  ({ name, part, status, column }) => {
    if (!isMove(name)) throw new Error(`${name} is no move`)
    const [by, from] = table[name]
    const reason = whyNot(name, free({ part, status, ...pending(name) }), NOW)
    expect(reason === undefined).toBe(by.includes(part) && from[column] === 'x' && !isForeign(name, part))
    if (reason !== undefined) expect(isRefusalCode(reason)).toBe(true)
  },
)

test('the table and the rules name the same moves', () => {
  expect(Object.keys(moves).sort()).toEqual(Object.keys(table).sort())
})

test.each(parts)('a %s who leads the holder may make the moves of a head as well, and no others', (part) => {
  for (const name of Object.keys(table).filter(isMove)) {
    const [by, from] = table[name]
    const status = statuses[from.indexOf('x')] ?? 'raised'
    const reason = whyNot(name, free({ part, status, isHead: true, ...pending(name) }), NOW)
    expect([name, reason === undefined]).toEqual([
      name,
      (by.includes(part) || by.includes('head')) && !isForeign(name, part),
    ])
  }
})

type Case = [says: string, move: Move, change: Partial<Judged>, reason: RefusalCode | undefined]
const yesterday = '2026-11-19T15:59:59.999Z'
const cases: Case[] = [
  ['one who no longer handles it is told so of an answer', 'answer', { part: 'former' }, 'not_handler'],
  ['and of what the worker may do as well', 'say', { part: 'former' }, 'not_handler'],
  ['a decision waits for whoever leads', 'grant', { extension: { own: true } }, 'not_head'],
  ['the worker’s word on an answer is nobody else’s', 'judge', { status: 'answered' }, 'not_filer'],
  ['nothing is asked before it is accepted', 'ask', { status: 'raised' }, 'accept_first'],
  ['nothing is passed on while the worker is asked', 'refer', { status: 'asked' }, 'wait_supply'],
  ['a third question is refused: then one calls', 'ask', { asks: 2 }, 'ask_limit'],
  ['a second question is allowed', 'ask', { asks: 1 }, undefined],
  ['at an open gate nobody passes it on as unsolvable', 'cannot', { gate: true }, 'gate_open'],
  ['at an open gate all may still answer', 'answer', { gate: true }, undefined],
  ['sent back to the last moment', 'return', { status: 'referred', returnBy: NOW }, undefined],
  [
    'not sent back a millisecond later',
    'return',
    { status: 'referred', returnBy: '2026-11-20T01:59:59.999Z' },
    'return_late',
  ],
  ['not sent back when nothing was passed on', 'return', { status: 'referred', returnBy: undefined }, 'return_late'],
  [
    'the office sends nothing back',
    'return',
    { status: 'referred', holder: { kind: 'body', id: 'office' } },
    'return_office',
  ],
  [
    'an officer’s own need has nobody to be named',
    'assign',
    { isHead: true, holder: { kind: 'person', id: 'x' } },
    'person_unknown',
  ],
  ['a second request before the first is decided', 'extend', { extension: { own: true } }, 'extend_pending'],
  ['a second extension', 'extend', { extended: true }, 'extend_once'],
  ['an extension asked for at the due itself', 'extend', { resultDue: NOW }, undefined],
  ['an extension of what is late already', 'extend', { resultDue: '2026-11-20T01:59:59.999Z' }, 'extend_late'],
  ['nothing to grant', 'grant', { isHead: true }, 'no_extension'],
  ['nothing to decline', 'decline', { part: 'office', isHead: true }, 'no_extension'],
  [
    'one’s own request is granted by somebody else',
    'grant',
    { isHead: true, extension: { own: true } },
    'own_extension',
  ],
  ['urged today', 'urge', { part: 'filer', urgedAt: '2026-11-19T16:00:00.000Z' }, 'urged_today'],
  ['urged yesterday in Shanghai, though not in London', 'urge', { part: 'filer', urgedAt: yesterday }, undefined],
  ['no call to deny', 'deny', { part: 'filer', calledFor: undefined }, 'call_first'],
  [
    'reopened on the ninetieth day',
    'reopen',
    { part: 'filer', status: 'closed', closedAt: '2026-08-21T16:00:00.000Z' },
    undefined,
  ],
  [
    'reopened on the ninety-first',
    'reopen',
    { part: 'filer', status: 'closed', closedAt: '2026-08-21T15:59:59.999Z' },
    'reopen_late',
  ],
  ['an answer is reopened however old it is', 'reopen', { part: 'filer', status: 'answered' }, undefined],
]

test.each(cases)('%s', (_says, move, change, reason) => {
  expect(whyNot(move, free(change), NOW)).toBe(reason)
})
