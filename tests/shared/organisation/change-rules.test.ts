import type { Area, Point } from '@lianxin/shared/organisation/areas'
import { changedBy } from '@lianxin/shared/organisation/change'
import { faultsOf } from '@lianxin/shared/organisation/change-rules'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import { isRing } from '@lianxin/shared/organisation/ring'
import * as fc from 'fast-check'
import { areas as demoAreas } from '../../../functions/src/local/demo/areas'
import { district as demoDistrict } from '../../../functions/src/local/demo/district'
import { district, idOf, people } from '../../support/factories'

const street = { id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }
const grid = (id: string, more: Partial<Area> = {}): Area => ({
  id,
  kind: 'grid',
  name: `网格${id}`,
  street: 'jrj',
  officers: [people.cadre.id],
  station: 'st-1',
  climb: ['st-1', 'dp-rights'],
  covers: { streets: [], communities: [] },
  ...more,
})
const organised = {
  ...district,
  streets: [street],
  areas: [grid('g1', { covers: { streets: [], communities: ['丰汇园'] } })],
}
const gone = { id: idOf('gone'), name: '走了', leftOn: '2026-11-01' }
const roster = new Map([people.cadre, people.stationHead, gone].map((one) => [one.id, one]))
const faults = (change: OrganisationChange) =>
  faultsOf(organised, change, roster).map(({ code, field }) => `${code} ${field}`)
const area = (more: Partial<Area>) => faults({ kind: 'area', area: grid('g2', more) })

describe('an area is refused, at the field at fault', () => {
  test.each<[string, Partial<Area>, string]>([
    ['whose officer is on no roster', { officers: [idOf('nobody')] }, 'officer_unknown change.area.officers'],
    ['whose officer has left', { officers: [gone.id] }, 'officer_left change.area.officers'],
    ['whose leader has left', { leader: gone.id }, 'officer_left change.area.leader'],
    [
      'that names an officer twice',
      { officers: [people.cadre.id, people.cadre.id] },
      'bad_request change.area.officers',
    ],
    ['of a street there is not', { street: 'none' }, 'bad_request change.area.street'],
    ['whose station does not exist', { station: 'st-9' }, 'body_unknown change.area.station'],
    ['whose station is a department', { station: 'dp-rights' }, 'bad_request change.area.station'],
    ['that climbs to a body there is not', { climb: ['st-1', 'dp-9'] }, 'body_unknown change.area.climb'],
    ['that climbs to one body twice', { climb: ['st-1', 'st-1'] }, 'bad_request change.area.climb'],
    [
      'that covers a street there is not',
      { covers: { streets: ['none'], communities: [] } },
      'bad_request change.area.covers.streets',
    ],
    ['with the name of another in its street', { name: '网格g1' }, 'bad_request change.area.name'],
    [
      'with a community of another grid',
      { covers: { streets: [], communities: ['丰汇园'] } },
      'bad_request change.area.covers.communities',
    ],
    [
      'whose outline crosses itself',
      {
        covers: {
          streets: [],
          communities: [],
          boundary: [
            [116, 39],
            [117, 40],
            [117, 39],
            [116, 40],
          ],
        },
      },
      'bad_request change.area.covers.boundary',
    ],
  ])('%s', (_, more, fault) => expect(area(more)).toEqual([fault]))

  test('but not for a community that a zone, or another street, has as well', () => {
    const covers = { streets: [], communities: ['丰汇园'] }
    expect(area({ kind: 'zone', covers })).toEqual([])
    expect(faults({ kind: 'area', area: grid('g1', { covers }) })).toEqual([])
  })
})

test('a rule for a kind of area there is not is refused, since it would give nothing to anybody', () => {
  expect(
    faults({
      kind: 'assign',
      assign: [
        { to: 'grid', by: ['community'] },
        { to: 'zone', by: ['boundary'] },
      ],
    }),
  ).toEqual(['bad_request change.assign.1.to'])
})

test('what an area names cannot be removed', () => {
  expect(faults({ kind: 'remove', what: 'body', id: 'dp-rights' })).toEqual(['still_used change.id'])
  expect(faults({ kind: 'remove', what: 'street', id: 'jrj' })).toEqual(['still_used change.id'])
  expect(faults({ kind: 'remove', what: 'body', id: 'dp-service' })).toEqual([])
})

