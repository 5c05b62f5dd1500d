import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM: string[] = JSON.parse(readFileSync(join(__dirname, '../../infra/browsers.json'), 'utf8'))

// Quiet and repeatable: nothing fetched in the background, no first-run page, the sandbox off for containers.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
  // Grey letters: coloured edges make a screenshot twice as large.
  '--disable-lcd-text',
]

const root = join(__dirname, '../..')

type Found = { executablePath: string; args: string[] }

// The package is an ES module and unpacks itself on first use; a child process keeps both away from jest.
const ASK_PACKAGE = `import('@sparticuz/chromium').then(async ({ default: one }) =>
  process.stdout.write(JSON.stringify({ executablePath: await one.executablePath(), args: one.args })))`

// The set-up step puts the package into a folder of its own where npm leaves it out of the root.
const packaged = (): Found | undefined =>
  ['.cache/browser', '.'].map((folder) => packagedIn(join(root, folder))).find((found) => found !== undefined)

const packagedIn = (cwd: string): Found | undefined => {
  if (!existsSync(join(cwd, 'node_modules/@sparticuz/chromium'))) return undefined
  const found: Found = JSON.parse(execFileSync(process.execPath, ['-e', ASK_PACKAGE], { cwd, encoding: 'utf8' }))
  return found
}

const system = (): Found | undefined => {
  const asked = process.env.BROWSER_PATH
  const executablePath = asked ?? SYSTEM.find((path) => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath, args: QUIET }
}

const downloaded = (): Found | undefined => {
  const executablePath = chromium.executablePath()
  return existsSync(executablePath) ? { executablePath, args: QUIET } : undefined
}

/** Which browser to use: `BROWSER_SOURCE=package` skips the system's, to prove the way a bare machine goes. */
export const findBrowser = (source = process.env.BROWSER_SOURCE): Found => {
  const found = source === 'package' ? packaged() : (system() ?? packaged() ?? downloaded())
  if (!found)
    throw new Error('No browser for the journeys: install Chromium or Chrome, or run npm test once with a network.')
  return found
}

/** One browser for a test file; each person in it gets a context of their own. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ headless: true, ...findBrowser() })
