import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the client for `h5` or `weapp` unless the last build is of the same sources; true when it built. */
export const buildClient = (target) => {
  const stamp = join(root, 'miniprogram/dist', `${target}.sources`)
  const sources = sourcesHash()
  const page = join(root, 'miniprogram/dist', target, target === 'h5' ? 'index.html' : 'app.json')
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production' }
  const cwd = join(root, 'miniprogram')
  const done = spawnSync(process.execPath, [cli, 'build', '--type', target], { cwd, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the ${target} build failed\n${done.stdout}\n${done.stderr}`)
  writeFileSync(stamp, sources)
  return true
}

const sourcesHash = () => {
  const hash = createHash('sha256')
  const folders = ['miniprogram/src', 'miniprogram/config', 'shared/src']
  const files = ['package-lock.json', 'miniprogram/package.json', 'miniprogram/babel.config.js']
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.update(process.env.TARO_APP_API ?? '').digest('hex')
}
