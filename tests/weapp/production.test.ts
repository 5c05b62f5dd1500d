import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { personas } from '../../functions/src/local/demo/personas'
import { distOf, filesOf } from '../support/build'

test.each(['h5', 'weapp'] as const)('the %s build holds nothing of the local system or the demo', (target) => {
  const dist = distOf(target)
  const traces = ['/local/', 'persona-', 'dynoxide', ...personas.map(({ label }) => label)]
  const found = filesOf(dist).flatMap(({ path }) => {
    const text = readFileSync(join(dist, path), 'utf8')
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${path}: ${trace}`)
  })
  expect(found).toEqual([])
})
