import { metresBetween, metresText, minutesTo, walkedIn } from '@lianxin/shared/places/distance'

test('a degree of latitude is 111.2 km anywhere, one of longitude shrinks with the cosine', () => {
  expect(metresBetween([116.36, 39], [116.36, 40])).toBeCloseTo(111_195, -1)
  expect(metresBetween([116, 39.9], [117, 39.9]) / metresBetween([116, 0], [117, 0])).toBeCloseTo(
    Math.cos((39.9 * Math.PI) / 180),
    3,
  )
  expect(metresBetween([116.36, 39.91], [116.36, 39.91])).toBe(0)
})
test('350 metres in a straight line are two minutes by bicycle and six on foot', () => {
  expect([minutesTo(350, 'ride'), minutesTo(350, 'walk')]).toEqual([2, 6])
  expect(minutesTo(0, 'walk')).toBe(1)
})
test('what is walked in a quarter of an hour takes a quarter of an hour', () => {
  expect(minutesTo(walkedIn(15), 'walk')).toBe(15)
  expect(minutesTo(walkedIn(15) + 10, 'walk')).toBe(16)
})
test('a distance is said in no more digits than a straight line deserves', () => {
  expect([metresText(3), metresText(347), metresText(994), metresText(1240)]).toEqual([
    '约10米',
    '约350米',
    '约990米',
    '约1.2公里',
  ])
})
