import { randomBytes } from 'node:crypto'
import type { Area } from '@lianxin/shared/organisation/areas'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import type { Actor } from '@lianxin/shared/people/schema'
import { hashedId } from '../../../functions/src/hashed-id'
import { changeOrganisation } from '../../../functions/src/organisation/change-organisation'
import { contentsOf } from '../../support/contents'
import { card, district, idOf, people, telling } from '../../support/factories'
import { breakerOf, faults } from '../../support/faults'
import { openApp } from '../../support/server-app'
import { sample } from '../photos/samples'

const NOW = '2026-11-20T02:00:00.000Z'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  for (const actor of [people.cadre, people.stationHead, people.stationWorker, people.departmentHead])
    await enter(actor)
})
afterEach(() => app.close())

const enter = async (actor: Actor & { name: string }) => {
  const { id, name } = actor
  const duties = actor.duties.map(({ district: _district, bodyName: _name, ...duty }) => duty)
  const facts = { id, name, title: '干部', kind: 'full_time' as const, away: [], duties }
  const on = { kind: 'officer', id, name } as const
  const trace = { district: district.id, at: NOW, by: { id: people.clerk.id, name: '孙文' }, on, words: '录入' }
  const member = { ...facts, district: district.id, version: 1 }
  await app.deps.roster.save({ members: [member], people: [{ seen: undefined, next: actor, at: NOW }], trace })
}

const street = { id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }
const area: Area = {
  id: 'g1',
  kind: 'grid',
  name: '第一网格',
  street: 'jrj',
  officers: [people.cadre.id],
  station: 'st-1',
  climb: ['st-1', 'dp-rights'],
  covers: { streets: [], communities: ['丰汇园'] },
}
const reach = (number: string) => ({
  kind: 'reach' as const,
  hours: district.hours,
  hotline: { number, hours: '全天' },
  verifyDays: 180,
})

const post = async (body: object, who: Actor = people.clerk) =>
  app.call('POST', '/api/organisation', { body, token: await app.tokenOf(who) })
const send = (version: number, change: OrganisationChange, who?: Actor) => post({ version, change }, who)
const made = async (version: number, change: OrganisationChange) => {
  const reply = await send(version, change)
  if (reply.status !== 200) throw new Error(reply.text)
  return Object(reply.body)
}
const refusal = async (version: number, change: object) => {
  const { code, fields } = Object((await post({ version, change })).body).error
  return [code, ...Object.keys(fields ?? {})].join(' ')
}
const current = async () => {
  const found = await app.deps.districts.current(district.id)
  if (!found) throw new Error('no district')
  return found
}
const trail = async () => (await app.deps.audit.list(district.id)).lines.filter(({ on }) => on.kind === 'organisation')
const kindsOfJobs = async () =>
  (await contentsOf(app.deps.table))
    .filter(({ sk }) => sk === 'job')
    .map(({ task }) => Object(task).kind)
    .sort()

