import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

// npm run found -- --district ID --name NAME --clerk NAME; TABLE, AWS_REGION and PUBLIC_BASE as of the stage.
setUp()
const root = fileURLToPath(new URL('..', import.meta.url))
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const done = spawnSync(
  process.execPath,
  [tsx, join(root, 'functions/src/founding/main.ts'), ...process.argv.slice(2)],
  {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
)
process.exit(done.status ?? 1)
