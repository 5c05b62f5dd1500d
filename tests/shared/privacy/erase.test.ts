import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { Need as NeedSchema } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { ledgerLine } from '@lianxin/shared/office/ledger'
import { erased } from '@lianxin/shared/privacy/erase'
import { masked } from '@lianxin/shared/privacy/mask'
import { dueOn, endedOn } from '@lianxin/shared/privacy/retention'
import fc from 'fast-check'
import { hours, idOf, limits, people } from '../../support/factories'

const NOBODY = idOf('nobody')
const at = (n: number) => `2026-11-20T02:00:0${n}.000Z`
const filer = { id: people.worker.id, name: '', as: 'filer' as const }
const cadre = { id: people.cadre.id, name: '王建国', as: 'handler' as const }
const holder = { kind: 'person' as const, id: cadre.id, name: cadre.name, person: { id: cadre.id, name: cadre.name } }
const SECRET = '我在宏达电子的三号车间，老板欠我两个月工资'

const needOf = (events: NeedEvent[], telling: Partial<Need['telling']> = {}): Need => ({
  id: idOf('need'),
  district: 'xicheng',
  filer: filer.id,
  board: '2346789BCD',
  area: '金融街街道',
  limits,
  hours,
  climb: [],
  telling: {
    category: 'wages',
    words: SECRET,
    identity: 'union',
    employer: 'no',
    name: '张建军',
    workplace: '宏达电子厂',
    phone: '139-0000-0101',
    photos: [idOf('photo')],
    ...telling,
  },
  events: [{ n: 1, at: at(0), by: filer, key: '', move: 'raise', holder, resultDue: at(9) }, ...events],
})
const need = needOf([
  { n: 2, at: at(1), by: cadre, key: 'k2', move: 'accept', holder },
  { n: 3, at: at(2), by: filer, key: 'k3', move: 'say', words: '打我爱人的电话 139-0000-0102', photos: [idOf('p2')] },
  {
    n: 4,
    at: at(3),
    by: cadre,
    key: 'k4',
    move: 'say',
    words: '张建军，您说“老板欠我两个月工资”，我打 13900000101 问过了',
  },
  { n: 5, at: at(4), by: filer, key: 'k5', move: 'date', dates: { right: 'injury', happenedOn: '2026-03-17' } },
  { n: 6, at: at(5), by: cadre, key: 'k6', move: 'answer', result: 'solved', words: '宏达电子厂已经补发。' },
  { n: 7, at: at(6), by: filer, key: 'k7', move: 'judge', satisfaction: 'satisfied', words: '谢谢，我姓张' },
])

describe('an erased need', () => {
  const left = JSON.stringify(erased(need, 'self', NOBODY))

  test.each([
    '张建军',
    '宏达电子',
    '139-0000',
    '1390000',
    '欠我两个月',
    '三号车间',
    filer.id,
    idOf('photo'),
    idOf('p2'),
    '03-17',
    '我姓张',
  ])('says %s nowhere', (trace) => expect(left).not.toContain(trace))

  test('is counted as before, in every quarter', () => {
    expect(ledgerLine(erased(need, 'self', NOBODY), '2026Q4')).toEqual(ledgerLine(need, '2026Q4'))
  })

  test('says who dealt with it and how, and what was not about the worker', () => {
    const { events, telling } = erased(need, 'self', NOBODY)
    expect(telling).toEqual({ category: 'wages', words: '本人已删除', identity: 'nobody', employer: 'no' })
    expect(events[5]).toMatchObject({ by: cadre, result: 'solved', words: '＊＊＊＊＊已经补发。' })
  })

  test('reads as a need, in the state it was in, and erasing it again changes nothing', () => {
    const once = erased(need, 'expired', NOBODY)
    expect(NeedSchema.safeParse(once).success).toBe(true)
    expect(stateOf(once)).toMatchObject({ status: 'closed', version: 7, closedAt: at(6) })
    expect(erased(once, 'expired', NOBODY)).toEqual(once)
  })
})

describe('masking', () => {
  const text = fc.string({ unit: fc.constantFrom(...'张宏工资欠了 。a1239'), maxLength: 60 })

  test('leaves no eight letters of what somebody wrote, and no text grows', () => {
    fc.assert(
      fc.property(text, text, text, (before, said, after) => {
        const result = masked(before + said + after, { names: [], texts: [said] })
        expect(result).toHaveLength((before + said + after).length)
        for (let from = 0; from + 8 <= said.length; from += 1) expect(result).not.toContain(said.slice(from, from + 8))
      }),
    )
  })

  test('leaves no name and no number of seven digits, however it is written', () => {
    fc.assert(
      fc.property(text, fc.stringMatching(/^\d{7,18}$/), fc.constantFrom('', '-', ' '), (around, digits, gap) => {
        const result = masked(`${around}张建军${around}${[...digits].join(gap)}${around}`, {
          names: ['张建军'],
          texts: [],
        })
        expect(result).not.toContain('张建军')
        expect(result.replace(/[\s-]/g, '')).not.toMatch(/\d{7}/)
      }),
    )
  })

  test('leaves dates, sums and short quotations as they are', () => {
    const words = '11月20日补发4800元，工资条已经给您'
    expect(masked(words, { names: ['王', undefined], texts: ['工资条已经给'] })).toBe(words)
  })
})

test('a need is due from the day it ended, and not while it may go on', () => {
  const state = { closedAt: '2026-11-20T18:00:00.000Z', changedAt: '2026-12-01T00:00:00.000Z' }
  expect(endedOn({ ...state, status: 'closed' })).toBe('2026-11-21')
  expect(endedOn({ ...state, closedAt: undefined, status: 'withdrawn' })).toBe('2026-12-01')
  expect(
    (['raised', 'accepted', 'asked', 'referred', 'answered'] as const).map((status) => endedOn({ ...state, status })),
  ).toEqual(Array(5).fill(undefined))
  expect([dueOn('photos', '2026-11-21'), dueOn('words', '2026-11-21')]).toEqual(['2027-05-20', '2029-11-20'])
})
