import { dayOf, previousQuarter, type Quarter, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { ledgerLine, quarterCounted } from '@lianxin/shared/office/ledger'
import { LedgerLine } from '@lianxin/shared/office/report'
import fc from 'fast-check'
import { sweep } from '../../../functions/src/jobs/sweep'
import { tellNeed } from '../../../functions/src/notices/tell'
import { people } from '../../support/factories'
import { anyHistory } from '../../support/history'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre } = people

/** The need as its quarters' closes mark it, each some minutes after the end. */
const listed = (need: Need): Need => {
  const events: NeedEvent[] = []
  const add = (event: NeedEvent) => events.push({ ...event, n: events.length + 1 })
  for (const event of need.events) {
    const before = events.at(-1)
    const quarter = before && quarterOf(dayOf(before.at))
    if (before && quarter && event.at >= quarterEnd(quarter) && isOpen(stateOf({ events }).status))
      add({
        n: 0,
        at: quarterEnd(quarter),
        by: { id: 'system', name: '', as: 'system' },
        key: `list#${quarter}`,
        move: 'list',
        quarter,
        why: 'overdue',
      })
    add(event)
  }
  return { ...need, events }
}
const quartersOf = (events: readonly NeedEvent[]): Quarter[] => [
  ...new Set(events.flatMap((event) => quarterCounted(event) ?? [])),
]

describe('a line of the ledger, in any history', () => {
  test('brought up to date event by event, is what the whole history says of its quarter, and of no other', () => {
    let several = 0
    fc.assert(
      fc.property(anyHistory.map(listed), (need) => {
        const kept = new Map<Quarter, LedgerLine>()
        for (const [at] of need.events.entries()) {
          const seen = { ...need, events: need.events.slice(0, at + 1) }
          for (const quarter of quartersOf(seen.events.slice(-1))) kept.set(quarter, ledgerLine(seen, quarter))
        }
        if (kept.size > 1) several += 1
        for (const [quarter, line] of kept) {
          expect(LedgerLine.parse(line)).toEqual(line)
          expect(ledgerLine(need, quarter)).toEqual(line)
        }
      }),
      { numRuns: 300, seed: 1 },
    )
    expect(several).toBeGreaterThan(30)
  })

  test('counts every need as received once, and as settled in no quarter at whose end it was open', () => {
    fc.assert(
      fc.property(anyHistory.map(listed), (need) => {
        const lines = quartersOf(need.events).map((quarter) => ({ quarter, ...ledgerLine(need, quarter) }))
        expect(lines.filter(({ received }) => received)).toHaveLength(1)
        for (const { quarter, settled, carried, listed: onList } of lines) {
          if (settled) expect(isOpen(stateOf(need, quarterEnd(quarter)).status)).toBe(false)
          if (carried) expect(onList).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is not changed by what happened in a later quarter, nor its list by a close that ran after the end', () => {
    fc.assert(
      fc.property(anyHistory.map(listed), (need) => {
        for (const quarter of quartersOf(need.events)) {
          const cut = need.events.filter(
            (event) => event.at < quarterEnd(quarter) || (event.move === 'list' && event.quarter <= quarter),
          )
          expect(ledgerLine({ ...need, events: cut }, quarter)).toEqual(ledgerLine(need, quarter))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the teller', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice('2026-09-29T02:00:00.000Z')
  })
  afterEach(() => office.table.drop())
  const lines = (quarter: Quarter) => office.deps.ledger.lines('xicheng', quarter)
  const judge = { move: 'judge', satisfaction: 'satisfied' } as const
  const answer = { move: 'answer', result: 'solved', words: '办好了' } as const
  const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })

  test('writes what is received, settled and judged, each in the quarter in which it happened', async () => {
    const view = await office.move(cadre, await accepted(), answer)
    await sweep(office.deps)()
    office.clock.set('2026-10-09T02:00:00.000Z')
    await office.move(worker, view, judge)
    await sweep(office.deps)()
    const of = { needId: view.id, area: view.area, category: 'wages', listed: false, carried: false }
    expect(await lines('2026Q3')).toEqual([{ ...of, version: 3, received: true, settled: true }])
    expect(await lines('2026Q4')).toEqual([{ ...of, version: 4, received: false, settled: false, judged: 'satisfied' }])
  })

  test('killed after the line and before its mark writes the same line again', async () => {
    const { id } = await accepted()
    const killed = {
      ...office.deps,
      needs: { ...office.deps.needs, markTold: () => Promise.reject(new Error('killed')) },
    }
    await expect(tellNeed(killed)(id)).rejects.toThrow('killed')
    const before = await lines('2026Q3')
    await sweep(office.deps)()
    expect(await lines('2026Q3')).toEqual(before)
  })

  test('that could not write the line leaves the need untold, so that the next pass writes it', async () => {
    const { id } = await accepted()
    const broken = { ...office.deps, ledger: { put: () => Promise.reject(new Error('no table')) } }
    await expect(tellNeed(broken)(id)).rejects.toThrow('no table')
    expect(await lines('2026Q3')).toEqual([])
    await sweep(office.deps)()
    expect(await lines('2026Q3')).toHaveLength(1)
  })

  test('overtaken by another does not put an older line over a newer one', async () => {
    const view = await accepted()
    const old = await office.deps.needs.get(view.id)
    await office.move(cadre, view, answer)
    await sweep(office.deps)()
    if (!old) throw new Error('no need')
    await office.deps.ledger.put('xicheng', '2026Q3', ledgerLine(old, '2026Q3'))
    expect(await lines('2026Q3')).toMatchObject([{ version: 3, settled: true }])
  })

  test('writes nothing for talk', async () => {
    const { id } = await accepted()
    await sweep(office.deps)()
    const before = await lines('2026Q3')
    office.clock.set('2026-10-09T02:00:00.000Z')
    await office.move(worker, await office.read(worker, id), { move: 'say', words: '有消息吗' })
    await sweep(office.deps)()
    expect([await lines('2026Q3'), await lines('2026Q4')]).toEqual([before, []])
  })

  test('keeps a whole quarter readable however many lines it has, a page of 1 MB after the other', async () => {
    const line = ledgerLine((await office.deps.needs.get((await accepted()).id)) ?? Object(), '2026Q3')
    // Long areas, so that few lines make a page.
    const area = '街'.repeat(1000)
    const ids = Array.from({ length: 700 }, (_, n) => `01J${String(n).padStart(23, '0')}`)
    for (let at = 0; at < ids.length; at += 50)
      await Promise.all(
        ids.slice(at, at + 50).map((needId) => office.deps.ledger.put('d2', '2026Q3', { ...line, needId, area })),
      )
    expect((await office.deps.ledger.lines('d2', '2026Q3')).map(({ needId }) => needId)).toEqual(ids)
    expect(await office.deps.ledger.lines('d2', previousQuarter('2026Q3'))).toEqual([])
  })
})
