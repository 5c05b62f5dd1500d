import { torture } from '../../torture/torture'

test('killed with -9 five times under load, it loses nothing, does nothing twice and agrees with itself', async () => {
  const lines: string[] = []
  const { acknowledged, lost, doubled, broken } = await torture({ rounds: 5, seed: 5, say: (line) => lines.push(line) })
  expect({ lost, doubled, broken, lines }).toEqual({ lost: 0, doubled: 0, broken: 0, lines })
  expect(acknowledged).toBeGreaterThan(50)
}, 120_000)
