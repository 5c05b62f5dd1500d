import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '../..')

/** Where a build of the client lies; fails with what to do when it was never made. */
export const distOf = (target: 'weapp' | 'weapp-voice' | 'h5'): string => {
  const dist = join(root, 'miniprogram/dist', target)
  if (existsSync(join(dist, target === 'h5' ? 'index.html' : 'app.json'))) return dist
  throw new Error(`There is no ${target} build. Run: npm test once, which makes it.`)
}

/** Every file below a folder, relative to it, with its size in bytes. */
export const filesOf = (folder: string): { path: string; bytes: number }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), bytes: statSync(file).size }))

/** Where tests put what people look at, such as screenshots. */
export const outputFolder = join(root, 'tests/output')
