import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'
import { setUpCloud } from './setup-cloud.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs what the stacks need; ends the process with a sentence where that fails. */
export const readyForCloud = () => {
  setUp()
  if (setUpCloud()) return
  process.stderr.write('云端部署用的依赖没有装上：请检查能不能访问 npm，再试一次。\n')
  process.exit(1)
}

/** Builds what is deployed: the functions' bundles, and the page unless the last one is of the same sources. */
export const buildForCloud = async () => {
  const { buildFunctions } = await import('./build-functions.mjs')
  const { buildClient } = await import('./build-client.mjs')
  await buildFunctions()
  buildClient('h5')
}

/** Runs a TypeScript program of the stacks; ends the process where it fails. */
export const runCloud = (file, args) => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const all = [tsx, '--tsconfig', join(root, 'infra/tsconfig.json'), join(root, file), ...args]
  const { status } = spawnSync(process.execPath, all, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
