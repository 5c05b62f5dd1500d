import { PlaceId } from '@lianxin/shared/places/schema'
import { placeId } from '../../../functions/src/places/place-id'
import { stationOf } from '../../../functions/src/places/station-of'
import { grid } from '../../support/roster'
import { unitDistrict } from '../../support/unit-district'

const bank = { name: '惠民银行金融街支行', address: '金融大街5号' }

describe('a place’s id', () => {
  test('follows from its number, else from its name and address, within its district', () => {
    const ids = [
      placeId('xicheng', bank),
      placeId('haidian', bank),
      placeId('xicheng', { ...bank, address: '金融大街7号' }),
      placeId('xicheng', { ...bank, number: 'XC-001' }),
    ]
    expect(new Set(ids).size).toBe(4)
    expect(ids.map((id) => PlaceId.safeParse(id).success)).toEqual([true, true, true, true])
    expect(placeId('xicheng', { number: 'XC-001', name: '改了名字', address: '搬了家' })).toBe(ids[3])
    expect(placeId('xicheng', bank)).toBe(ids[0])
  })
})

describe('the station of a street', () => {
  const area = (change: Partial<typeof grid>) => ({ ...grid, ...change })

  test('is what its own area says, before any other area of the street', () => {
    const areas = [
      area({ id: 'grid-1', street: 'jrj', station: 'dp-rights' }),
      area({ id: 'st-area', kind: 'station', street: 'jrj', station: 'st-1' }),
    ]
    expect(stationOf({ ...unitDistrict, areas }, 'jrj')?.id).toBe('st-1')
    expect(stationOf(unitDistrict, 'jrj')?.id).toBe('st-1')
  })

  test('is that of any area of the street when none is a station’s, and nobody when there is none', () => {
    const areas = [area({ id: 'grid-1', street: 'jrj' }), area({ id: 'grid-2', street: 'other', station: 'dp-rights' })]
    expect(stationOf({ ...unitDistrict, areas }, 'jrj')?.id).toBe('st-1')
    expect(stationOf({ ...unitDistrict, areas }, 'nowhere')).toBeUndefined()
    expect(stationOf({ ...unitDistrict, areas: [area({ street: 'jrj', station: 'gone' })] }, 'jrj')).toBeUndefined()
  })
})
