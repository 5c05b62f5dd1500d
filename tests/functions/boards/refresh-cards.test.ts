import type { Job } from '@lianxin/shared/jobs/schema'
import { bringUp } from '../../../functions/src/boards/bring-up'
import { newJob } from '../../../functions/src/jobs/new-job'
import { runJob } from '../../../functions/src/jobs/run-job'
import { slicersOf } from '../../../functions/src/jobs/slicers'
import { idOf, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, grid } from '../../support/roster'
import { openSigns, type Signs } from './signs-app'

const second = { ...grid, id: 'grid-4', name: '第四网格', officers: [cadres.ma.id] }
const district = { ...areaDistrict, version: 2, areas: [grid, second] }

let app: Signs
beforeEach(async () => {
  app = await openSigns()
  await app.deps.districts.put(district)
})
afterEach(() => app.close())

const changeArea = (version: number, change: object) =>
  app.clerk('/api/organisation', { version, change: { kind: 'area', area: { ...grid, ...change } } })
const namesNow = async () => new Set((await app.rows()).map(({ officer }) => officer))
/** The cadre's entry in the roster as it becomes, with the job that brings it to the cards. */
const enter = async (version: number, change: Partial<ReturnType<typeof entryOf>>): Promise<Job> => {
  const job = newJob(idOf(`job${version}`), 'xicheng', app.clock.now(), { kind: 'cards', officer: people.cadre.id })
  const members = [entryOf(people.cadre, { version, ...change })] as const
  if (!(await app.deps.roster.save({ members, jobs: [job] }))) throw new Error('not saved')
  return job
}

test('a change of cadre is on all of 300 boards when its command has been answered and its job has run', async () => {
  for (let n = 0; n < 3; n += 1) await app.create(100)
  const reply = await changeArea(2, { officers: [cadres.gao.id] })
  expect(reply.status).toBe(200)
  const { job } = Object(reply.body)
  await app.deps.runJob(job.id)
  expect(await app.deps.jobs.get(job.id)).toMatchObject({ state: 'done', done: 300, total: 300 })
  expect(await namesNow()).toEqual(new Set(['高洁']))
  const rows = await app.rows()
  for (const { code } of [rows[0], rows[150], rows[299]].flatMap((row) => row ?? []))
    expect((await app.view(code)).rungs[0].name).toBe('高洁')
}, 60_000)

test('one officer’s entry changes the cards that name them and no others, and a second pass writes nothing', async () => {
  const [own = ''] = await app.create(1)
  const reply = await app.clerk('/api/signs', { key: app.key(), signs: [{ area: 'grid-4' }] })
  const [other = ''] = Object(reply.body).codes
  const job = await enter(2, { landline: '010-5550-0177' })
  await app.deps.runJob(job.id)
  expect((await app.view(own)).rungs[0].landline).toBe('010-5550-0177')
  expect([(await app.card(own)).version, (await app.card(other)).version]).toEqual([2, 1])
  const all = newJob(idOf('all'), 'xicheng', app.clock.now(), { kind: 'cards' })
  await app.deps.jobs.start(all)
  await app.deps.runJob(all.id)
  expect([(await app.card(own)).version, (await app.card(other)).version]).toEqual([2, 1])
})

test('whoever stands in two steps away changes the card on which they are not named', async () => {
  const [code = ''] = await app.create(1)
  const away = { from: '2026-11-20', to: '2026-11-30' }
  await app.deps.roster.save({
    members: [entryOf(people.cadre, { version: 2, away: [{ ...away, substitute: cadres.ma.id }] })],
  })
  await bringUp(app.deps, 'xicheng', [code])
  expect((await app.view(code)).rungs[0].name).toBe('马春生')
  const job = newJob(idOf('chain'), 'xicheng', app.clock.now(), { kind: 'cards', officer: cadres.ma.id })
  const ma = entryOf(cadres.ma, { version: 2, away: [{ ...away, substitute: cadres.gao.id }] })
  await app.deps.roster.save({ members: [ma], jobs: [job] })
  await app.deps.runJob(job.id)
  expect((await app.view(code)).rungs[0].name).toBe('高洁')
  expect((await app.card(code)).officers.map(({ name }) => name)).not.toContain('马春生')
})

