import type { District } from '@lianxin/shared/organisation/schema'
import type { UnitFacts } from '@lianxin/shared/organisation/units'
import { areaDistrict, grid } from './roster'

/** A small district: a station for a hundred and more, a zone by its outline for the large, a grid for a community. */
export const unitDistrict: District = {
  ...areaDistrict,
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  areas: [
    { ...grid, street: 'jrj', covers: { streets: [], communities: ['丰盛社区'] } },
    { ...grid, id: 'st-area', kind: 'station', name: '安兴融站', covers: { streets: ['jrj'], communities: [] } },
    {
      ...grid,
      id: 'zone-south',
      kind: 'zone',
      name: '南片',
      covers: {
        streets: [],
        communities: [],
        boundary: [
          [116.35, 39.9],
          [116.37, 39.9],
          [116.37, 39.92],
          [116.35, 39.92],
        ],
      },
    },
  ],
  assign: [
    { to: 'station', headcountFrom: 100, by: ['street'] },
    { to: 'zone', aboveScale: true, feeFrom: 50_000, by: ['boundary'] },
    { to: 'grid', by: ['community'] },
  ],
}

/** A unit of the grid's community. */
export const unitFacts: UnitFacts = {
  id: 'XC-0101',
  name: '示例科技有限公司',
  kind: 'enterprise',
  headcount: 20,
  aboveScale: false,
  direct: false,
  street: 'jrj',
  community: '丰盛社区',
  status: 'active',
}
