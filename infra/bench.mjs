import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, setUp, setUpBrowser } from './setup.mjs'
import { setUpCloud } from './setup-cloud.mjs'

setUp()
setUpBrowser()
setUpCloud()
const { buildFunctions } = await import('./build-functions.mjs')
const { buildClient } = await import('./build-client.mjs')

say('building what is measured …')
await buildFunctions()
for (const target of ['h5', 'weapp']) buildClient(target)

const root = fileURLToPath(new URL('..', import.meta.url))
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const done = spawnSync(process.execPath, [tsx, join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // The notice about Node 22 is known (docs/adr); it would stand in the middle of the table.
  env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
})
process.exit(done.status ?? 1)
