import { isAlwaysOpen } from '@lianxin/shared/places/hours'
import { isDoubtful } from '@lianxin/shared/places/rules'
import { Place } from '@lianxin/shared/places/schema'
import { district } from '../../../functions/src/local/demo/district'
import { loadPlaces, storiedPlaces } from '../../../functions/src/local/demo/load-places'
import { stationHeads } from '../../../functions/src/local/demo/officers'
import { hostPerson } from '../../../functions/src/local/demo/personas'
import { HOSTED, talesOf } from '../../../functions/src/local/demo/place-tales'
import { chineseCalendar } from '../../../functions/src/work-calendar'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const calendar = chineseCalendar()

describe('the demo’s places', () => {
  const places = storiedPlaces({ calendar }, NOW).map((place) => Place.parse(place))
  const cases = places.flatMap((place) => place.cases)
  const count = (is: (place: Place) => boolean) => places.filter(is).length

  test('are more than a hundred and twenty, each once, in the district’s streets', () => {
    expect(places.length).toBeGreaterThanOrEqual(120)
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    expect(new Set(places.map(({ street }) => street))).toEqual(new Set(district.streets.map(({ id }) => id)))
  })

  test('are of every kind, many of them only for their own people, some always open, one open overnight', () => {
    expect(new Set(places.map(({ kind }) => kind)).size).toBe(5)
    expect(count(({ kind }) => kind === 'toilet')).toBeGreaterThanOrEqual(25)
    expect(count(({ access }) => access === 'inside')).toBeGreaterThanOrEqual(29)
    expect(count((place) => isAlwaysOpen(place))).toBeGreaterThanOrEqual(10)
    expect(count(({ hours }) => hours.week.flat().some(([, to]) => to > 1440))).toBeGreaterThan(0)
  })

  test('have reports in every state, badges, a closure, hosts, and some nobody has confirmed for long', () => {
    expect(cases.filter((one) => one.people.length === 1 && !one.lateOn).length).toBeGreaterThan(0)
    expect(cases.filter(isDoubtful).length).toBeGreaterThan(0)
    expect(cases.filter(({ lateOn }) => lateOn).length).toBeGreaterThan(0)
    for (const is of [
      ({ badge }: Place) => badge === true,
      ({ closure }: Place) => closure !== undefined,
      ({ hosts }: Place) => hosts.length > 0,
      ({ verifiedOn }: Place) => verifiedOn === undefined,
      ({ verifiedOn }: Place) => verifiedOn !== undefined && verifiedOn < '2026-08-22',
    ])
      expect(count(is)).toBeGreaterThan(0)
  })

  test('every story is told of a place that is there', () => {
    const names = places.map(({ name }) => name)
    expect(talesOf(NOW, calendar).names.filter((name) => !names.includes(name))).toEqual([])
    expect(HOSTED.filter((name) => !names.includes(name))).toEqual([])
  })
})

test('loaded twice the demo’s places are there once: in the tiles, with their host, with the notices of what was reported', async () => {
  const app = await openApp(NOW)
  try {
    await app.deps.districts.put(district)
    const size = storiedPlaces({ calendar }, NOW).length
    for (let times = 0; times < 2; times += 1) {
      await loadPlaces(app.deps, NOW)
      const index = Object((await app.call('GET', '/api/places/tiles')).body)
      expect(index.tiles).toEqual([expect.objectContaining({ count: size })])
      expect(await app.deps.places.hostedBy(hostPerson.id)).toHaveLength(HOSTED.length)
      const of = async (id: string) => (await app.deps.notices.list(id)).notices.map(({ words }) => words)
      expect((await of(hostPerson.id)).filter((words) => words.startsWith('惠民银行'))).toHaveLength(3)
      expect(await of(stationHeads.anxingrong.person.id)).toContainEqual(expect.stringContaining('京禾银行太平桥大街'))
    }
  } finally {
    await app.close()
  }
})
