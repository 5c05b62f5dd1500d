import { filesOf } from '../build'
import { readApp } from './tree'

/** What WeChat counts of a build: bytes of the main package, and of all packages together. */
export const packageBytes = (dist: string): { main: number; total: number } => {
  const { roots } = readApp(dist)
  // Licence texts and the project's settings stay on the developer's machine.
  const shipped = filesOf(dist).filter(({ path }) => !/\.(txt|map)$|^project\./.test(path))
  const bytesOf = (some: typeof shipped) => some.reduce((sum, { bytes }) => sum + bytes, 0)
  const main = shipped.filter(({ path }) => !roots.some((root) => path.startsWith(`${root}/`)))
  return { main: bytesOf(main), total: bytesOf(shipped) }
}
