import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUpCloud } from '../../infra/setup-cloud.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Synthesises what the stacks' tests look at; a failure is told by them, and no other project's test is stopped by it. */
export default async () => {
  const file = join(root, 'tests/output/cloud.json')
  mkdirSync(join(root, 'tests/output'), { recursive: true })
  writeFileSync(file, JSON.stringify({ failed: 'the packages of the cloud stacks could not be installed' }))
  if (!setUpCloud()) return
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const args = [tsx, '--tsconfig', join(root, 'infra/tsconfig.json'), join(root, 'tests/infra/synth.ts'), file]
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) writeFileSync(file, JSON.stringify({ failed: `${done.stdout}\n${done.stderr}` }))
}
