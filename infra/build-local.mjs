import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineLook } from './board-look.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'functions/dist/local')

/** What runs the local system; the banner lies beside it. */
export const LOCAL_MAIN = join(dist, 'main.mjs')

// Some of the bundled packages are CommonJS and ask for Node's own modules with require.
const requireShim =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** Bundles the local system and its banner, in well under a second; files that stay the same are not touched. */
export const buildLocal = async () => {
  const { build } = await import('esbuild')
  const common = { bundle: true, write: false, absWorkingDir: root, logLevel: 'error', charset: 'utf8' }
  const [main, banner] = await Promise.all([
    build({
      ...common,
      entryPoints: ['functions/src/local/main.ts'],
      platform: 'node',
      target: 'node20',
      format: 'esm',
      mainFields: ['module', 'main'],
      define: await defineLook(),
      banner: { js: requireShim },
    }),
    build({ ...common, entryPoints: ['functions/src/local/banner/banner.ts'], format: 'iife', target: 'es2019' }),
  ])
  write(LOCAL_MAIN, main.outputFiles[0].text)
  write(join(dist, 'banner.js'), banner.outputFiles[0].text)
}

// Renamed into place: another test may be starting the old one this moment.
const write = (path, text) => {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, text)
  renameSync(`${path}.${process.pid}`, path)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLocal()
