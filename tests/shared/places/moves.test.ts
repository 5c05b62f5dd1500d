import type { Acting } from '@lianxin/shared/places/acting'
import { subjects } from '@lianxin/shared/places/amenities'
import { applyMove, withHost, withLate } from '@lianxin/shared/places/apply'
import type { PlaceMove } from '@lianxin/shared/places/moves'
import { doubts, offered, type PlacePart, placeMoves, whyNotPlace } from '@lianxin/shared/places/rules'
import { Place, PlaceKept } from '@lianxin/shared/places/schema'
import fc from 'fast-check'
import { idOf } from '../../support/factories'
import { placeFacts, placeWith } from '../../support/place-facts'

const TODAY = '2026-11-20'
const hosting = { id: idOf('host'), name: '周静' }
const clerk = { id: idOf('clerk'), name: '孙文' }
const acting = (who: string, as: Acting['as'] = 'outdoor'): Acting => ({
  reporter: who,
  ...(as === 'outdoor' ? {} : { by: hosting }),
  as,
  at: '2026-11-20T02:00:00.000Z',
  today: TODAY,
  due: '2026-11-24',
})
const say = (place: Place, who: string, move: PlaceMove) => applyMove(place, move, acting(who))
const keep = (place: Place, move: PlaceMove) => applyMove(place, move, acting('h', 'host'))
const report = (subject: (typeof subjects)[number]) => ({ move: 'report', subject }) as const
const confirm = (subject: 'water' | 'rest' | 'open') => ({ move: 'confirm', subject }) as const
const reported = (subject: (typeof subjects)[number], people: readonly string[], place = placeWith()) =>
  people.reduce((next, who) => say(next, who, report(subject)), place)
const caseOf = ({ cases }: Place, subject: string) => cases.find((one) => one.subject === subject)

const every: Record<PlaceMove['move'], PlaceMove> = {
  confirm: confirm('water'),
  report: report('water'),
  answer: { move: 'answer', subject: 'water', answer: 'fixed' },
  keep: { move: 'keep', kept: PlaceKept.parse(placeFacts) },
  verify: { move: 'verify' },
  edit: { move: 'edit', facts: placeFacts },
  badge: { move: 'badge', badge: true },
  remove: { move: 'remove', reason: '银行搬走了' },
  restore: { move: 'restore' },
  unhost: { move: 'unhost', person: hosting.id },
}
const moves = Object.values(every)
const asPart: Record<PlacePart, PlacePart[]> = {
  anyone: ['anyone'],
  host: ['anyone', 'host'],
  station: ['anyone', 'station'],
  office: ['anyone', 'office'],
}
const allowed: Record<PlacePart, string[]> = {
  anyone: ['confirm', 'report'],
  host: ['confirm', 'report', 'answer', 'keep', 'verify', 'unhost'],
  station: ['confirm', 'report', 'answer', 'keep', 'verify', 'unhost'],
  office: ['confirm', 'report', 'answer', 'keep', 'verify', 'edit', 'badge', 'remove', 'restore', 'unhost'],
}
const standing = placeWith({
  cases: reported('water', ['a']).cases,
  hosts: [{ ...hosting, since: TODAY }],
})

describe.each(Object.keys(asPart).filter((part): part is PlacePart => Object.hasOwn(asPart, part)))('as %s', (part) => {
  test('exactly these moves may be made of a place that is there', () => {
    const may = moves.filter((move) => whyNotPlace(standing, move, asPart[part]) === undefined)
    expect(may.map(({ move }) => move)).toEqual(allowed[part].filter((move) => move !== 'restore'))
    for (const move of moves.filter((one) => !allowed[part].includes(one.move)))
      expect(whyNotPlace(standing, move, asPart[part])).toBe('not_host')
  })

  test('nothing but restoring may be done to one that was taken away', () => {
    const gone = { ...standing, removed: { on: TODAY, reason: '搬走了' } }
    for (const move of moves.filter((one) => allowed[part].includes(one.move)))
      expect([move.move, whyNotPlace(gone, move, asPart[part])]).toEqual([
        move.move,
        move.move === 'restore' ? undefined : 'place_removed',
      ])
  })
})

