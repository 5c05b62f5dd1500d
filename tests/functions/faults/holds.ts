import type { Command } from './commands'
import { runBroken, runWhole, waysToBreak } from './run-command'

/** Breaks a command in every way at each of its calls: sent again it has happened once, and everybody was told once. */
export const holdsWhenBroken = async (command: Command): Promise<void> => {
  const reference = await runWhole(command)
  expect(reference.outcome.status).toBe(200)
  expect(reference.calls).not.toHaveLength(0)
  for (const broken of waysToBreak(reference.calls)) {
    const found = await runBroken(command, reference, broken)
    expect({ ...broken, ...found }).toEqual({ ...broken, lost: [], doubled: [], replies: [] })
  }
}
