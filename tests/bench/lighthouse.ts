import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrowserContext, chromium } from 'playwright-core'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { findBrowser } from '../support/browser'
import { type LocalServer, startServer } from '../support/server'
import { type Figure, median } from './figure'

const ROUNDS = 3
const CLI = join(__dirname, '../../node_modules/lighthouse/cli/index.js')
const run = promisify(execFile)

type Category = 'performance' | 'accessibility'
type Report = { categories: Partial<Record<Category, { score: number | null }>>; audits: Record<string, Audit> }
type Audit = { score: number | null; title: string }

/** Every page a role opens, by what its address needs. */
const PAGES: readonly (readonly [role: PersonaId, path: string])[] = [
  ['courier', `/b/${FIRST_BOARD}`],
  ['courier', `/board?code=${FIRST_BOARD}`],
  ['courier', `/file?code=${FIRST_BOARD}`],
  ['courier', '/needs'],
  ['courier', '/find'],
  ['cadre', '/inbox'],
  ['cadre', '/record'],
  ['cadre', '/notices'],
  ['clerk', '/lists'],
  ['clerk', '/health'],
]

/**
 * Lighthouse's scores on its own slow phone: performance of the two pages a worker meets first (middle of three), and
 * the lowest accessibility of all pages. What costs points goes to stderr.
 */
export const lighthouseFigures = async (): Promise<Figure[]> => {
  const server = await startServer()
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-lighthouse-'))
  const { executablePath, args } = findBrowser()
  const port = 9_333
  const flags = [...args, `--remote-debugging-port=${port}`]
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: flags, headless: true })
  const score = (path: string, category: Category) => scoreOf(`${server.base}${path}`, category, port, folder)
  try {
    const fast = async (path: string) => median(await series(ROUNDS, () => score(path, 'performance')))
    const board = await fast(`/b/${FIRST_BOARD}`)
    const file = await fast(`/file?code=${FIRST_BOARD}`)
    return [
      { name: 'lighthouse.board', value: board, target: { least: 98 } },
      { name: 'lighthouse.file', value: file, target: { least: 85 } },
      { name: 'lighthouse.accessibility', value: await lowest(context, server, score), target: { exactly: 100 } },
    ]
  } finally {
    await context.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const lowest = async (
  context: BrowserContext,
  server: LocalServer,
  score: (path: string, category: Category) => Promise<number>,
): Promise<number> => {
  const scores: number[] = []
  let signedIn: PersonaId | undefined
  for (const [role, path] of PAGES) {
    if (role !== signedIn) await signIn(context, server.base, role)
    signedIn = role
    scores.push(await score(path, 'accessibility'))
  }
  return Math.min(...scores)
}

const signIn = async (context: BrowserContext, base: string, role: PersonaId): Promise<void> => {
  const page = await context.newPage()
  await page.goto(`${base}/local/as/${role}`)
  await page.waitForURL((url) => !url.pathname.startsWith('/local/'))
  await page.close()
}

const scoreOf = async (url: string, category: Category, port: number, folder: string): Promise<number> => {
  const path = join(folder, 'report.json')
  await run(process.execPath, [
    CLI,
    url,
    `--port=${port}`,
    `--only-categories=${category}`,
    '--output=json',
    `--output-path=${path}`,
    '--quiet',
    '--no-enable-error-reporting',
    // The demo's bar is no part of the product.
    '--blocked-url-patterns=*/local/*',
    // Else whoever signed in above would be nobody again; what is measured for its speed is loaded anew all the same.
    ...(category === 'accessibility' ? ['--disable-storage-reset'] : []),
  ])
  const report: Report = JSON.parse(readFileSync(path, 'utf8'))
  const score = Math.round((report.categories[category]?.score ?? 0) * 100)
  process.stderr.write(`${category} ${score} ${new URL(url).pathname}\n${faultsOf(report)}`)
  return score
}

const faultsOf = ({ audits }: Report): string =>
  Object.entries(audits)
    .filter(([, { score }]) => score !== null && score < 0.9)
    .map(([id, { score, title }]) => `  ${score} ${id}: ${title}\n`)
    .join('')

const series = async <T>(times: number, act: () => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let n = 0; n < times; n += 1) results.push(await act())
  return results
}
