import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, setUp, setUpBrowser } from './setup.mjs'

setUp()
setUpBrowser()
const { buildFunctions } = await import('./build-functions.mjs')
const { buildClient, WITH_VOICE } = await import('./build-client.mjs')
const { buildLocal } = await import('./build-local.mjs')

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'tests/output/jest.json')

say('Building the server and the client for browsers and for WeChat ...')
await Promise.all([buildFunctions(), buildLocal()])
for (const target of ['h5', 'weapp']) buildClient(target)
buildClient('weapp', WITH_VOICE)

mkdirSync(join(root, 'tests/output'), { recursive: true })
rmSync(results, { force: true })
const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
const jest = join(root, 'node_modules/jest/bin/jest.js')
// Beside one another even on two cores: half of the time a test waits for the engine or the browser.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`
const args = [jest, workers, '--json', `--outputFile=${results}`, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })

const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
// A suite that cannot even be loaded counts as a failed test.
const failed = numFailedTests + numRuntimeErrorTestSuites
say(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : (status ?? 1))