describe('a change of the configuration', () => {
  test('is there for everybody at once, with one line in the trail that says from what to what', async () => {
    await made(1, { kind: 'street', street })
    await made(2, { kind: 'area', area })
    const { district: next, job } = await made(3, {
      kind: 'area',
      area: { ...area, officers: [people.stationHead.id] },
    })
    expect([next.version, next.areas[0].officers, job.kind]).toEqual([4, [people.stationHead.id], 'cards'])
    const [line] = await trail()
    expect(line).toMatchObject({ by: { name: '孙文' }, on: { kind: 'organisation', id: 'g1', name: '第一网格' } })
    expect(line?.words).toBe('改了网格“第一网格”：第一负责人和B角：王建国 → 李桂兰')
    expect((await trail()).length).toBe(3)
  })

  test('is on every board and in every assignment by the time it is answered', async () => {
    await made(1, { kind: 'street', street })
    await made(2, { kind: 'area', area })
    const facts = { id: 'UNIT-1', name: '某某公司', kind: 'enterprise', aboveScale: false, direct: false } as const
    const unit = {
      ...facts,
      district: district.id,
      version: 1,
      status: 'active',
      street: 'jrj',
      community: '丰汇园',
    } as const
    await app.deps.units.put(unit)
    await app.deps.boards.put({ ...card, code: '4446789BCD', sign: { area: 'g1' }, createdOn: '2026-11-01' })
    await made(3, { kind: 'area', area: { ...area, officers: [people.stationHead.id] } })
    const scanned = await app.call('GET', '/api/boards/4446789BCD')
    expect(Object(scanned.body).rungs[0].name).toBe('李桂兰')
    const { job } = await made(4, { kind: 'assign', assign: [{ to: 'grid', by: ['community'] }] })
    expect(job).toMatchObject({ kind: 'assign', state: 'done', done: 1, total: 1 })
    const [kept] = (await app.deps.units.getMany(district.id, ['UNIT-1'])).values()
    expect(kept?.assignment).toEqual({ by: 'rule', area: 'g1', why: { to: 'grid', fact: 'everyone', by: 'community' } })
  })

  test('of officers brings cards up to date, of what is covered the assignment, of neither nothing', async () => {
    await made(1, { kind: 'street', street })
    await made(2, { kind: 'area', area })
    const follows = async (change: OrganisationChange) => {
      const before = await kindsOfJobs()
      const { district: next } = await made((await current()).version, change)
      expect(next.version).toBeGreaterThan(3)
      const now = await kindsOfJobs()
      return ['assign', 'cards'].filter((kind) => count(now, kind) > count(before, kind))
    }
    const count = (all: readonly string[], kind: string) => all.filter((one) => one === kind).length
    expect(await follows({ kind: 'area', area: { ...area, officers: [] } })).toEqual(['cards'])
    const covers = { streets: ['jrj'], communities: [] }
    expect(await follows({ kind: 'area', area: { ...area, officers: [], covers } })).toEqual(['assign'])
    expect(await follows({ kind: 'assign', assign: [{ to: 'grid', by: ['street'] }] })).toEqual(['assign'])
    expect(await follows(reach('12351-1'))).toEqual(['cards'])
    expect(await follows({ ...reach('12351-1'), verifyDays: 90 })).toEqual([])
  })

  test('seen too late is refused with what is there now, and changes nothing', async () => {
    await made(1, reach('010-5550-0190'))
    const before = await contentsOf(app.deps.table)
    const { error } = Object((await send(1, { kind: 'street', street })).body)
    expect([error.code, error.current.version, error.current.hotline.number]).toEqual([
      'stale_version',
      2,
      '010-5550-0190',
    ])
    expect((await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))).toEqual(before)
  })

  test('sent again is done, is not somebody else’s, and leaves one line in the trail', async () => {
    const first = await made(1, reach('010-5550-0190'))
    expect(await made(1, reach('010-5550-0190'))).toEqual(first)
    expect(await made(2, reach('010-5550-0190'))).toEqual(first)
    expect((await trail()).length).toBe(1)
  })

  test('made by two at once is made by one, and the other is told', async () => {
    const replies = await Promise.all([send(1, reach('010-5550-0190')), send(1, reach('010-5550-0191'))])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([(await current()).version, (await trail()).length]).toEqual([2, 1])
  })

  test('that names somebody who leaves at that very moment is refused', async () => {
    await made(1, { kind: 'street', street })
    const { roster } = app.deps
    let isStaying = true
    const all = async (id: string) => {
      const seen = await roster.all(id)
      const leaver = seen.find((member) => member.id === people.cadre.id)
      if (isStaying && leaver) await roster.save({ members: [{ ...leaver, version: 2, leftOn: '2026-11-20' }] })
      isStaying = false
      return seen
    }
    const change = changeOrganisation({ ...app.deps, roster: { ...roster, all } })
    const refused = expect(change(people.clerk, { version: 2, change: { kind: 'area', area } })).rejects
    await refused.toMatchObject({
      code: 'officer_left',
      fields: { 'change.area.officers': '王建国已经调离，请选别人。' },
    })
    expect((await current()).areas).toEqual([])
  })

  test('with a name the roster does not have keeps the roster’s', async () => {
    const body = { id: 'dp-rights', kind: 'department' as const, name: '权益保障部', people: [] }
    const head = { id: people.departmentHead.id, name: '冒名' }
    const { district: next } = await made(1, { kind: 'body', body: { ...body, head } })
    expect(next.bodies[1].head.name).toBe('赵志强')
  })
})

