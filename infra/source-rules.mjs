import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const MAX_LINES = 200

// What the linter cannot say. `allowed` are the files a rule is not for.
const rules = [
  {
    name: 'the environment is read in env.ts only',
    pattern: /process\.env\b/,
    allowed: /^functions\/src\/env\.ts$|^miniprogram\/config\//,
  },
  { name: 'no note instead of work', pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { name: 'no silenced compiler or linter', pattern: /@ts-(ignore|expect-error|nocheck)|biome-ignore/ },
  {
    name: 'no cast',
    pattern: /(?<!import \*|export \*|\w) as (?!const\b)[A-Za-z{[(]|\bas (any|unknown|never)\b/,
    code: true,
  },
  {
    name: 'named exports only',
    pattern: /^export default/,
    allowed: /^miniprogram\/(config\/|src\/(app\.tsx|app\.config\.ts|.*\/pages\/))/,
  },
  {
    name: "import * as z from 'zod', or the bundle doubles",
    pattern: /import \{[^}]*\bz\b[^}]*\} from 'zod'|import z from 'zod'/,
  },
]

/** Every breach of the rules above in the sources, as `file:line rule`. */
export const breaches = () =>
  ['shared/src', 'functions/src', 'miniprogram/src', 'miniprogram/config'].flatMap(filesIn).flatMap(breachesIn)

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))

const breachesIn = (file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const found = lines.flatMap((line, at) =>
    rules
      .filter(({ allowed, pattern, code }) => !allowed?.test(file) && pattern.test(code ? codeOf(line) : line))
      .map(({ name }) => `${file}:${at + 1} ${name}`),
  )
  if (lines.length > MAX_LINES + 1) found.push(`${file} has ${lines.length - 1} lines, at most ${MAX_LINES}`)
  if (/\/src\/(.*\/)?index\.tsx?$/.test(file) && !file.includes('/pages/'))
    found.push(`${file} no barrels: a file is what it is called`)
  return found
}

// Words in comments and texts are not code; renaming in an import is no cast.
const codeOf = (line) => {
  const code = line
    .replace(/^\s*(\/\/|\/?\*).*$/, '')
    .replace(/\s\/\/.*$/, '')
    .replace(/'[^']*'|`[^`]*`/g, "''")
  return /^\s*(import|export)\b/.test(code) ? '' : code
}
