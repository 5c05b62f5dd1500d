import { commands, refusals } from './commands'
import { runBroken, runRefused, runWhole, waysToBreak } from './run-command'

describe.each(commands)('$name', (command) => {
  test('broken at any call and sent again, it has happened once and everybody was told once', async () => {
    const reference = await runWhole(command)
    expect(reference.outcome.status).toBe(200)
    expect(reference.calls).not.toHaveLength(0)
    for (const broken of waysToBreak(reference.calls)) {
      const found = await runBroken(command, reference, broken)
      expect({ ...broken, ...found }).toEqual({ ...broken, lost: [], doubled: [], replies: [] })
    }
  }, 120_000)
})

describe.each(refusals)('$name', (command) => {
  test('is refused and changes nothing, whatever breaks on the way', async () => {
    const { status, calls, lost, doubled } = await runRefused(command)
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    for (const broken of waysToBreak(calls))
      expect(await runRefused(command, broken)).toMatchObject({ status, lost: [], doubled: [] })
  }, 120_000)
})
