import fc from 'fast-check'
import { boundaryText, readBoundary } from '../../miniprogram/src/features/office/organisation/boundary'
import { areaDraft, areaOf } from '../../miniprogram/src/features/office/organisation/drafts'
import { district } from '../support/taro/desk'

const square: [number, number][] = [
  [116.36, 39.91],
  [116.37, 39.91],
  [116.37, 39.92],
  [116.36, 39.92],
]
const closed = [...square, square[0]]
const polygon = { type: 'Polygon', coordinates: [closed] }

test.each([
  ['one point a line', '116.36,39.91\n116.37,39.91\n116.37,39.92\n116.36,39.92'],
  ['points divided by semicolons', '116.36,39.91;116.37,39.91；116.37,39.92;116.36,39.92'],
  ['a space and a Chinese comma', '116.36 39.91\n116.37，39.91\n116.37 39.92\n116.36 39.92\n\n'],
  ['a closed ring', boundaryText(square).concat('\n116.36,39.91')],
  ['a polygon', JSON.stringify(polygon)],
  ['a feature', JSON.stringify({ type: 'Feature', properties: {}, geometry: polygon })],
  ['a collection of one', JSON.stringify({ type: 'FeatureCollection', features: [{ geometry: polygon }] })],
  ['bare coordinates', JSON.stringify(square)],
])('%s is an outline', (_, pasted) => {
  expect(readBoundary(pasted)).toEqual({ points: square })
})

test.each([
  ['words', '第三网格', '看不懂'],
  ['a point without latitude', '116.36\n116.37,39.91', '第1个点'],
  ['latitude first', '39.91,116.36\n39.91,116.37\n39.92,116.37', '写反了'],
  ['a place abroad', '2.35,48.85\n2.36,48.85\n2.36,48.86', '不在中国'],
  ['two points', '116.36,39.91\n116.37,39.91', '三个点'],
  ['lines that cross', '116.36,39.91\n116.37,39.92\n116.37,39.91\n116.36,39.92', '交叉'],
  ['half a GeoJSON', '{"type":"Polygon","coord', '不完整'],
  ['a GeoJSON point', '{"type":"Point","coordinates":[116.36,39.91]}', '没有找到'],
  ['two areas at once', JSON.stringify({ features: [{ geometry: polygon }, { geometry: polygon }] }), '不止一个'],
  ['a GeoJSON of holes in it', '{"type":"Polygon","coordinates":null}', '没有找到'],
  ['more points than a map needs', Array.from({ length: 201 }, (_, n) => `116.36,${39 + n / 1000}`).join('\n'), '太多'],
])('%s is none, and says why', (_, pasted, words) => {
  expect(readBoundary(pasted)).toEqual({ wrong: expect.stringContaining(words) })
})

test('nothing pasted is no outline', () => {
  expect(readBoundary(' \n')).toEqual({ points: undefined })
})

test('whatever is pasted, there is an outline or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (pasted) => {
      const read = readBoundary(pasted)
      expect('wrong' in read ? read.wrong : 'outline').not.toBe('')
    }),
  )
})

test('a saved outline comes back as it was', () => {
  const point = fc.tuple(fc.double({ min: 116, max: 117, noNaN: true }), fc.double({ min: 39, max: 40, noNaN: true }))
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 3 }), (points) => {
      const read = readBoundary(boundaryText(points))
      if ('points' in read) expect(read.points).toEqual(points)
    }),
  )
})

test('an area nobody changed is sent as it was', () => {
  const [area] = district().areas
  expect(area && areaOf(areaDraft(area), area.id)).toEqual(area)
  const outlined = area && { ...area, covers: { ...area.covers, boundary: square } }
  expect(outlined && areaOf(areaDraft(outlined), outlined.id)).toEqual(outlined)
})