describe('whoever serves a body', () => {
  const body = { id: 'st-2', kind: 'station' as const, name: '第二服务站', people: [], head: named(people.cadre) }

  test('has the duty from the moment the body has them, and loses it with them', async () => {
    await made(1, { kind: 'body', body })
    const dutiesOf = async (id: string) => (await app.deps.people.get(id))?.duties
    const duty = { role: 'station', district: 'xicheng', body: 'st-2', bodyName: '第二服务站', head: true }
    expect(await dutiesOf(people.cadre.id)).toEqual([...people.cadre.duties, duty])
    await made(2, {
      kind: 'body',
      body: { ...body, name: '月坛服务站', head: named(people.stationHead), people: [named(people.cadre)] },
    })
    const { head: _head, ...served } = { ...duty, bodyName: '月坛服务站' }
    expect(await dutiesOf(people.cadre.id)).toEqual([...people.cadre.duties, served])
    expect(await dutiesOf(people.stationHead.id)).toEqual([...people.stationHead.duties, { ...served, head: true }])
    await made(3, { kind: 'remove', what: 'body', id: 'st-2' })
    expect(await dutiesOf(people.cadre.id)).toEqual(people.cadre.duties)
    expect(await dutiesOf(people.stationHead.id)).toEqual(people.stationHead.duties)
    expect((await trail()).length).toBe(3)
  })

  test('must be on the roster', async () => {
    const head = { id: idOf('nobody'), name: '没有' }
    expect(await refusal(1, { kind: 'body', body: { ...body, head } })).toBe('officer_unknown change.body.head')
    expect(await refusal(1, { kind: 'body', body: { ...body, id: 'office' } })).toBe('bad_request change.body.id')
  })
})

describe('what is still used is not removed', () => {
  const unit = {
    id: 'UNIT-1',
    name: '某某公司',
    kind: 'enterprise',
    aboveScale: false,
    direct: false,
    status: 'active',
  } as const
  const given = { by: 'rule', area: 'g1', why: { to: 'grid', fact: 'everyone', by: 'street' } } as const
  const removal = async (what: 'body' | 'street' | 'area', id: string) => {
    const { version } = await current()
    const { error } = Object((await send(version, { kind: 'remove', what, id })).body)
    return error && [error.code, error.fields?.['change.id']]
  }

  test('a body with open needs, until they are done', async () => {
    const { needs } = app.deps
    await made(1, {
      kind: 'body',
      body: { id: 'dp-x', kind: 'department', name: '新部', head: named(people.departmentHead), people: [] },
    })
    const filed = await app.call('POST', '/api/needs', {
      body: { key: idOf('key'), board: card.code, telling },
      token: await app.tokenOf(people.worker),
    })
    const { id } = Object(filed.body)
    const act = async (version: number, move: object, who: Actor) =>
      app.call('POST', `/api/needs/${id}/moves`, {
        body: { key: idOf(`move${version}`), version, act: move },
        token: await app.tokenOf(who),
      })
    await act(1, { move: 'accept' }, people.cadre)
    await act(2, { move: 'refer', to: 'dp-x', due: '2026-11-27', words: '请部里看看' }, people.cadre)
    expect((await needs.get(id))?.events.length).toBe(3)
    expect(await removal('body', 'dp-x')).toEqual(['still_used', '没办完的诉求还在用它，先改过来再删。'])
    await act(3, { move: 'withdraw' }, people.worker)
    expect(await removal('body', 'dp-x')).toBeUndefined()
  })

  test('a street with an area or a unit, an area with a unit or a board', async () => {
    await made(1, { kind: 'street', street })
    await made(2, { kind: 'area', area })
    expect(await removal('street', 'jrj')).toEqual(['still_used', '第一网格还在用它。'])
    const kept = { ...unit, district: district.id, version: 1, street: 'jrj' }
    await app.deps.units.put({ ...kept, assignment: given })
    expect(await removal('area', 'g1')).toEqual(['still_used', '单位“某某公司”还在用它，先改过来再删。'])
    await app.deps.units.put({ ...kept, version: 2 })
    const sign = { ...card, code: '4446789BCD', sign: { area: 'g1' }, createdOn: '2026-11-01' }
    await app.deps.boards.put(sign)
    expect(await removal('area', 'g1')).toEqual(['still_used', '公示牌4446789BCD还在用它，先改过来再删。'])
    await app.deps.boards.put({ ...sign, version: 2, retired: true })
    expect(await removal('area', 'g1')).toBeUndefined()
    expect(await removal('street', 'jrj')).toEqual(['still_used', '单位“某某公司”还在用它，先改过来再删。'])
  })
})

