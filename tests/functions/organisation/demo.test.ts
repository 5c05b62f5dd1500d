import { daysFrom } from '../../../functions/src/local/demo/days'
import { district } from '../../../functions/src/local/demo/district'
import { loadDemo } from '../../../functions/src/local/demo/load-demo'
import { officeSteps } from '../../../functions/src/local/demo/office'
import { clerk } from '../../../functions/src/local/demo/officers'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

test('the demo’s office finds a little of everything to look after, and what it did in its trail; done twice it is done once', async () => {
  const app = await openApp(NOW)
  const ask = async (path: string) => Object((await app.call('GET', path, { token: await app.tokenOf(clerk) })).body)
  try {
    await loadDemo({ deps: app.deps, setNow: app.clock.set }, NOW)
    app.clock.set(NOW)
    for (let times = 0; times < 2; times += 1) {
      const overview = await ask('/api/organisation/overview')
      expect(overview).toMatchObject({ unassigned: 1, outdated: 1, silent: 1, reported: 1, holes: [], jobs: [] })
      const { lines } = await ask('/api/organisation/audit')
      expect(lines.map(({ by, words }: { by: { name: string }; words: string }) => `${by.name}${words}`)).toEqual([
        '孙雅改了网格“第九网格”：所管社区：未英社区 → 未英社区、富国里社区',
        expect.stringMatching(/^梁建平改了分工规则：.*→ 区直属的单位归部室，按街道找/),
        '孙雅改了核对期限：365天 → 180天',
        // Of the last list and the one before it.
        expect.stringMatching(/^陈立新办结：/),
        ...Array.from({ length: 4 }, () => expect.stringMatching(/^梁建平审定方案：权益保障部牵头/)),
        '孙雅提交了清单',
        expect.stringMatching(/^梁建平审定方案：权益保障部牵头/),
        '孙雅提交了清单',
      ])
      expect((await ask('/api/organisation')).district).toEqual({ ...district, version: 4 })
      for (const { run } of officeSteps(app.deps, daysFrom(NOW, app.deps.calendar))) await run()
    }
  } finally {
    await app.close()
  }
}, 120_000)
