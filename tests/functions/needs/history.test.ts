import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { quarterEnd } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import fc from 'fast-check'
import { needItem, placesOf, readNeed } from '../../../functions/src/needs/store-item'
import { readRow, rowOf } from '../../../functions/src/needs/store-row'
import { verdictOfNeed, verdictOfRow } from '../../../functions/src/problems/as-of-end'
import { anyHistory, calendar, historyIn } from '../../support/history'

const stored = (need: Need) =>
  unmarshall(marshall(needItem(need, stateOf(need), calendar), { removeUndefinedValues: true }))

describe('any history the rules allow', () => {
  test('has one version for each event, in order of time', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        expect(need.events.map(({ n }) => n)).toEqual(need.events.map((_, index) => index + 1))
        expect(stateOf(need).version).toBe(need.events.length)
        const times = need.events.map(({ at }) => at)
        expect(times).toEqual([...times].sort())
      }),
    )
  })

  test('is never lost from the open index while open or unjudged, nor in anyone’s inbox when not open', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        const state = stateOf(need)
        const { open, holder, nextAt, wakeAt } = placesOf(need, state, calendar)
        if (isOpen(state.status) || state.status === 'answered') expect(open && wakeAt).toBeTruthy()
        expect(nextAt !== undefined).toBe(isOpen(state.status))
        const { kind, id } = state.holder
        const inbox = kind === 'person' ? id : `${need.district}#${id}`
        expect(holder).toBe(isOpen(state.status) ? inbox : undefined)
      }),
    )
  })

  test('opens the gate only with the evidence of everyone on its path', () => {
    let gates = 0
    fc.assert(
      fc.property(anyHistory, (need) => {
        const state = stateOf(need)
        if (!state.gate) return
        gates += 1
        expect(state.evidence).toEqual(expect.arrayContaining([state.contact.id, ...need.climb.map(({ id }) => id)]))
      }),
      { numRuns: 500, seed: 1 },
    )
    expect(gates).toBeGreaterThan(10)
  })

  test('comes back from the table as it went in, and so does its row', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        const item = stored(need)
        expect(readNeed(item)).toEqual(Need.parse(need))
        expect(readRow(item)).toEqual(rowOf(need, stateOf(need)))
      }),
    )
  })

  test('a question never moves a due that has passed, and only the end of a pause brings one forward', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        for (let n = 1; n < need.events.length; n += 1) {
          const event = need.events[n]
          const before = stateOf({ events: need.events.slice(0, n) })
          const after = stateOf({ events: need.events.slice(0, n + 1) })
          // An answer ends a pause as well; its due shows when the need is reopened.
          const endsPause = event?.move === 'supply' || (event?.move === 'reopen' && before.left !== undefined)
          if (!endsPause) expect(after.resultDue >= before.resultDue).toBe(true)
          if (event?.move === 'ask' && before.resultDue <= event.at) expect(after.resultDue).toBe(before.resultDue)
        }
      }),
    )
  })

  test('gives the close the same verdict by the row of 24:00 and by the whole history replayed to it', () => {
    let entered = 0
    fc.assert(
      fc.property(historyIn('september'), (need) => {
        const end = quarterEnd('2026Q3')
        const until = { ...need, events: need.events.filter(({ at }) => at < end) }
        if (until.events.length === 0) return expect(verdictOfNeed(need, '2026Q3')).toEqual({ kind: 'none' })
        const byRow = verdictOfRow(rowOf(until, stateOf(until)), '2026Q3')
        expect(verdictOfNeed(need, '2026Q3')).toEqual(byRow)
        if (byRow.kind === 'enters') entered += 1
      }),
      { numRuns: 300, seed: 2 },
    )
    expect(entered).toBeGreaterThan(10)
  })
})
