import { quarterEnd } from '@lianxin/shared/calendar'
import type { Status } from '@lianxin/shared/needs/need-state'
import { entersList } from '@lianxin/shared/problems/rules'

const end = quarterEnd('2026Q3')
const due = (resultDue: string, status: Status = 'accepted', gate = false) =>
  entersList({ status, gate, resultDue }, end)

test('a need due in the quarter’s last second enters as overdue, one due at its end stays', () => {
  expect(due('2026-09-30T15:59:59.999Z')).toBe('overdue')
  expect(due('2026-09-30T16:00:00.000Z')).toBeUndefined()
})

test('beyond reach goes before overdue, and does not wait for the due', () => {
  expect(due('2026-09-01T00:00:00.000Z', 'accepted', true)).toBe('beyond_reach')
  expect(due('2026-12-01T00:00:00.000Z', 'accepted', true)).toBe('beyond_reach')
})

test.each(['answered', 'closed', 'withdrawn'] as const)('a need that is %s enters no list, however late', (status) => {
  expect(due('2026-01-01T00:00:00.000Z', status, true)).toBeUndefined()
})

test.each(['raised', 'accepted', 'asked', 'referred'] as const)('a need that is %s and late enters', (status) => {
  expect(due('2026-01-01T00:00:00.000Z', status)).toBe('overdue')
})
