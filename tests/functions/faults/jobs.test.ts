import { jobs } from './commands'
import { runBroken, runWhole, waysToBreak } from './run-command'

describe.each(jobs)('$name', (job) => {
  test('broken at any call, the next pass completes it: everything once, everybody told once', async () => {
    const reference = await runWhole(job)
    expect(reference.outcome.status).toBe(200)
    for (const broken of waysToBreak(reference.calls)) {
      const found = await runBroken(job, reference, broken)
      expect({ ...broken, ...found }).toEqual({ ...broken, lost: [], doubled: [], replies: [] })
    }
  }, 120_000)
})
