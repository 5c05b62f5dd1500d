import { metresBetween } from '@lianxin/shared/places/distance'
import { toWgs84 } from '@lianxin/shared/places/wgs84'
import fc from 'fast-check'
import gcoord from 'gcoord'

test('anywhere in China it is within half a metre of what the phone’s converter says', () => {
  const point = fc.tuple(
    fc.double({ min: 73.7, max: 134.9, noNaN: true }),
    fc.double({ min: 4, max: 53.5, noNaN: true }),
  )
  fc.assert(
    fc.property(point, ([lng, lat]) => {
      const [x = 0, y = 0] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
      expect(metresBetween(toWgs84([lng, lat]), [x, y])).toBeLessThan(0.5)
    }),
    { numRuns: 1_000 },
  )
})

test('Tiananmen’s gate lies some 550 metres from where its WGS-84 numbers would be drawn', () => {
  const gate: [number, number] = [116.397_5, 39.908_7]
  expect(metresBetween(gate, toWgs84(gate))).toBeGreaterThan(500)
  expect(metresBetween(gate, toWgs84(gate))).toBeLessThan(600)
})
