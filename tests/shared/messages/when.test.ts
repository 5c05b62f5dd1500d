import { messageKinds } from '@lianxin/shared/messages/kinds'
import { afterQuiet, sendAt } from '@lianxin/shared/messages/when'
import fc from 'fast-check'

const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString())

/** Shanghai minutes of the day. */
const minuteOf = (at: string) => (new Date(at).getUTCHours() * 60 + new Date(at).getUTCMinutes() + 480) % 1440

describe('when a message is sent', () => {
  test('never in the quiet hours, never before it was told, and at most until the next morning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messageKinds), instants, (kind, at) => {
        const sent = afterQuiet(sendAt(kind, at))
        expect(sent >= at).toBe(true)
        expect(minuteOf(sent)).toBeGreaterThanOrEqual(7 * 60 + 30)
        expect(minuteOf(sent)).toBeLessThan(21 * 60 + 30)
        expect(Date.parse(sent) - Date.parse(at)).toBeLessThan(12 * 3600_000)
      }),
    )
  })

  test.each([
    ['a worker’s at night waits for 07:30', 'answer', '2026-11-20T14:00:00.000Z', '2026-11-20T23:30:00.000Z'],
    ['an officer’s at night waits for the digest', 'raise', '2026-11-20T14:00:00.000Z', '2026-11-21T00:35:00.000Z'],
    ['an officer’s before the digest as well', 'raise', '2026-11-20T23:50:00.000Z', '2026-11-21T00:35:00.000Z'],
    ['by day it goes at once', 'raise', '2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.000Z'],
    ['lateness gathers for two minutes', 'overdue', '2026-11-20T01:00:00.000Z', '2026-11-20T01:02:00.000Z'],
    ['danger is no exception', 'due', '2026-11-20T13:30:00.000Z', '2026-11-21T00:35:00.000Z'],
  ] as const)('%s', (_, kind, at, expected) => {
    expect(sendAt(kind, at)).toBe(expected)
  })
})
