import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain Node without a package: it runs before anything is installed.
const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules/.lianxin-setup')
const require = createRequire(import.meta.url)

/** Installs what is missing: the packages when the lock file changed, and the database's binary for this machine. */
export const setUp = () => {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) fail(`需要 Node 20 或更新的版本，这里是 ${process.versions.node}。`)
  const lock = hashOf(join(root, 'package-lock.json'))
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    // A tree installed by hand is as good: only what does not fit the lock file is installed again.
    if (!isComplete()) {
      say('第一次运行，正在安装依赖，要一两分钟……')
      // Not `npm ci`: the lock file lacks platforms whose packages not every registry carries, which `ci` refuses.
      npm(['install', '--no-save', '--no-audit', '--no-fund'])
    }
    writeFileSync(stamp, lock)
  }
  const engine = `@dynoxide/${process.platform}-${process.arch}`
  if (!isInstalled(engine) && !process.env.DYNAMODB_ENDPOINT) {
    say(`正在安装本机数据库 ${engine}……`)
    npm(['install', '--no-save', '--no-audit', '--no-fund', `${engine}@${engineVersion()}`])
  }
}

/** A browser for the tests: the system's, else the one from the package, else Playwright's own. */
export const setUpBrowser = () => {
  if (process.env.BROWSER_PATH || systemBrowser() || isInstalled('@sparticuz/chromium') || packagedBrowser()) return
  say('没有找到 Chrome 或 Chromium，正在下载测试用的浏览器……')
  const done = spawnSync(process.execPath, [require.resolve('playwright-core/cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  })
  if (done.status !== 0) fail('没有可用的浏览器：请安装 Chrome 或 Chromium，再运行一次 npm test。')
}

// npm leaves it out of the root on Node 20, whose version it does not list although it runs there. In a folder of its
// own it is no optional package, and comes from the same registry as all others.
const packagedBrowser = () => {
  const folder = join(root, '.cache/browser')
  if (process.platform !== 'linux') return false
  if (existsSync(join(folder, 'node_modules/@sparticuz/chromium/package.json'))) return true
  say('没有找到 Chrome 或 Chromium，正在安装测试用的浏览器……')
  mkdirSync(folder, { recursive: true })
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0']
  return spawnSync('npm', args, { stdio: 'inherit' }).status === 0
}

// The tests look in the same places, or one would be thought to be there that they cannot find.
const systemBrowser = () =>
  JSON.parse(readFileSync(join(root, 'infra/browsers.json'), 'utf8')).find((path) => existsSync(path))

const isComplete = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([path, wanted]) => path === '' || wanted.optional || wanted.link || installed[path]?.version === wanted.version,
  )
}

const isInstalled = (name) => existsSync(join(root, 'node_modules', name, 'package.json'))

const engineVersion = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies['@dynoxide/linux-x64']

const npm = (args) => {
  // npm itself is a script on Windows, which only a shell finds.
  execFileSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

export const say = (words) => process.stdout.write(`${words}\n`)

const fail = (words) => {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
