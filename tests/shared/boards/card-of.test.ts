import { presentOn } from '@lianxin/shared/boards/card'
import { cardOf, renewed } from '@lianxin/shared/boards/card-of'
import { Card } from '@lianxin/shared/boards/schema'
import { factsOf, isSilent, onPaper, signRowOf } from '@lianxin/shared/boards/signs'
import { type Day, plusDays } from '@lianxin/shared/calendar'
import { absenceOn, answersFor, isGone } from '@lianxin/shared/organisation/absence'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Absence, District } from '@lianxin/shared/organisation/schema'
import fc from 'fast-check'
import { idOf, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, grid } from '../../support/roster'

const TODAY = '2026-11-20'
const facts = { code: '2346789BCD', district: 'xicheng', version: 1, sign: { area: grid.id }, createdOn: '2026-11-01' }
const rosterOf = (...members: Member[]) => new Map(members.map((member) => [member.id, member]))
const wang = entryOf(people.cadre, { landline: '010-5550-0101' })
const liu = entryOf(cadres.liu, { landline: '010-5550-0102' })
const ma = entryOf(cadres.ma)
const gao = entryOf(cadres.gao)

const made = (roster: ReadonlyMap<string, Member>, district: District = areaDistrict, day: Day = TODAY): Card => {
  const card = cardOf(facts, district, roster, day)
  if (!card) throw new Error('the area is there')
  return card
}
const namesOn = (card: Card, day: Day) => presentOn(card, day).map(({ name }) => name)
const away = (from: Day, to: Day, substitute?: Member): Absence => ({
  from,
  to,
  ...(substitute ? { substitute: substitute.id } : {}),
})

test('a card says what its area, street, station and officers say', () => {
  const street = { id: 'jrj', name: '金融街街道', union: '金融街街道总工会', hours: { open: '08:30', close: '18:00' } }
  const areas = [{ ...grid, street: 'jrj' }]
  const card = made(rosterOf(wang, liu), { ...areaDistrict, streets: [street], areas })
  expect(Card.parse(card)).toEqual(card)
  expect(card).toMatchObject({
    area: '金融街街道 · 第三网格',
    union: '金融街街道总工会',
    officers: [{ name: '王建国', landline: '010-5550-0101' }, { name: '刘芳' }],
    regulars: 2,
    station: { id: 'st-1', phone: '12351' },
    hours: street.hours,
    climb: [{ id: 'st-1' }, { id: 'dp-rights' }],
  })
  expect(card.officers[0]).not.toHaveProperty('duties')
})

test('an area nobody answers for shows its station, on paper too, and an area that is gone gives no card', () => {
  const card = made(rosterOf())
  expect([card.officers, namesOn(card, TODAY), onPaper(card).name]).toEqual([[], [], '第一服务站'])
  expect(cardOf(facts, { ...areaDistrict, areas: [] }, rosterOf(wang), TODAY)).toBeUndefined()
  expect(cardOf(facts, { ...areaDistrict, bodies: [] }, rosterOf(wang), TODAY)).toBeUndefined()
})

test('whoever only stands in is on the ladder on those days alone, at the end of the chain', () => {
  const roster = rosterOf(
    { ...wang, away: [away('2026-11-23', '2026-11-27', ma)] },
    { ...ma, away: [away('2026-11-25', '2026-11-25', gao)] },
    liu,
    gao,
  )
  const card = made(roster)
  expect(namesOn(card, '2026-11-22')).toEqual(['王建国', '刘芳'])
  expect(namesOn(card, '2026-11-24')).toEqual(['马春生', '刘芳'])
  expect(namesOn(card, '2026-11-25')).toEqual(['高洁', '刘芳'])
  expect(namesOn(card, '2026-11-26')).toEqual(['马春生', '刘芳'])
  expect(namesOn(card, '2026-11-28')).toEqual(['王建国', '刘芳'])
})

const members = [wang, liu, ma, gao, entryOf(people.stationHead), entryOf(people.stationWorker)]
const ids = members.map(({ id }) => id)
const aDay = fc.integer({ min: -20, max: 40 }).map((n) => plusDays(TODAY, n))
const anAbsence = fc
  .tuple(aDay, fc.integer({ min: 0, max: 12 }), fc.option(fc.constantFrom(...ids), { nil: undefined }))
  .map(([from, days, substitute]) => ({ from, to: plusDays(from, days), ...(substitute ? { substitute } : {}) }))
// As the roster takes them: no two absences of one officer on one day.
const someAway = fc
  .array(anAbsence, { maxLength: 4 })
  .map((all) =>
    all.sort((a, b) => (a.from < b.from ? -1 : 1)).filter((one, n, of) => n === 0 || (of[n - 1]?.to ?? '') < one.from),
  )
