import type { Output } from '@lianxin/shared/contract'
import { Refusal } from '@lianxin/shared/errors'
import type { Member, OfficerFacts } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import { listColleagues } from '../../../functions/src/organisation/list-colleagues'
import { listOfficers } from '../../../functions/src/organisation/list-officers'
import { saveOfficer } from '../../../functions/src/organisation/save-officer'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { areaDistrict, cadres, entryOf, fillRoster } from '../../support/roster'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, clerk, stationHead, stationWorker, worker } = people

let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(areaDistrict)
  await fillRoster(app.deps)
})
afterEach(() => app.close())

const facts = (member: Member, change: Partial<OfficerFacts> = {}): OfficerFacts => {
  const { district: _district, version: _version, ...own } = member
  return { ...own, ...change }
}
const entry = async (id: string): Promise<Member> => {
  const found = await app.deps.roster.get('xicheng', id)
  if (!found) throw new Error(`${id} is not on the roster`)
  return found
}
const save = async (id: string, change: Partial<OfficerFacts>, by: Actor = clerk) => {
  const before = await entry(id)
  return saveOfficer(app.deps)(by, { version: before.version, officer: facts(before, change) })
}
const fresh = facts(
  entryOf({ id: idOf('newofficer'), name: '何丽华', duties: [{ role: 'cadre', district: 'xicheng' }] }),
)
const refusalOf = async (act: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'fields' | 'current'>> => {
  try {
    await act
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, fields: thrown.fields, current: thrown.current }
    throw thrown
  }
  throw new Error('was not refused')
}
const trail = async () => (await app.deps.audit.list('xicheng')).lines.map(({ words }) => words)

describe('an officer who is entered', () => {
  test('is on the roster, signs in with the duties given, and the trail says who did it', async () => {
    const { officer, job } = await saveOfficer(app.deps)(clerk, { version: 0, officer: fresh })
    expect(officer).toMatchObject({ name: '何丽华', version: 1, district: 'xicheng' })
    expect(job).toBeUndefined()
    expect(await app.deps.people.get(fresh.id)).toEqual({
      id: fresh.id,
      name: '何丽华',
      duties: [{ role: 'cadre', district: 'xicheng' }],
    })
    const { lines } = await app.deps.audit.list('xicheng')
    expect(lines).toMatchObject([
      { by: { name: '孙文' }, on: { kind: 'officer', name: '何丽华' }, words: expect.stringContaining('录入') },
    ])
  })

  test('and entered again, the reply having been lost, is there once', async () => {
    const first = await saveOfficer(app.deps)(clerk, { version: 0, officer: fresh })
    const again = await saveOfficer(app.deps)(clerk, { version: 0, officer: fresh })
    expect(again).toEqual(first)
    expect(await trail()).toHaveLength(1)
  })

  test('cannot take the id of a worker, of an officer, or of an officer of another district', async () => {
    const foreign = { id: idOf('foreign'), name: '邓海', duties: [{ role: 'cadre' as const, district: 'haidian' }] }
    await app.deps.people.put(worker)
    await app.deps.people.put(foreign)
    const before = await contentsOf(app.deps.table)
    for (const id of [worker.id, foreign.id]) {
      const refused = await refusalOf(saveOfficer(app.deps)(clerk, { version: 0, officer: { ...fresh, id } }))
      expect(refused).toMatchObject({ code: 'bad_request', fields: { 'officer.id': expect.stringContaining('编号') } })
    }
    const taken = await refusalOf(saveOfficer(app.deps)(clerk, { version: 0, officer: { ...fresh, id: cadre.id } }))
    expect(taken).toMatchObject({ code: 'stale_version', current: { name: '王建国' } })
    expect(await contentsOf(app.deps.table)).toEqual(before)
  })

  test.each([
    ['a body that is not there', { role: 'station' as const, body: 'st-9' }, 'body_unknown', 'officer.duties.0.body'],
    [
      'a station that is a department',
      { role: 'station' as const, body: 'dp-rights' },
      'bad_request',
      'officer.duties.0.body',
    ],
    ['a station without a body', { role: 'station' as const }, 'bad_request', 'officer.duties.0.body'],
    ['a clerk of a station', { role: 'clerk' as const, body: 'st-1' }, 'bad_request', 'officer.duties.0.body'],
    ['a head of nothing', { role: 'cadre' as const, head: true }, 'bad_request', 'officer.duties.0.body'],
  ])('with %s is refused and nothing is written', async (_, duty, code, field) => {
    const before = await contentsOf(app.deps.table)
    const refused = await refusalOf(saveOfficer(app.deps)(clerk, { version: 0, officer: { ...fresh, duties: [duty] } }))
    expect(refused).toMatchObject({ code, fields: { [field]: expect.stringMatching(/。$/) } })
    expect(await contentsOf(app.deps.table)).toEqual(before)
  })
})