test('a body that areas call cannot become a department', () => {
  const [body] = organised.bodies
  if (!body) throw new Error('no body')
  const head = { id: people.stationHead.id, name: '李桂兰' }
  const change = { kind: 'body' as const, body: { ...body, head, people: [], kind: 'department' as const } }
  expect(faults(change)).toEqual(['bad_request change.body.kind'])
})

test('every area of the demo could be entered by its office', () => {
  const everyone = new Map(
    demoAreas
      .flatMap(({ officers, leader }) => [...officers, leader ?? []].flat())
      .map((id) => [id, { id, name: '某人' }]),
  )
  for (const one of demoAreas)
    expect([one.id, faultsOf(demoDistrict, { kind: 'area', area: one }, everyone)]).toEqual([one.id, []])
})

describe('an outline', () => {
  const square: Point[] = [
    [116, 39],
    [117, 39],
    [117, 40],
    [116, 40],
  ]
  test.each<[string, Point[], boolean]>([
    ['a square', square, true],
    ['a square that ends where it began', [...square, [116, 39]], true],
    [
      'two points and the first again',
      [
        [116, 39],
        [117, 39],
        [116, 39],
      ],
      false,
    ],
    [
      'points on one line',
      [
        [116, 39],
        [116.5, 39],
        [117, 39],
      ],
      false,
    ],
    [
      'a bow tie',
      [
        [116, 39],
        [117, 40],
        [117, 39],
        [116, 40],
      ],
      false,
    ],
    [
      'a spike that goes back on itself',
      [
        [116, 39],
        [118, 39],
        [117, 39],
        [117, 40],
      ],
      false,
    ],
    [
      'a corner that touches another side',
      [
        [116, 39],
        [118, 39],
        [118, 40],
        [117, 39],
        [116, 40],
      ],
      false,
    ],
    [
      'the same corner twice in a row',
      [
        [116, 39],
        [116, 39],
        [117, 39],
        [117, 40],
      ],
      false,
    ],
  ])('%s', (_, points, expected) => expect(isRing(points)).toBe(expected))

  const around = (n: number, radii: readonly number[]): Point[] =>
    Array.from({ length: n }, (_, at) => {
      const angle = (2 * Math.PI * at) / n
      const radius = radii[at % radii.length] ?? 1
      return [116 + radius * Math.cos(angle), 39 + radius * Math.sin(angle)]
    })
  const stars = fc.tuple(
    fc.integer({ min: 3, max: 40 }),
    fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 1 }),
  )

  test('around a point is one surface, whichever way and from whichever corner it is walked', () =>
    fc.assert(
      fc.property(stars, fc.nat(), ([n, radii], from) => {
        const points = around(n, radii)
        const turned = [...points.slice(from % n), ...points.slice(0, from % n)]
        expect([isRing(points), isRing(turned), isRing([...turned].reverse())]).toEqual([true, true, true])
      }),
    ))

  test('with two opposite corners exchanged crosses itself', () =>
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 40 }), (n) => {
        const points = around(n, [1])
        const half = Math.floor(n / 2)
        const [a, b] = [points[0], points[half]]
        expect(a && b && isRing(points.map((point, at) => (at === 0 ? b : at === half ? a : point)))).toBe(false)
      }),
    ))
})

describe('a change', () => {
  const changes: OrganisationChange[] = [
    { kind: 'street', street: { ...street, union: '别的工会' } },
    { kind: 'area', area: grid('g9') },
    { kind: 'remove', what: 'area', id: 'g1' },
    { kind: 'assign', assign: [{ to: 'grid', by: ['community'] }] },
    {
      kind: 'reach',
      hours: { open: '08:00', close: '17:00' },
      hotline: { number: '12351', hours: '全天' },
      verifyDays: 90,
    },
  ]
  test.each(changes)('made twice is made once: $kind', (change) => {
    const once = changedBy(organised, change)
    expect(once).not.toEqual(organised)
    expect(changedBy(once, change)).toEqual(once)
  })
})
