import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// What a build reads of the environment.
const SETTINGS = ['TARO_APP_API', 'TARO_APP_VOICE_VERSION']

/** The mini-program of an account that was granted the plug-in 同声传译. */
export const WITH_VOICE = { name: 'voice', settings: { TARO_APP_VOICE_VERSION: '0.3.5' } }

/**
 * Builds the client for `h5` or `weapp` unless the last build is of the same sources; true when it built. A variant has
 * settings of its own and lies in the folder `<target>-<name>`.
 */
export const buildClient = (target, { name, settings } = { settings: {} }) => {
  const folder = name ? `${target}-${name}` : target
  const stamp = join(root, 'miniprogram/dist', `${folder}.sources`)
  const env = { ...process.env, NODE_ENV: 'production', TARO_APP_DIST: folder, ...settings }
  const sources = sourcesHash(env)
  const page = join(root, 'miniprogram/dist', folder, target === 'h5' ? 'index.html' : 'app.json')
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const cwd = join(root, 'miniprogram')
  const done = spawnSync(process.execPath, [cli, 'build', '--type', target], { cwd, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the ${target} build failed\n${done.stdout}\n${done.stderr}`)
  writeFileSync(stamp, sources)
  return true
}

const sourcesHash = (env) => {
  const hash = createHash('sha256')
  const folders = ['miniprogram/src', 'miniprogram/config', 'shared/src']
  const files = ['package-lock.json', 'miniprogram/package.json', 'miniprogram/babel.config.js']
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)))
  for (const name of SETTINGS) hash.update(`${name}=${env[name] ?? ''}\n`)
  return hash.digest('hex')
}