describe('an entry that is changed', () => {
  test('says in the trail what was and what is, and starts the cards when a number differs', async () => {
    const { officer, job } = await save(cadre.id, { landline: '010-5550-0177', title: '片长' })
    expect(officer).toMatchObject({ version: 2, title: '片长', landline: '010-5550-0177' })
    expect(job).toMatchObject({ kind: 'cards' })
    expect((await trail())[0]).toBe('职务：联系干部 → 片长；座机：无 → 010-5550-0177')
  })

  test('by two at once keeps the first; the second is shown it and loses nothing', async () => {
    const seen = await entry(cadre.id)
    await save(cadre.id, { title: '片长' })
    const late = saveOfficer(app.deps)(people.approver, {
      version: seen.version,
      officer: facts(seen, { title: '站长' }),
    })
    expect(await refusalOf(late)).toMatchObject({ code: 'stale_version', current: { title: '片长', version: 2 } })
    expect(await trail()).toHaveLength(1)
  })

  test('is retried when something else of the roster was written at the same moment', async () => {
    const { roster } = app.deps
    let first = true
    const busy = {
      ...roster,
      save: async (change: Parameters<typeof roster.save>[0]) => {
        if (!first) return roster.save(change)
        first = false
        return false
      },
    }
    const officer = facts(await entry(cadre.id), { title: '片长' })
    const saved = await saveOfficer({ ...app.deps, roster: busy })(clerk, { version: 1, officer })
    expect(saved.officer).toMatchObject({ version: 2, title: '片长' })
  })

  test('leaves what another district gave the person, and their absences', async () => {
    const elsewhere = { role: 'cadre' as const, district: 'haidian' }
    await app.deps.people.put({ ...cadre, duties: [...cadre.duties, elsewhere] })
    const away = [{ from: '2026-11-23', to: '2026-11-24' }]
    const { district: _, ...before } = await entry(cadre.id)
    await app.deps.roster.save({ members: [{ ...before, district: 'xicheng', version: 2, away }] })
    const { officer } = await save(cadre.id, { title: '片长', away: [] })
    expect(officer.away).toEqual(away)
    expect((await app.deps.people.get(cadre.id))?.duties).toContainEqual(elsewhere)
  })

  test('of another district, or by anyone but the office, does not exist', async () => {
    const officer = facts(await entry(cadre.id), { title: '片长' })
    for (const actor of [worker, cadre, stationHead])
      expect(await refusalOf(saveOfficer(app.deps)(actor, { version: 1, officer }))).toMatchObject({
        code: 'forbidden',
      })
    const foreign = await refusalOf(saveOfficer(app.deps)(people.foreignClerk, { version: 1, officer }))
    expect(foreign.code).toBe('not_found')
  })
})

