import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

setUp()
const root = fileURLToPath(new URL('..', import.meta.url))
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const done = spawnSync(process.execPath, [tsx, join(root, 'tests/torture/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
})
process.exit(done.status ?? 1)