const long = fc.string({ unit: fc.constantFrom('总', '工', '😀'), minLength: 1, maxLength: 30 })
const aMember = (member: Member): fc.Arbitrary<Member> =>
  fc.record({ away: someAway, title: long, hasLeft: fc.boolean() }).map(({ hasLeft, ...more }) => ({
    ...member,
    ...more,
    email: `${'a'.repeat(40)}@union.example`,
    employer: '某'.repeat(40),
    ...(hasLeft ? { leftOn: TODAY } : {}),
  }))
const aRoster = fc.tuple(...members.map(aMember)).map((all) => rosterOf(...all))
const officers = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })

test('whatever the roster says, nobody answers who is away or gone, and the first officer’s chain is followed to its end', () => {
  fc.assert(
    fc.property(
      aRoster,
      officers,
      aDay.filter((day) => day >= TODAY),
      (roster, area, day) => {
        const card = made(roster, { ...areaDistrict, areas: [{ ...grid, officers: area }] })
        const present = presentOn(card, day)
        for (const { id } of present) {
          const member = roster.get(id)
          expect(member && !isGone(member, TODAY) && !absenceOn(member, day)).toBe(true)
        }
        const expected = area
          .flatMap((id) => roster.get(id) ?? [])
          .filter((one) => !isGone(one, TODAY))
          .flatMap((one) => answersFor(one, day, roster) ?? [])
        const onCard = new Set(card.officers.map(({ id }) => id))
        const isWhole = expected.every(({ id }) => onCard.has(id))
        if (isWhole) expect(present.map(({ id }) => id)).toEqual([...new Set(expected.map(({ id }) => id))])
      },
    ),
    { numRuns: 400 },
  )
})

test('whatever the roster says, a card has at most four officers and 3 KB, no past absence, and is itself again', () => {
  fc.assert(
    fc.property(aRoster, officers, (roster, area) => {
      const district = { ...areaDistrict, areas: [{ ...grid, officers: area }] }
      const card = made(roster, district)
      expect(card.officers.length).toBeLessThanOrEqual(4)
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(3 * 1024)
      for (const officer of card.officers) for (const { to } of officer.away) expect(to >= TODAY).toBe(true)
      expect(Card.parse(card)).toEqual(card)
      expect(renewed(card, district, roster, TODAY)).toEqual(card)
    }),
  )
})

test('numbers changed since they were checked are not called checked; what was printed, reported and scanned stays', () => {
  const card: Card = {
    ...made(rosterOf(wang, liu)),
    verifiedOn: '2026-11-12',
    scannedOn: TODAY,
    printed: { on: '2026-11-02', facts: 'x' },
    report: { kind: 'damaged', at: '2026-11-19T01:00:00.000Z' },
  }
  expect(renewed(card, areaDistrict, rosterOf(wang, { ...liu, name: '刘小芳' }), TODAY)).toMatchObject({
    verifiedOn: '2026-11-12',
    scannedOn: TODAY,
    printed: card.printed,
    report: card.report,
  })
  const other = renewed(card, areaDistrict, rosterOf({ ...wang, mobile: '139-0000-0109' }, liu), TODAY)
  expect(other).not.toHaveProperty('verifiedOn')
  expect(renewed(card, areaDistrict, rosterOf(liu), TODAY)).not.toHaveProperty('verifiedOn')
})

test('the paper is out of date when what it prints has changed, and not when somebody is away', () => {
  const card = made(rosterOf(wang, liu))
  const printed = { on: TODAY, facts: factsOf(card) }
  const isOutdated = (roster: ReadonlyMap<string, Member>) => signRowOf({ ...made(roster), printed })?.isOutdated
  expect(isOutdated(rosterOf(wang, liu))).toBe(false)
  expect(isOutdated(rosterOf({ ...wang, away: [away(TODAY, TODAY)] }, liu))).toBe(false)
  expect(isOutdated(rosterOf({ ...wang, landline: '010-5550-0199' }, liu))).toBe(true)
  expect(isOutdated(rosterOf(liu))).toBe(true)
  expect(signRowOf(card)?.isOutdated).toBe(false)
})

test('a board is silent from the 90th day without a scan, counted from the day it was made', () => {
  const sign = { createdOn: '2026-08-22', retired: false }
  expect(isSilent(sign, '2026-11-19')).toBe(false)
  expect(isSilent(sign, '2026-11-20')).toBe(true)
  expect(isSilent({ ...sign, scannedOn: '2026-08-23' }, '2026-11-20')).toBe(false)
  expect(isSilent({ ...sign, retired: true }, '2026-11-20')).toBe(false)
})

test('ids of members nobody knows are left out', () => {
  const areas = [{ ...grid, officers: [idOf('nobody'), wang.id] }]
  expect(made(rosterOf(wang), { ...areaDistrict, areas }).officers.map(({ name }) => name)).toEqual(['王建国'])
})