describe('bodies follow the roster', () => {
  const bodyOf = async (id: string) =>
    (await app.deps.districts.current('xicheng'))?.bodies.find((one) => one.id === id)
  const leading = (id: string, by: Actor) => save(id, { duties: [{ role: 'station', body: 'st-1', head: true }] }, by)

  test('a new head leads the body, and the one before serves on without the right to decide', async () => {
    await leading(stationWorker.id, clerk)
    expect(await bodyOf('st-1')).toMatchObject({ head: { name: '陈晓燕' }, people: [{ name: '李桂兰' }] })
    expect((await app.deps.people.get(stationHead.id))?.duties).toEqual([
      { role: 'station', district: 'xicheng', body: 'st-1', bodyName: '第一服务站' },
    ])
    expect((await app.deps.people.get(stationWorker.id))?.duties).toMatchObject([{ head: true }])
  })

  test('a body never loses its last head, nor the office its last person', async () => {
    const headless = await refusalOf(save(stationHead.id, { duties: [{ role: 'station', body: 'st-1' }] }))
    expect(headless).toMatchObject({
      code: 'bad_request',
      fields: { 'officer.duties': expect.stringContaining('第一服务站') },
    })
    await save(people.approver.id, { duties: [{ role: 'cadre' }] })
    const empty = await refusalOf(save(clerk.id, { duties: [{ role: 'cadre' }] }))
    expect(empty).toMatchObject({
      code: 'bad_request',
      fields: { 'officer.duties': expect.stringContaining('办公室') },
    })
  })

  test('who serves a body is named in it under the name they have now', async () => {
    await save(cadres.ma.id, { name: '马春升', duties: [{ role: 'department', body: 'dp-rights' }] })
    expect((await bodyOf('dp-rights'))?.people).toContainEqual({ id: cadres.ma.id, name: '马春升' })
    await save(cadres.ma.id, { name: '马春升', duties: [{ role: 'cadre' }] })
    expect((await bodyOf('dp-rights'))?.people.map(({ id }) => id)).not.toContain(cadres.ma.id)
  })

  test('two new heads at the same moment: one leads, and nobody else holds the right', async () => {
    const [one, two] = await Promise.all([entry(stationWorker.id), entry(cadres.ma.id)])
    const duties = [{ role: 'station' as const, body: 'st-1', head: true }]
    await Promise.all(
      [one, two].map((member) =>
        saveOfficer(app.deps)(clerk, { version: member.version, officer: facts(member, { duties }) }).catch(() => {}),
      ),
    )
    const heads = (await app.deps.roster.all('xicheng')).filter((member) =>
      member.duties.some(({ head, body }) => head && body === 'st-1'),
    )
    expect(heads.map(({ id }) => id)).toEqual([(await bodyOf('st-1'))?.head.id])
  })
})

describe('the roster to read', () => {
  test('is the office’s and leaders’; whoever has left comes last', async () => {
    const left = await entry(cadres.gao.id)
    await app.deps.roster.save({ members: [{ ...left, version: 2, leftOn: '2026-11-01' }] })
    const { officers } = await listOfficers(app.deps)(clerk)
    expect(officers).toHaveLength(9)
    expect(officers.at(-1)?.id).toBe(cadres.gao.id)
    for (const actor of [worker, cadre, stationHead])
      expect(await refusalOf(listOfficers(app.deps)(actor))).toMatchObject({ code: 'forbidden' })
  })

  test('colleagues are named without numbers, those who left and oneself aside, the area’s next first', async () => {
    await save(cadres.liu.id, { mobile: '139-0000-0188' })
    const left = await entry(cadres.gao.id)
    await app.deps.roster.save({ members: [{ ...left, version: 2, leftOn: '2026-11-01' }] })
    const found: Output<'listColleagues'> = await listColleagues(app.deps)(cadre)
    expect(found.me).toEqual({ id: cadre.id, name: '王建国', version: 1, away: [] })
    expect(found.usual).toBe(cadres.liu.id)
    expect(found.colleagues.map(({ id }) => id)).not.toContain(cadre.id)
    expect(found.colleagues.map(({ id }) => id)).not.toContain(cadres.gao.id)
    expect(JSON.stringify(found)).not.toContain('139-0000-0188')
    expect(await refusalOf(listColleagues(app.deps)(worker))).toMatchObject({ code: 'forbidden' })
  })
  test('the one offered first comes after me in the area I answer for, not whom I stand in for myself', async () => {
    const district = await app.deps.districts.current('xicheng')
    const [area] = district?.areas ?? []
    if (!district || !area) throw new Error('no area')
    const mine = { ...area, id: 'mine', officers: [cadre.id, cadres.ma.id] }
    const theirs = { ...area, id: 'a-theirs', officers: [cadres.liu.id, cadre.id] }
    await app.deps.districts.put({ ...district, version: district.version + 1, areas: [theirs, mine] })
    expect((await listColleagues(app.deps)(cadre)).usual).toBe(cadres.ma.id)
  })
})