test('an answer to what nobody reported, and the leaving of who is no host, are refused by name', () => {
  const office = asPart.office
  expect(whyNotPlace(placeWith(), every.answer, office)).toBe('no_case')
  expect(whyNotPlace(placeWith(), every.unhost, office)).toBe('person_unknown')
  expect(whyNotPlace(placeWith(), every.restore, office)).toBe('wrong_state')
  expect(Object.keys(placeMoves)).toEqual(Object.keys(every))
})

describe('reports', () => {
  test('of one person count once; of three different people they are doubtful at once', () => {
    const twice = reported('water', ['a', 'b', 'a', 'b', 'b'])
    expect([caseOf(twice, 'water')?.people, doubts(twice)]).toEqual([['a', 'b'], []])
    const thrice = reported('water', ['a', 'b', 'c'])
    expect([doubts(thrice), offered(thrice).includes('water')]).toEqual([['water'], true])
    expect(caseOf(thrice, 'water')).toMatchObject({ due: '2026-11-24', doubtfulAt: '2026-11-20T02:00:00.000Z' })
    expect(thrice.events.map(({ words, by }) => [words, by])).toEqual([
      ['有人反映饮水用不了', undefined],
      ['3个人反映饮水用不了', undefined],
    ])
  })

  test('of what is known already change nothing: not offered, out of order, closed for a while, for insiders only', () => {
    const same = (place: Place, subject: (typeof subjects)[number]) =>
      expect(say(place, 'a', report(subject))).toBe(place)
    same(placeWith(), 'battery_swap')
    same(placeWith({ toilet: { where: 'none' } }), 'toilet')
    same(placeWith({ stopped: ['water'] }), 'water')
    same(placeWith({ closure: { from: '2026-11-01', until: '2026-11-20', words: '装修' } }), 'closed')
    same(placeWith({ access: 'inside' }), 'refused')
    const over = placeWith({ closure: { from: '2026-11-01', until: '2026-11-19', words: '装修' } })
    expect(say(over, 'a', report('closed')).cases).toHaveLength(1)
  })

  test('are taken back by whoever confirms, and settled by three others who do', () => {
    expect(say(reported('water', ['a']), 'a', confirm('water')).cases).toEqual([])
    const doubtful = reported('water', ['a', 'b', 'c'])
    expect(doubts(say(doubtful, 'b', confirm('water')))).toEqual([])
    const denied = ['d', 'e', 'd'].reduce((next, who) => say(next, who, confirm('water')), doubtful)
    expect(caseOf(denied, 'water')).toMatchObject({ people: ['a', 'b', 'c'], denied: ['d', 'e'] })
    const settled = say(denied, 'f', confirm('water'))
    expect([settled.cases, settled.events.at(-1)?.words]).toEqual([[], '饮水能用，不再提示“饮水用不了”'])
  })

  test('that it is closed or lets nobody in are denied by whoever could come in', () => {
    const shut = reported('refused', ['a', 'b', 'c'], reported('closed', ['a', 'b', 'c']))
    const open = ['d', 'e', 'f'].reduce((next, who) => say(next, who, confirm('open')), shut)
    expect([open.cases, open.verifiedOn]).toEqual([[], TODAY])
  })

  test('whoever denied and then reports denies no more', () => {
    const denied = say(reported('water', ['a']), 'b', confirm('water'))
    expect(caseOf(say(denied, 'b', report('water')), 'water')).toMatchObject({ people: ['a', 'b'], denied: [] })
  })

  test('whoever comes in what order, each counts once, and three different people make it doubtful', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.constantFrom(...subjects), (people, subject) => {
        const place = reported(
          subject,
          people,
          placeWith({ amenities: [...PlaceKept.shape.amenities.element.options] }),
        )
        const different = new Set(people)
        expect(new Set(caseOf(place, subject)?.people)).toEqual(different)
        expect(caseOf(place, subject)?.people.length ?? 0).toBe(different.size)
        expect(doubts(place).includes(subject)).toBe(different.size >= 3)
      }),
    )
  })

  test('and confirmations in any order leave nobody on both sides, and nothing that Place does not take', () => {
    const act = fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      move: fc.constantFrom(
        report('water'),
        report('closed'),
        report('rest'),
        confirm('water'),
        confirm('open'),
        confirm('rest'),
      ),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const place = acts.reduce((next, { who, move }) => say(next, who, move), placeWith())
        for (const { people, denied } of place.cases) {
          expect(people.filter((who) => denied.includes(who))).toEqual([])
          expect([people.length > 0, denied.length < 3]).toEqual([true, true])
        }
        expect(Place.parse(place)).toEqual(place)
        expect(place.events.length).toBeLessThanOrEqual(30)
      }),
    )
  })
})

