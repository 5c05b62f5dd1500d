import { assignmentNow, assignmentOf } from '@lianxin/shared/organisation/assign'
import type { Assignment, UnitFacts } from '@lianxin/shared/organisation/units'
import { whyWords } from '@lianxin/shared/organisation/words'
import fc from 'fast-check'
import { unitDistrict as district, unitFacts as unit } from '../../support/unit-district'

const areaOf = (change: Partial<UnitFacts>, rules = district) => assignmentOf({ ...unit, ...change }, rules)?.area
const inside: [number, number] = [116.36, 39.91]

test('no area that covers a unit leaves it to somebody to decide', () => {
  expect(areaOf({ community: '别处', street: undefined })).toBeUndefined()
  expect(areaOf({ community: undefined })).toBeUndefined()
  expect(areaOf({}, { ...district, assign: [] })).toBeUndefined()
})

test('a community of the same name in another street is another', () => {
  expect(areaOf({ street: 'yt' })).toBeUndefined()
})

test.each([
  [99, 'grid-3'],
  [100, 'st-area'],
  [undefined, 'grid-3'],
])('%s people: %s', (headcount, area) => {
  expect(areaOf({ headcount })).toBe(area)
})

test('the rules hold in their order, and one that finds no area leaves it to the next', () => {
  const large = { headcount: 100, aboveScale: true, point: inside }
  expect(areaOf(large)).toBe('st-area')
  expect(areaOf(large, { ...district, assign: [...district.assign].reverse() })).toBe('grid-3')
  expect(areaOf({ ...large, headcount: 99 })).toBe('zone-south')
  expect(areaOf({ ...large, headcount: 99, point: [116.5, 39.91] })).toBe('grid-3')
  expect(areaOf({ fee: 50_000, point: inside })).toBe('zone-south')
  expect(areaOf({ fee: 49_999, point: inside })).toBe('grid-3')
})

test('a street’s own rules stand instead of the district’s', () => {
  const streets = district.streets.map((street) => ({
    ...street,
    assign: [{ to: 'station' as const, by: ['street' as const] }],
  }))
  expect(areaOf({ headcount: 5 }, { ...district, streets })).toBe('st-area')
  expect(
    areaOf({ headcount: 5 }, { ...district, streets: streets.map((street) => ({ ...street, assign: [] })) }),
  ).toBeUndefined()
})

test('a place on the edge of an outline, or on its corner, is within', () => {
  const corners: [number, number][] = [
    [116.35, 39.9],
    [116.37, 39.92],
    [116.35, 39.91],
    [116.36, 39.9],
  ]
  expect(corners.map((point) => areaOf({ aboveScale: true, point }))).toEqual(corners.map(() => 'zone-south'))
})

const person: Assignment = {
  by: 'person',
  area: 'zone-south',
  reason: '离得近',
  who: { id: '0'.repeat(26), name: '孙文' },
  at: '2026-11-12T02:00:00.000Z',
}

test('a person’s decision ends only with its area, and with the unit’s leaving', () => {
  expect(assignmentNow(unit, person, district)).toBe(person)
  expect(assignmentNow(unit, { ...person, area: 'gone' }, district)).toMatchObject({ by: 'rule', area: 'grid-3' })
  expect(assignmentNow({ ...unit, status: 'moved_out' }, person, district)).toBeUndefined()
  expect(assignmentNow({ ...unit, status: 'closed' }, undefined, district)).toBeUndefined()
})

test.each([
  [{ headcount: 120 }, '120人，100人以上的单位由服务站联系；金融街街道属于安兴融站'],
  [{ aboveScale: true, point: inside }, '规模以上的单位由片联系；在南片范围内'],
  [{ fee: 60_000, point: inside }, '自管会费每年60000元，50000元以上的单位由片联系；在南片范围内'],
  [{}, '其余单位由网格联系；丰盛社区属于第三网格'],
])('%j is explained: %s', (change, words) => {
  const facts = { ...unit, ...change }
  const assignment = assignmentNow(facts, undefined, district)
  expect(assignment && whyWords(facts, assignment, district)).toBe(words)
})

test('a person’s decision is explained with who, when and why', () => {
  expect(whyWords(unit, person, district)).toBe('孙文11月12日定由南片联系：离得近')
})

const facts = fc.record(
  {
    headcount: fc.nat(300),
    aboveScale: fc.boolean(),
    fee: fc.nat(100_000),
    street: fc.constantFrom('jrj', 'yt'),
    community: fc.constantFrom('丰盛社区', '别处'),
    point: fc.tuple(
      fc.double({ min: 116.34, max: 116.38, noNaN: true }),
      fc.double({ min: 39.89, max: 39.93, noNaN: true }),
    ),
  },
  { requiredKeys: [] },
)

test('whatever the unit, its area is one there is, the fact given holds of it, and it can be said why', () => {
  fc.assert(
    fc.property(facts, fc.shuffledSubarray(district.assign), (change, assign) => {
      const some: UnitFacts = { ...unit, ...change, aboveScale: change.aboveScale ?? false }
      const rules = { ...district, assign }
      const assignment = assignmentNow(some, undefined, rules)
      if (!assignment) return
      expect(district.areas.map(({ id }) => id)).toContain(assignment.area)
      if (assignment.by !== 'rule') throw new Error('nobody decided')
      const { fact, to } = assignment.why
      if (fact === 'headcount') expect(some.headcount).toBeGreaterThanOrEqual(100)
      if (fact === 'scale') expect(some.aboveScale).toBe(true)
      if (fact === 'fee') expect(some.fee).toBeGreaterThanOrEqual(50_000)
      expect(district.areas.find(({ id }) => id === assignment.area)?.kind).toBe(to)
      expect(whyWords(some, assignment, rules)).toMatch(/^.+单位由(服务站|片|网格)联系；.+(范围内|属于.+)$/)
    }),
  )
})
