import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, setUp } from './setup.mjs'
import { setUpCloud } from './setup-cloud.mjs'
import { breaches } from './source-rules.mjs'

setUp()
const root = fileURLToPath(new URL('..', import.meta.url))

const typesOf = (project, cache) => {
  const file = `node_modules/.cache/${cache}.tsbuildinfo`
  return ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', file, '-p', project]
}
const hasCloud = setUpCloud()
if (!hasCloud) say('skip types of the cloud: its packages could not be installed')

/** Format and lint, types, layers, dead code; each a tool of its own. */
const tools = {
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  types: typesOf('.', 'lianxin'),
  ...(hasCloud ? { 'types of the cloud': typesOf('infra', 'lianxin-cloud') } : {}),
  layers: ['depcruise', 'shared/src', 'functions/src', 'miniprogram/src', '--config', '.dependency-cruiser.cjs'],
  'dead code': ['knip', '--no-progress'],
}

const run = (name, [tool, ...args]) =>
  new Promise((resolve) => {
    const shell = process.platform === 'win32'
    const child = spawn(join(root, 'node_modules/.bin', tool), args, { cwd: root, shell })
    let output = ''
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (part) => (output += part))
    child.once('exit', (code) => resolve({ name, passed: code === 0, output }))
  })

const rules = breaches()
const results = [
  { name: 'house rules', passed: rules.length === 0, output: rules.join('\n') },
  ...(await Promise.all(Object.entries(tools).map(([name, command]) => run(name, command)))),
]
for (const { name, passed, output } of results) {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name}\n`)
  if (!passed) process.stdout.write(`${output.trim()}\n\n`)
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
