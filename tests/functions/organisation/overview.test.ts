import type { Card } from '@lianxin/shared/boards/schema'
import { factsOf } from '@lianxin/shared/boards/signs'
import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import { newJob } from '../../../functions/src/jobs/new-job'
import { card, district, idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
})
afterEach(() => app.close())

const ask = async (path: string, who: Actor = people.clerk, query = '') =>
  Object((await app.call('GET', path, { token: await app.tokenOf(who), query })).body)
const overview = () => ask('/api/organisation/overview')

const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id,
  name,
  title: '联系干部',
  kind: 'full_time',
  away: [],
  duties: [],
  district: 'xicheng',
  version: 1,
  ...more,
})
const enter = async (one: Member, at = NOW) => {
  const on = { kind: 'officer', id: one.id, name: one.name } as const
  const trace = { district: one.district, at, by: { id: people.clerk.id, name: '孙文' }, on, words: '录入' }
  await app.deps.roster.save({ members: [one], trace })
}
const area = (id: string, ...officers: string[]): Area => ({
  id,
  kind: 'grid',
  name: `网格${id}`,
  street: 'jrj',
  officers,
  station: 'st-1',
  climb: ['st-1'],
  covers: { streets: [], communities: [] },
})
const sign = (code: string, more: Partial<Card> = {}): Card => ({
  ...card,
  code,
  sign: { area: 'g1' },
  createdOn: '2026-11-01',
  ...more,
})

test('an empty district has nothing to see to', async () => {
  await app.deps.districts.put({ ...district, bodies: [] })
  expect(await overview()).toEqual({
    unassigned: 0,
    movedOut: 0,
    holes: [],
    boards: 0,
    outdated: 0,
    silent: 0,
    reported: 0,
    jobs: [],
  })
})

test('an area has a hole when nobody of it answers today, whoever stands in for whom', async () => {
  const [a, b, gone, away, covered, chained] = ['offa', 'offb', 'gone', 'away', 'covered', 'chained'].map(idOf)
  if (!a || !b || !gone || !away || !covered || !chained) throw new Error('no ids')
  const days = { from: '2026-11-19', to: '2026-11-21' }
  for (const one of [
    member(a, '甲'),
    member(gone, '走了', { leftOn: '2026-11-01' }),
    member(away, '不在', { away: [days] }),
    member(covered, '有人顶', { away: [{ ...days, substitute: a }] }),
    member(chained, '没人顶', { away: [{ ...days, substitute: away }] }),
  ])
    await enter(one)
  const areas = [
    area('here', a),
    area('nobody'),
    area('gone', gone),
    area('away', away),
    area('second', away, a),
    area('covered', covered),
    area('chained', chained),
    area('unknown', b),
  ]
  const streets = [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }]
  await app.deps.districts.put({ ...district, bodies: [], streets, areas })
  const { holes } = await overview()
  expect(holes.map(({ id }: { id: string }) => id)).toEqual(['nobody', 'gone', 'away', 'chained', 'unknown'])
  expect(holes[0]).toEqual({ kind: 'area', id: 'nobody', name: '金融街街道 · 网格nobody' })
})

test('a body has a hole when its head has left or is on no roster', async () => {
  await enter(member(people.stationHead.id, '李桂兰'))
  await enter(member(people.departmentHead.id, '赵志强', { leftOn: '2026-11-19' }))
  await app.deps.districts.put(district)
  expect((await overview()).holes.map(({ id }: { id: string }) => id)).toEqual(['dp-rights', 'dp-service'])
})

test('boards are counted by what is wrong with them, retired ones not at all, page by page', async () => {
  await app.deps.districts.put(district)
  const printed = { on: '2026-11-02', facts: factsOf(sign('2222222222')) }
  const report = { kind: 'damaged', at: NOW } as const
  for (const one of [
    sign('2222222222', { printed }),
    sign('2222222223', { printed: { on: '2026-11-02', facts: 'old' } }),
    sign('2222222224', { createdOn: '2026-08-01' }),
    sign('2222222226', { createdOn: '2026-08-01', scannedOn: '2026-11-01' }),
    sign('2222222227', { report }),
    sign('2222222228', { report, createdOn: '2026-08-01', retired: true }),
    sign('2222222229', { district: 'haidian' }),
  ])
    await app.deps.boards.put(one)
  expect(await overview()).toMatchObject({ boards: 5, outdated: 1, silent: 1, reported: 1 })
})

test('units nobody answers for and units that moved out are counted, another district’s are not', async () => {
  await app.deps.districts.put(district)
  const facts = { kind: 'enterprise', aboveScale: false, direct: false, version: 1 } as const
  const unit = (n: number, of: string, status: 'active' | 'moved_out') =>
    app.deps.units.put({ ...facts, id: `UNIT-${n}`, name: `单位${n}`, district: of, status })
  for (let n = 0; n < 5; n += 1) await unit(n, 'xicheng', n < 3 ? 'active' : 'moved_out')
  await unit(9, 'haidian', 'active')
  expect(await overview()).toMatchObject({ unassigned: 3, movedOut: 2 })
})

test('a job under way is seen by the office, and by any officer of its district; done, it is listed no more', async () => {
  await app.deps.districts.put(district)
  const job = newJob(idOf('job'), 'xicheng', NOW, { kind: 'assign' })
  await app.deps.jobs.start(job)
  expect((await overview()).jobs).toEqual([
    { id: job.id, state: 'running', done: 0, total: 0, at: NOW, kind: 'assign' },
  ])
  expect(await ask(`/api/jobs/${job.id}`, people.cadre)).toMatchObject({ id: job.id })
  for (const stranger of [people.foreignClerk, people.worker])
    expect((await ask(`/api/jobs/${job.id}`, stranger)).error.code).toBe('not_found')
  await app.deps.jobs.advance(job, { state: 'done', done: 7, total: 7, cursor: undefined })
  expect((await overview()).jobs).toEqual([])
  expect(await ask(`/api/jobs/${job.id}`)).toMatchObject({ state: 'done', done: 7 })
})

test('the trail is read newest first, page by page, each district its own, and by a forged cursor nobody else’s', async () => {
  await app.deps.districts.put(district)
  for (let n = 0; n < 60; n += 1)
    await enter(member(idOf(`one${n}x`), `第${n}位`), `2026-11-20T02:${String(n).padStart(2, '0')}:00.000Z`)
  await enter(member(idOf('foreign'), '外人', { district: 'haidian' }))
  const first = await ask('/api/organisation/audit')
  const second = await ask('/api/organisation/audit', people.clerk, `after=${first.after}`)
  const names = [...first.lines, ...second.lines].map(({ on }) => on.name)
  expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `第${59 - n}位`))
  expect([first.lines.length, second.after]).toEqual([50, undefined])
  const foreign = await ask('/api/organisation/audit', people.foreignClerk, `after=${first.after}`)
  expect(foreign.lines.map(({ on }: { on: { name: string } }) => on.name)).toEqual(['外人'])
  expect((await ask('/api/organisation/audit', people.clerk, 'after=nonsense')).error.code).toBe('bad_request')
  expect((await ask('/api/organisation/audit', people.cadre)).error.code).toBe('forbidden')
})
