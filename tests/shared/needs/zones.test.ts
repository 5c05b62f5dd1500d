import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const clocks = [
  'tests/shared/calendar.test.ts',
  'tests/shared/needs/seasons.test.ts',
  'tests/functions/needs/clocks.test.ts',
]

/** Runs node in another time zone, with the engine this run has started. */
const nodeIn = (zone: string, args: readonly string[]) => {
  const { TEST_DYNAMODB_ENDPOINT: endpoint, ...env } = process.env
  return run(process.execPath, args, { env: { ...env, TZ: zone, DYNAMODB_ENDPOINT: endpoint, FORCE_COLOR: '0' } })
}

// A day behind Shanghai's and a day ahead of it at most hours of the day; one has daylight saving.
test.each(['America/New_York', 'Pacific/Kiritimati'])(
  'on a machine in %s every clock runs as in Shanghai',
  async (zone) => {
    const { stdout } = await nodeIn(zone, ['-p', 'Intl.DateTimeFormat().resolvedOptions().timeZone'])
    expect(stdout.trim()).toBe(zone)
    const { stderr } = await nodeIn(zone, ['node_modules/jest/bin/jest.js', ...clocks, '--selectProjects', 'server'])
    expect(stderr).toMatch(new RegExp(`Test Suites: ${clocks.length} passed, ${clocks.length} total`))
  },
  240_000,
)