test('killed in any slice, the job goes on where it stopped and says truly how far it is', async () => {
  for (let n = 0; n < 3; n += 1) await app.create(100)
  const job = await enter(2, { name: '王建军' })
  let writes = 0
  const boards = {
    ...app.deps.boards,
    refresh: async (card: Parameters<typeof app.deps.boards.refresh>[0]) => {
      writes += 1
      if (writes === 130) throw new Error('killed')
      return app.deps.boards.refresh(card)
    },
  }
  const broken = runJob({ ...app.deps, slicers: slicersOf({ ...app.deps, boards }) })
  await expect(broken(job.id)).rejects.toThrow('killed')
  expect(await app.deps.jobs.get(job.id)).toMatchObject({ state: 'running', done: 100, total: 300 })
  await app.deps.runJob(job.id)
  expect(await namesNow()).toEqual(new Set(['王建军']))
  const versions = await Promise.all((await app.rows()).map(async ({ version }) => version))
  expect(new Set(versions)).toEqual(new Set([2]))
}, 60_000)

test('a verification, a report, a scan and a printing while cards are brought up to date are all kept', async () => {
  const [code = ''] = await app.create(1)
  const sheets = Object((await app.clerk('/api/signs/sheets', { codes: [code] })).body).sheets
  const job = await enter(2, { email: 'wang@union.example' })
  let isFirst = true
  const meanwhile = async () => {
    if (!isFirst) return
    isFirst = false
    await app.send(people.worker, `/api/boards/${code}/reports`, { kind: 'damaged' })
    await app.clerk('/api/signs/printed', { printed: sheets })
    await app.call('GET', `/api/boards/${code}`)
  }
  const boards = {
    ...app.deps.boards,
    refresh: async (card: Parameters<typeof app.deps.boards.refresh>[0]) => {
      await meanwhile()
      return app.deps.boards.refresh(card)
    },
  }
  await runJob({ ...app.deps, slicers: slicersOf({ ...app.deps, boards }) })(job.id)
  expect(await app.card(code)).toMatchObject({
    officers: [{ email: 'wang@union.example' }, {}],
    report: { kind: 'damaged' },
    printed: { on: '2026-11-20' },
    scannedOn: '2026-11-20',
  })
  expect(await app.rows()).toMatchObject([{ report: 'damaged', isOutdated: true, scannedOn: '2026-11-20', version: 4 }])
})

test('whoever read an older organisation does not have the last word, though the newer one found nothing to write', async () => {
  const [code = ''] = await app.create(1)
  await app.deps.districts.put({ ...district, version: 3, areas: [{ ...grid, name: '改名网格' }, second] })
  let isFirst = true
  const current = async (id: string) => {
    const read = await app.deps.districts.current(id)
    if (!isFirst) return read
    isFirst = false
    await app.deps.districts.put({ ...district, version: 4 })
    await bringUp(app.deps, 'xicheng', [code])
    return read
  }
  await bringUp({ ...app.deps, districts: { current } }, 'xicheng', [code])
  expect(await app.card(code)).toMatchObject({ area: '第三网格', version: 3 })
})

test('retired boards and boards without a sign are left as they are', async () => {
  const [code = ''] = await app.create(1)
  await app.clerk(`/api/signs/${code}`, { version: 1, change: { kind: 'retire', reason: '楼拆了' } })
  await changeArea(2, { officers: [cadres.gao.id] })
  expect((await app.card(code)).version).toBe(2)
})

test('the office may ask for it, and is told how it went', async () => {
  await app.create(2)
  expect((await app.clerk('/api/signs/refresh', {})).body).toMatchObject({
    kind: 'cards',
    state: 'done',
    done: 2,
    total: 2,
  })
  expect((await app.send(people.cadre, '/api/signs/refresh', {})).status).toBe(403)
})
