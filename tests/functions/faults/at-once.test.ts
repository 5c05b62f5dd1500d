import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { runTimers } from '../../../functions/src/needs/run-timers'
import { tellNeed } from '../../../functions/src/notices/tell'
import { contentsOf } from '../../support/contents'
import { people } from '../../support/factories'
import type { Reply } from '../../support/server-app'
import { noticesDue, noticesPut } from '../../support/told'
import { openTown, type Town } from '../../support/town'
import { turnsOf } from '../../support/turns'
import { type Story, stories } from './stories'

const { worker, cadre, stationHead, stationWorker, clerk } = people
const SEEDS = Array.from({ length: 8 }, (_, seed) => seed)

let town: Town
let atOnce: ReturnType<typeof turnsOf>
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  atOnce = turnsOf(town.deps.table)
})
afterEach(() => town.close())

const expectToldOnce = async () => {
  const items = await contentsOf(town.deps.table)
  expect(noticesPut(items)).toEqual(noticesDue(items))
  for (const shard of town.deps.needs.shards) expect(await town.deps.needs.untold(shard)).toEqual([])
}

describe('sweepers and streams telling at once', () => {
  test.each([2, 3])('%i of them tell everybody everything once', async (tellers) => {
    for (const seed of SEEDS) {
      const { id } = await stories.answered(town)
      const tell = [() => town.tell(), () => tellNeed(town.deps)(id), () => town.tell()]
      const results = await atOnce<unknown>(seed, tell.slice(0, tellers))
      expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
      await expectToldOnce()
    }
  })

  test('what happens while two of them tell is told once as well', async () => {
    for (const seed of SEEDS) {
      const view = await stories.accepted(town)
      const say = () => town.move(worker, view, { move: 'say', words: '还没发' })
      await atOnce<unknown>(seed, [() => tellNeed(town.deps)(view.id), say, () => town.tell()])
      await town.tell()
      await expectToldOnce()
    }
  })

  test('a timer that two passes meet, while somebody acts, goes off once', async () => {
    for (const seed of SEEDS) {
      town.clock.set(`2026-11-${String(10 + (seed % 3)).padStart(2, '0')}T02:00:00.000Z`)
      const view = await stories.accepted(town)
      town.clock.set('2026-12-15T02:00:00.000Z')
      const say = () => town.move(cadre, view, { move: 'say', words: '正在催' })
      await atOnce<unknown>(seed, [() => runTimers(town.deps)(), () => runTimers(town.deps)(), say])
      await town.sweep()
      const late = (await town.deps.needs.get(view.id))?.events.flatMap((event) =>
        event.move === 'late' ? [`${event.what} ${event.level}`] : [],
      )
      expect(late).toEqual([...new Set(late)])
      expect(late).toEqual(expect.arrayContaining(['result head', 'result office']))
      await expectToldOnce()
    }
  })
})

type Pair = { name: string; story: Story; acts: [Actor, MoveInput][] }

const races: Pair[] = [
  {
    name: 'two of a station take it',
    story: stories.referred,
    acts: [
      [stationHead, { move: 'accept' }],
      [stationWorker, { move: 'accept' }],
    ],
  },
  {
    name: 'an answer meets a withdrawal',
    story: stories.accepted,
    acts: [
      [cadre, { move: 'answer', result: 'solved', words: '补发了' }],
      [worker, { move: 'withdraw' }],
    ],
  },
  {
    name: 'two heads decide on an extension',
    story: stories.extending,
    acts: [
      [stationHead, { move: 'grant' }],
      [clerk, { move: 'decline', words: '不同意' }],
    ],
  },
  {
    name: 'the same officer at two desks',
    story: stories.accepted,
    acts: [
      [cadre, { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请办' }],
      [cadre, { move: 'ask', words: '哪个月？' }],
    ],
  },
]

describe('two people at the same moment', () => {
  test.each(races)('$name: one wins, the other is shown how it is now', async ({ story, acts }) => {
    for (const seed of SEEDS) {
      const { id, version } = await story(town)
      const sends = acts.map(([by, act]) => {
        const body = { key: town.key(), version, act }
        return () => town.send(by, `/api/needs/${id}/moves`, body)
      })
      const replies = (await atOnce(seed, sends)).map(replyOf)
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
      const lost = replies.find(({ status }) => status === 409)
      expect(lost?.body).toMatchObject({ error: { code: 'stale_version', current: { id, version: version + 1 } } })
      expect((await town.deps.needs.get(id))?.events).toHaveLength(version + 1)
    }
    await town.tell()
    await expectToldOnce()
  })

  test('messages decide nothing: everybody gets theirs in, each once', async () => {
    for (const seed of SEEDS) {
      const { id, version } = await stories.accepted(town)
      const say = (by: Actor, words: string) => () =>
        town.send(by, `/api/needs/${id}/moves`, { key: town.key(), version, act: { move: 'say', words } })
      const replies = (await atOnce(seed, [say(worker, '甲'), say(cadre, '乙'), say(worker, '丙')])).map(replyOf)
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
      const said = (await town.deps.needs.get(id))?.events.flatMap((one) => (one.move === 'say' ? [one.words] : []))
      expect(said?.sort()).toEqual(['丙', '乙', '甲'])
    }
  })

  test('one request sent twice at the same moment is one act, and both get the same reply', async () => {
    for (const seed of SEEDS) {
      const { id, version } = await stories.accepted(town)
      const body = { key: town.key(), version, act: { move: 'answer', result: 'solved', words: '补发了' } }
      const send = () => town.send(cadre, `/api/needs/${id}/moves`, body)
      const replies = (await atOnce(seed, [send, send])).map(replyOf)
      expect(replies.map(({ status }) => status)).toEqual([200, 200])
      expect(NeedView.parse(replies[0]?.body)).toEqual(NeedView.parse(replies[1]?.body))
      expect((await town.deps.needs.get(id))?.events).toHaveLength(version + 1)
    }
  })
})

const replyOf = (settled: PromiseSettledResult<Reply>): Reply => {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}