describe('a host', () => {
  const answer = (subject: (typeof subjects)[number], how: 'fixed' | 'stopped' | 'ended', until?: string) =>
    ({ move: 'answer', subject, answer: how, ...(until ? { until } : {}) }) as const

  test('who repaired it ends the report and confirms it, also what was out of order', () => {
    const place = keep({ ...reported('water', ['a']), stopped: ['water'] }, answer('water', 'fixed'))
    expect(place).toMatchObject({ cases: [], stopped: [], verifiedOn: TODAY })
    expect(place.confirmed.water?.by).toBe('host')
    expect(place.events.at(-1)).toMatchObject({ by: hosting, as: 'host', words: '饮水用不了：修好了' })
  })

  test('who stops an amenity hides it; who ends one takes it out for good', () => {
    const stopped = keep(reported('water', ['a']), answer('water', 'stopped'))
    expect([stopped.cases, stopped.stopped, offered(stopped).includes('water')]).toEqual([[], ['water'], false])
    const ended = keep(stopped, answer('water', 'ended'))
    expect([ended.amenities.includes('water'), ended.stopped]).toEqual([false, []])
    expect(keep(reported('toilet', ['a']), answer('toilet', 'ended')).toilet).toEqual({ where: 'none' })
  })

  test('answers for the whole place: closed until a day, gone, or for insiders only', () => {
    const shut = keep(reported('closed', ['a']), answer('closed', 'stopped', '2026-12-01'))
    expect(shut).toMatchObject({ cases: [], closure: { from: TODAY, until: '2026-12-01' } })
    const gone = keep(reported('moved', ['a'], reported('water', ['b'])), answer('moved', 'ended'))
    expect([gone.removed, gone.cases]).toEqual([{ on: TODAY, reason: '已经搬走' }, []])
    expect(keep(reported('refused', ['a']), answer('refused', 'ended'))).toMatchObject({ access: 'inside', cases: [] })
    const opened = keep(reported('closed', ['a']), answer('closed', 'fixed'))
    expect([opened.cases, opened.confirmed.open?.by]).toEqual([[], 'host'])
  })

  test('who says it works answers the report with it', () => {
    const place = keep({ ...reported('water', ['a', 'b', 'c']), stopped: ['water'] }, confirm('water'))
    expect([place.cases, place.stopped, place.confirmed.water?.by]).toEqual([[], [], 'host'])
  })

  test('who takes an amenity out of the form takes what was reported of it out as well', () => {
    const kept = PlaceKept.parse({ ...placeFacts, amenities: ['rest'], closure: undefined })
    const before = reported('closed', ['a'], {
      ...reported('water', ['a']),
      stopped: ['charging'],
      phone: '010-5550-0101',
    })
    const place = keep(before, { move: 'keep', kept })
    expect([place.cases.map(({ subject }) => subject), place.stopped, place.phone]).toEqual([['closed'], [], undefined])
    expect(place.keptIn).toBe(place.version)
  })

  test('joins and leaves with a line in the history', () => {
    const as = { ...acting('h', 'host'), by: hosting }
    const joined = withHost(placeWith(), hosting, as)
    expect([joined.hosts, joined.events]).toMatchObject([[{ ...hosting, since: TODAY }], [{ words: '周静开始管理' }]])
    for (const by of [as, { ...acting('z', 'office'), by: clerk }, { ...acting('', 'system'), by: undefined }]) {
      const left = applyMove(joined, { move: 'unhost', person: hosting.id }, by)
      expect(left.events.map(({ words }) => words)).toEqual(['一位站点管理员开始管理', '一位站点管理员不再管理'])
      expect([left.hosts, JSON.stringify(left).includes(hosting.name)]).toEqual([[], false])
    }
  })

  test('whoever leaves takes along their own name alone, and an officer’s stays with what they did as one', () => {
    const other = { id: 'h2', name: '陈平' }
    const badged = applyMove(placeWith(), { move: 'badge', badge: true }, { ...acting('z', 'office'), by: hosting })
    const joined = withHost(badged, hosting, acting('h', 'host'))
    const both = withHost(joined, other, { ...acting('h2', 'host'), by: other })
    const left = applyMove(both, { move: 'unhost', person: hosting.id }, { ...acting('z', 'office'), by: clerk })
    expect(left.events.map(({ by }) => by?.name)).toEqual([hosting.name, undefined, other.name, clerk.name])
  })
})

