import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of every file below a folder, or of one file. */
export const bytesBelow = (path: string): number => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
}

/** The roots of the subpackages that a built mini-program declares. */
export const subpackageRoots = (dist: string): string[] => {
  const app: { subPackages?: { root: string }[]; subpackages?: { root: string }[] } = JSON.parse(
    readFileSync(join(dist, 'app.json'), 'utf8'),
  )
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)
}
