import { pacer } from '../../../functions/src/problems/pace'

test('200 a second: a thousand pieces of work take five seconds, and a rest is not saved up', async () => {
  let now = 0
  const pace = pacer(
    200,
    () => now,
    async (ms) => {
      now += ms
    },
  )
  for (let n = 0; n < 1000; n += 1) await pace()
  expect(now).toBeGreaterThanOrEqual(4990)
  expect(now).toBeLessThanOrEqual(5000)
  now += 60_000
  const start = now
  for (let n = 0; n < 200; n += 1) await pace()
  expect(now - start).toBeGreaterThanOrEqual(990)
})