test('made again every move changes nothing more', () => {
  for (const move of moves) {
    const once = applyMove(standing, move, acting('z', 'office'))
    expect([move.move, applyMove(once, move, acting('z', 'office')) === once]).toEqual([move.move, true])
  }
  for (const subject of subjects)
    for (const how of ['fixed', 'stopped', 'ended'] as const) {
      const move = { move: 'answer', subject, answer: how } as const
      const once = keep(
        reported(subject, ['a'], placeWith({ amenities: [...PlaceKept.shape.amenities.element.options] })),
        move,
      )
      expect([subject, how, keep(once, move) === once, once.version]).toEqual([subject, how, true, 3])
    }
})

test('what a passer-by says overtakes no keeper, what a keeper changes does', () => {
  const seen = placeWith({ version: 4, keptIn: 2 })
  expect(say(seen, 'a', report('water'))).toMatchObject({ version: 5, keptIn: 2 })
  expect(keep(reported('water', ['a']), { move: 'answer', subject: 'water', answer: 'stopped' })).toMatchObject({
    version: 3,
    keptIn: 3,
  })
})

test('a place that moved says where it stood, and each of those once', () => {
  const to = (place: Place, lng: number) =>
    applyMove(place, { move: 'edit', facts: { ...placeFacts, point: [lng, 39.91] } }, acting('o', 'office'))
  expect(to(to(placeWith(), 116.37), 116.38).stood).toEqual([placeFacts.point, [116.37, 39.91]])
  expect(to(placeWith(), 116.36).stood).toBeUndefined()
})

describe('after its day', () => {
  const on = (today: string): Acting => ({ ...acting(''), as: 'system', today })
  const place = reported('closed', ['a'], reported('water', ['a']))

  test('an unanswered amenity is hidden, an unanswered place warned of, and once only', () => {
    expect(withLate(place, on('2026-11-24'))).toBe(place)
    const late = withLate(place, on('2026-11-25'))
    expect([offered(late).includes('water'), doubts(late)]).toEqual([false, ['closed']])
    expect(late.events.at(-1)).toMatchObject({
      as: 'system',
      words: '饮水用不了，过了11月24日没有答复；没开门，过了11月24日没有答复',
    })
    expect(withLate(late, on('2026-11-26'))).toBe(late)
  })

  test('it comes back when it is answered', () => {
    const late = withLate(place, on('2026-11-25'))
    expect(offered(keep(late, { move: 'answer', subject: 'water', answer: 'fixed' }))).toContain('water')
  })
})
