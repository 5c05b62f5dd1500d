import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '../..')

/** Where a build of the client lies; fails with what to do when it was never made. */
export const distOf = (target: 'weapp' | 'h5'): string => {
  const dist = join(root, 'miniprogram/dist', target)
  if (existsSync(join(dist, target === 'weapp' ? 'app.json' : 'index.html'))) return dist
  throw new Error(`There is no ${target} build. Run: npm run build:${target} -w miniprogram`)
}

/** Every file below a folder, relative to it, with its size in bytes. */
export const filesOf = (folder: string): { path: string; bytes: number }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), bytes: statSync(file).size }))

/** Where tests put what people look at, such as screenshots. */
export const outputFolder = join(root, 'tests/output')
