import type { Duty } from '@lianxin/shared/people/schema'
import { placeFor } from '../../../functions/src/needs/place'
import { card, district, people } from '../../support/factories'
import { areaDistrict, cadres, grid } from '../../support/roster'

const duty: Duty = { role: 'cadre', district: district.id }
const { cadre } = people
const climb = [
  { id: 'st-1', name: '第一服务站' },
  { id: 'dp-rights', name: '权益保障部' },
]
const hours = { open: '08:30', close: '18:00' }

test('what an officer records belongs to their board, though their area has other hours', () => {
  const busy = { ...areaDistrict, areas: [{ ...grid, hours }] }
  expect(placeFor(cadre.id, { ...duty, board: card.code }, busy, card)).toMatchObject({
    board: card.code,
    hours: card.hours,
  })
})

test('without a board it belongs to the area in which they stand first, with its path and hours', () => {
  const second = { ...grid, id: 'grid-2', name: '第二网格', officers: [cadres.liu.id, cadre.id] }
  const busy = { ...areaDistrict, areas: [second, { ...grid, hours }] }
  expect(placeFor(cadre.id, duty, busy, undefined)).toEqual({ area: '第三网格', climb, hours })
  expect(placeFor(cadres.liu.id, duty, busy, undefined).area).toBe('第二网格')
})

test('a board of another district is none, and whoever stands nowhere records for the district', () => {
  expect(placeFor(cadre.id, duty, areaDistrict, { ...card, district: 'haidian' }).board).toBeUndefined()
  expect(placeFor(cadres.ma.id, duty, areaDistrict, undefined)).toEqual({
    area: district.name,
    climb: [],
    hours: district.hours,
  })
})

test('whoever serves a body records for it', () => {
  const place = placeFor(people.stationWorker.id, { ...duty, role: 'station', body: 'st-1' }, areaDistrict, undefined)
  expect(place).toMatchObject({ area: '第一服务站', climb: [{ id: 'st-1' }] })
})