describe('an emblem', () => {
  const [png, jpeg] = [sample('png'), sample('jpeg')]
  const emblem = (bytes: Buffer): OrganisationChange => ({ kind: 'emblem', picture: bytes.toString('base64') })
  const shown = async () => {
    const reply = await app.call('GET', '/api/organisation', { token: await app.tokenOf(people.clerk) })
    return Object(reply.body).emblem
  }

  test('is kept without what its file carried, shown as a data address, and taken away again', async () => {
    await made(1, emblem(png))
    expect(await shown()).toMatch(/^data:image\/png;base64,/)
    await made(2, emblem(jpeg))
    expect(await shown()).toMatch(/^data:image\/jpeg;base64,/)
    expect(Buffer.from(String(await shown()).split(',')[1] ?? '', 'base64').includes('Exif')).toBe(false)
    await made(3, { kind: 'emblem', picture: '' })
    expect([await shown(), (await trail()).length, await kindsOfJobs()]).toEqual([undefined, 3, []])
  })

  test.each([
    ['text', Buffer.from('<svg onload=alert(1)>')],
    ['noise', randomBytes(500)],
    ['a picture cut off', png.subarray(0, -20)],
    ['nothing that is base64', Buffer.alloc(1)],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await refusal(1, emblem(bytes))).toBe('bad_request change.picture')
    expect((await current()).version).toBe(1)
  })
})

test('sixty streets and six hundred areas with outlines of thirty points fit into the district’s item', async () => {
  const streets = Array.from({ length: 60 }, (_, n) => ({
    id: `street-${n}`,
    name: `第${n}街道`,
    union: `第${n}街道总工会`,
  }))
  const areas = Array.from(
    { length: 600 },
    (_, n): Area => ({
      ...area,
      id: `area-${n}`,
      name: `第${n}网格`,
      street: `street-${n % 60}`,
      officers: [n, n + 600].map((one) => hashedId(`officer ${one}`)),
      covers: { streets: [], communities: [`社区${n}甲`, `社区${n}乙`], boundary: outline(n) },
    }),
  )
  const big = { ...district, version: 2, streets, areas }
  await app.deps.districts.put(big)
  expect(await current()).toEqual(big)
  const item = (await contentsOf(app.deps.table)).find(({ pk, sk }) => pk === 'district#xicheng' && sk === 'config')
  const { areas: packed, ...plain } = Object(item)
  expect(packed.length + Buffer.byteLength(JSON.stringify(plain))).toBeLessThan(390_000)
})

const outline = (n: number) =>
  Array.from({ length: 30 }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / 30
    const radius = 0.003 + 0.002 * Math.abs(Math.sin(n * 7 + at * 13))
    const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
    return [round(116.3 + n / 1000 + radius * Math.cos(angle)), round(39.9 + radius * Math.sin(angle))]
  })

describe('cut short at any call to the table', () => {
  const bodyCalled = (name: string): OrganisationChange => {
    const served = { people: [named(people.cadre)], head: named(people.stationHead) }
    return { kind: 'body', body: { id: 'st-2', kind: 'station', name, ...served } }
  }

  test.each(faults)('%s: sent again it is made once, with one line and everybody’s duties', async (fault) => {
    const breaker = breakerOf(app.deps.table)
    for (let at = 1, calls = at; at <= calls; at += 1) {
      const { version } = await current()
      const lines = (await trail()).length
      breaker.arm(at, fault)
      await send(version, bodyCalled(`第${at}站`))
      calls = Math.max(calls, breaker.mend().length)
      await made(version, bodyCalled(`第${at}站`))
      expect([(await current()).version, (await trail()).length]).toEqual([version + 1, lines + 1])
      const duties = (await app.deps.people.get(people.cadre.id))?.duties
      expect(duties?.find(({ body }) => body === 'st-2')?.bodyName).toBe(`第${at}站`)
    }
  })
})

function named({ id, name }: { id: string; name: string }) {
  return { id, name }
}
