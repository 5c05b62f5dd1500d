import { contract } from '@lianxin/shared/contract'
import { Refusal } from '@lianxin/shared/errors'
import { methodAndPath } from '../../../functions/src/http/mount'
import { boundOf } from '../../../functions/src/limits/bounds'
import { throttle } from '../../../functions/src/limits/throttle'
import { contentsOf } from '../../support/contents'
import { codeOf } from '../../support/enter'
import { district, handClock, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

describe('every route that writes', () => {
  const writing = Object.values(contract).filter(({ path }) => path.startsWith('POST '))

  test.each(writing.map(({ path }) => path))('%s has a bound of an hour', (path) => {
    expect(boundOf(path)).toBeGreaterThan(0)
    expect(boundOf(path)).toBeLessThanOrEqual(20_000)
  })

  test('refuses whoever is beyond it, before it reads or changes anything', async () => {
    const asked: string[] = []
    const app = await openApp(NOW, () => ({
      throttle: async (_what, sender) => {
        asked.push(sender)
        throw new Refusal('too_many')
      },
    }))
    await app.deps.districts.put(district)
    const token = await app.tokenOf(people.clerk)
    const before = (await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))
    let mounted = 0
    for (const { path } of writing) {
      const [method, pattern] = methodAndPath(path)
      const reply = await app.call(method, pattern.replaceAll(':', 'x'), { token, body: {}, client: '192.0.2.7' })
      // What nothing answers needs no bound.
      if (codeOf(reply) === 'no_such_endpoint') continue
      mounted += 1
      expect([path, codeOf(reply)]).toEqual([path, 'too_many'])
    }
    expect(mounted).toBeGreaterThan(35)
    const after = (await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))
    expect(after).toEqual(before)
    expect(new Set(asked)).toEqual(new Set([people.clerk.id, '192.0.2.7']))
    await app.close()
  })
})

describe('a bound', () => {
  const counted = () => {
    const hits = new Map<string, number>()
    let writes = 0
    return {
      writes: () => writes,
      count: async (what: string, now: string) => {
        writes += 1
        const key = `${what} ${now.slice(0, 13)}`
        hits.set(key, (hits.get(key) ?? 0) + 1)
        return hits.get(key) ?? 0
      },
    }
  }
  const allowed = async (ask: () => Promise<void>, times: number) => {
    let done = 0
    for (let n = 0; n < times; n += 1)
      await ask().then(
        () => {
          done += 1
        },
        () => {},
      )
    return done
  }

  test('of twenty lets one instance do 25 and three together 35, and another sender is not touched', async () => {
    const limits = counted()
    const clock = handClock(NOW)
    const [one, two, three] = [throttle({ limits, clock }), throttle({ limits, clock }), throttle({ limits, clock })]
    expect(await allowed(() => one('file', 'a', 20), 100)).toBe(25)
    expect(await allowed(() => two('file', 'a', 20), 100)).toBe(5)
    expect(await allowed(() => three('file', 'a', 20), 100)).toBe(5)
    expect(await allowed(() => one('file', 'b', 20), 10)).toBe(10)
    expect(await allowed(() => one('say', 'a', 20), 10)).toBe(10)
  })

  test('costs nothing within a quarter of it', async () => {
    const limits = counted()
    const ask = throttle({ limits, clock: handClock(NOW) })
    await allowed(() => ask('file', 'a', 20), 5)
    expect(limits.writes()).toBe(0)
    await allowed(() => ask('file', 'a', 20), 1)
    expect(limits.writes()).toBe(1)
  })

  test('ends with its hour', async () => {
    const clock = handClock(NOW)
    const ask = throttle({ limits: counted(), clock })
    await allowed(() => ask('file', 'a', 20), 100)
    clock.plus(3600_000)
    expect(await allowed(() => ask('file', 'a', 20), 1)).toBe(1)
  })
})
