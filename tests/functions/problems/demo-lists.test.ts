import { loadDemo } from '../../../functions/src/local/demo/load-demo'
import { approver, clerk, leader } from '../../../functions/src/local/demo/officers'
import { openApp } from '../../support/server-app'

/** What the demo's lists show on a day. */
const demoOn = async (now: string) => {
  const app = await openApp(now)
  const ask = async (path: string, who = clerk) =>
    Object((await app.call('GET', path, { token: await app.tokenOf(who) })).body)
  await loadDemo({ deps: app.deps, setNow: app.clock.set }, now)
  app.clock.set(now)
  return { ...app, ask }
}

test('in the middle of a quarter the demo has problems in every state that lasts', async () => {
  const demo = await demoOn('2026-11-20T02:00:00.000Z')
  try {
    const { lines } = await demo.ask('/api/lists/2026Q3/lines')
    const states = lines.map(({ status, plan }: { status: string; plan?: { due: string } }) =>
      status === 'assigned' && String(plan?.due) < '2026-11-20' ? 'late' : status,
    )
    expect(new Set(states)).toEqual(new Set(['listed', 'planned', 'assigned', 'late', 'finished']))
    expect(lines.map(({ people }: { people: number }) => people).sort()).toEqual([1, 1, 1, 1, 1, 2])
    const before = await demo.ask('/api/lists/2026Q2/lines')
    expect(before.lines).toMatchObject([{ status: 'carried' }])
    expect(await demo.ask('/api/lists/2026Q3', approver)).toMatchObject({ status: 'studied', unworded: 0 })
    expect((await demo.ask('/api/tasks', leader)).problems.length).toBeGreaterThan(0)
  } finally {
    await demo.close()
  }
}, 120_000)

test.each([
  ['the first working morning of a year', '2027-01-04T01:00:00.000Z'],
  ['the last minute of a quarter', '2026-12-31T15:59:00.000Z'],
  ['National Day week', '2026-10-05T02:00:00.000Z'],
])(
  'opened on %s it loads as far as the story has come',
  async (_, now) => {
    const demo = await demoOn(now)
    try {
      const { lists } = await demo.ask('/api/lists')
      expect(lists).toHaveLength(2)
      expect(lists[0].beyondReach).toBeGreaterThan(0)
    } finally {
      await demo.close()
    }
  },
  120_000,
)
