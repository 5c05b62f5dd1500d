import { type Day, plusDays } from '@lianxin/shared/calendar'
import { absenceOn, answersFor, chainOn, dependsOn, isGone, uncoveredDay } from '@lianxin/shared/organisation/absence'
import type { Absence } from '@lianxin/shared/organisation/schema'
import fc from 'fast-check'

type Officer = { id: string; away: Absence[]; leftOn?: Day | undefined }
const ids = ['a', 'b', 'c', 'd', 'e']
const FIRST = '2026-11-20'

const anyDay = fc.nat(12).map((n) => plusDays(FIRST, n))
const anyAbsence: fc.Arbitrary<Absence> = fc
  .tuple(anyDay, fc.nat(4), fc.option(fc.constantFrom(...ids), { nil: undefined }))
  .map(([from, days, substitute]) => ({ from, to: plusDays(from, days), ...(substitute ? { substitute } : {}) }))
const anyRoster: fc.Arbitrary<Map<string, Officer>> = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        away: fc.array(anyAbsence, { maxLength: 3 }),
        leftOn: fc.option(anyDay, { nil: undefined }),
      }),
    ),
  )
  .map((officers) => new Map(officers.map((officer) => [officer.id, officer])))

const must = (all: ReadonlyMap<string, Officer>, id: string): Officer => {
  const found = all.get(id)
  if (!found) throw new Error(id)
  return found
}

const away = (id: string, ...absences: Absence[]): Officer => ({ id, away: absences })
const on = (day: Day, substitute?: string): Absence => ({ from: day, to: day, ...(substitute ? { substitute } : {}) })

describe('a chain of substitutes', () => {
  test('never answers with somebody away or gone, whatever the roster says', () => {
    fc.assert(
      fc.property(anyRoster, fc.constantFrom(...ids), anyDay, (all, id, day) => {
        const found = answersFor(must(all, id), day, all)
        return found === undefined || (!isGone(found, day) && absenceOn(found, day) === undefined)
      }),
    )
  })

  test('is followed to its end: A→B→C, each named by the one before', () => {
    fc.assert(
      fc.property(anyRoster, fc.constantFrom(...ids), anyDay, (all, id, day) => {
        const chain = chainOn(must(all, id), day, all)
        const links = chain.slice(1).map((one, at) => absenceOn(chain[at] ?? one, day)?.substitute === one.id)
        return chain[0]?.id === id && links.every(Boolean) && new Set(chain).size === chain.length
      }),
    )
    const all = new Map([away('a', on(FIRST, 'b')), away('b', on(FIRST, 'c')), away('c')].map((one) => [one.id, one]))
    expect(answersFor(must(all, 'a'), FIRST, all)?.id).toBe('c')
  })

  test('that runs in a circle, or names nobody, answers with nobody', () => {
    const all = new Map(
      [away('a', on(FIRST, 'b')), away('b', on(FIRST, 'a')), away('c', on(FIRST))].map((one) => [one.id, one]),
    )
    expect(answersFor(must(all, 'a'), FIRST, all)).toBeUndefined()
    expect(answersFor(must(all, 'c'), FIRST, all)).toBeUndefined()
  })

  test('ends on the day somebody leaves, not the day before', () => {
    const all = new Map<string, Officer>([
      ['a', away('a', { from: FIRST, to: plusDays(FIRST, 2), substitute: 'b' })],
      ['b', { ...away('b'), leftOn: plusDays(FIRST, 2) }],
    ])
    expect(answersFor(must(all, 'a'), plusDays(FIRST, 1), all)?.id).toBe('b')
    expect(answersFor(must(all, 'a'), plusDays(FIRST, 2), all)).toBeUndefined()
  })
})

describe('the uncovered day', () => {
  test('is the first on which nobody answers', () => {
    fc.assert(
      fc.property(anyRoster, fc.constantFrom(...ids), anyAbsence, (all, id, absence) => {
        const officer = { ...must(all, id), away: [absence] }
        const day = uncoveredDay(officer, absence, all)
        const days = Array.from({ length: 5 }, (_, n) => plusDays(absence.from, n)).filter((one) => one <= absence.to)
        const first = absence.substitute ? days.find((one) => !answersFor(officer, one, all)) : undefined
        return day === first
      }),
    )
  })
})

describe('whoever depends on an officer', () => {
  test('is everyone for whom the officer’s going would change who answers', () => {
    fc.assert(
      fc.property(anyRoster, fc.constantFrom(...ids), anyDay, (all, id, day) => {
        const without = new Map(all).set(id, { ...must(all, id), leftOn: '2000-01-01' })
        const changed = ids.filter(
          (one) =>
            one !== id && answersFor(must(all, one), day, all)?.id !== answersFor(must(without, one), day, without)?.id,
        )
        const found = dependsOn(id, day, all).map((one) => one.id)
        return changed.every((one) => found.includes(one))
      }),
    )
  })

  test('is nobody whose absences were over before', () => {
    const all = new Map([away('a', on(FIRST, 'b')), away('b')].map((one) => [one.id, one]))
    expect(dependsOn('b', FIRST, all).map(({ id }) => id)).toEqual(['a'])
    expect(dependsOn('b', plusDays(FIRST, 1), all)).toEqual([])
  })
})
