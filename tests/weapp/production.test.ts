import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distOf, filesOf } from '../support/build'
import { tracesIn } from '../support/traces'

test.each(['h5', 'weapp'] as const)(
  'the %s build holds no secret and nothing of the local system or the demo',
  (target) => {
    const dist = distOf(target)
    const found = filesOf(dist).flatMap(({ path }) =>
      tracesIn(readFileSync(join(dist, path), 'utf8')).map((trace) => `${path}: ${trace}`),
    )
    expect(found).toEqual([])
  },
)
