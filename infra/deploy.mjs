import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildForCloud, readyForCloud, runCloud } from './cloud-run.mjs'

// npm run deploy -- --stage NAME [what the CDK's own `deploy` takes]
const root = fileURLToPath(new URL('..', import.meta.url))
const given = process.argv.slice(2)
const at = given.indexOf('--stage')
const [stage] = at < 0 ? [''] : given.splice(at, 2).slice(1)

readyForCloud()
// Before anything is built: whoever mistyped a stage should not wait half a minute to be told.
runCloud('infra/cloud/main.ts', ['--check', '--stage', stage])
await buildForCloud()
runCloud('infra/cloud/main.ts', ['--stage', stage])
const cli = join(root, 'infra/node_modules/aws-cdk/bin/cdk')
const args = [cli, 'deploy', '--all', '--app', join(root, 'infra/cdk.out', stage), '--require-approval', 'broadening']
const { status } = spawnSync(process.execPath, [...args, ...given], { cwd: join(root, 'infra'), stdio: 'inherit' })
process.exit(status ?? 1)
