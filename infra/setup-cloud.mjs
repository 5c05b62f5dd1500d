import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './setup.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const stamp = join(folder, 'node_modules/.lianxin-setup')

/**
 * Installs what only the cloud stacks need, once, and gives whether it is there. It is a package of its own, a quarter
 * of a gigabyte, that whoever runs or tries the system on one machine never waits for.
 */
export const setUpCloud = () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true
  say('正在安装云端部署用的依赖（第一次，约半分钟）……')
  const shell = process.platform === 'win32'
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 'inherit'],
    shell,
  })
  if (done.status !== 0) return false
  writeFileSync(stamp, lock)
  return true
}
