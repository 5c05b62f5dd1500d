import { commands, refusals } from './commands'
import { holdsWhenBroken } from './holds'
import { runRefused, waysToBreak } from './run-command'

describe.each(commands)('$name', (command) => {
  test('broken at any call and sent again, it has happened once and everybody was told once', async () => {
    await holdsWhenBroken(command)
  }, 240_000)
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
