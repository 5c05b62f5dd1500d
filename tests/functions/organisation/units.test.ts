import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { UnitFacts } from '@lianxin/shared/organisation/units'
import type { Actor } from '@lianxin/shared/people/schema'
import { newJob } from '../../../functions/src/jobs/new-job'
import { assignAll } from '../../../functions/src/organisation/assign-all'
import { contentsOf } from '../../support/contents'
import { people } from '../../support/factories'
import { openApp, type Reply } from '../../support/server-app'
import { unitDistrict, unitFacts } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
let app: Awaited<ReturnType<typeof openApp>>

beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(unitDistrict)
})
afterEach(() => app.close())

const post = async (path: string, body: unknown, actor: Actor = people.clerk): Promise<Reply> =>
  app.call('POST', path, { token: await app.tokenOf(actor), body })
const get = async (path: string, query = '', actor: Actor = people.clerk): Promise<Reply> =>
  app.call('GET', path, { token: await app.tokenOf(actor), query })
const save = (change: Partial<UnitFacts> = {}, version = 0) =>
  post('/api/units', { version, unit: { ...unitFacts, ...change } })
const saved = async (change: Partial<UnitFacts> = {}, version = 0) => {
  const { status, body, text } = await save(change, version)
  if (status !== 200) throw new Error(text)
  return Object(body).unit
}
const assign = (body: object) => post(`/api/units/${unitFacts.id}/assignment`, body)
const codeOf = ({ body }: Reply) => Object(body).error?.code ?? 'ok'
const fieldsOf = ({ body }: Reply) => Object(body).error?.fields
const trail = async () => (await app.deps.audit.list('xicheng')).lines.map(({ words }) => words)
const everything = () => contentsOf(app.deps.table)
const unassigned = async () => Object((await get('/api/units/unassigned')).body).units

describe('a unit that cannot be saved', () => {
  test('changes nothing and says at which field', async () => {
    await saved()
    const before = await everything()
    const replies = [
      await save({ street: 'nowhere' }, 1),
      await save({ name: '另一家' }, 0),
      await save({ name: '另一家' }, 7),
      await save({ id: 'XC-9999' }, 3),
      await post('/api/units', { version: 1, unit: { ...unitFacts, name: '甲' } }, people.cadre),
      await post('/api/units', { version: 1, unit: { ...unitFacts, headcount: -1 } }),
    ]
    expect(replies.map(codeOf)).toEqual([
      'bad_request',
      'bad_request',
      'stale_version',
      'not_found',
      'forbidden',
      'bad_request',
    ])
    expect(replies.map(fieldsOf).slice(0, 2)).toEqual([
      { 'unit.street': '没有这个街道，请重新选。' },
      { 'unit.id': '这个编号已经登记了：示例科技有限公司。' },
    ])
    expect((await everything()).filter(({ pk }) => !pk.startsWith('refused#'))).toEqual(before)
  })

  test('because somebody else was first is shown with what they made of it', async () => {
    await saved()
    await saved({ name: '改了名的公司' }, 1)
    expect((await save({ headcount: 30 }, 1)).body).toMatchObject({
      error: { code: 'stale_version', current: { name: '改了名的公司', version: 2 } },
    })
  })

  test('in one district is not there for another', async () => {
    await saved()
    await app.deps.districts.put({ ...unitDistrict, id: 'haidian', name: '海淀区' })
    const foreign = await post(`/api/units/${unitFacts.id}/assignment`, { version: 1 }, people.foreignClerk)
    expect(codeOf(foreign)).toBe('not_found')
    expect(Object((await get('/api/units', '', people.foreignClerk)).body).units).toEqual([])
  })
})

describe('saving a unit', () => {
  test('asks the rules, says in the trail what changed, and never the chair’s number', async () => {
    await saved()
    const unit = await saved(
      { headcount: 100, chair: { name: '张建华', phone: '139-0000-0177', isManagement: true } },
      1,
    )
    expect(unit.assignment).toEqual({
      by: 'rule',
      area: 'st-area',
      why: { to: 'station', fact: 'headcount', by: 'street' },
    })
    expect(await trail()).toEqual([
      '职工人数：20 → 100；工会主席：无 → 张建华；改了主席电话；主席是管理人员：否 → 是；谁来联系：第三网格 → 安兴融站',
      '登记，由第三网格联系',
    ])
  })

  test('sent twice leaves one version and one line', async () => {
    await saved()
    await saved()
    await saved({ headcount: 30 }, 1)
    const again = await saved({ headcount: 30 }, 1)
    expect(again.version).toBe(2)
    expect(await trail()).toHaveLength(2)
  })

  test('by two at once lets one through and shows the other what is there', async () => {
    await saved()
    const replies = await Promise.all([save({ headcount: 30 }, 1), save({ headcount: 40 }, 1)])
    expect(replies.map(codeOf).sort()).toEqual(['ok', 'stale_version'])
    expect(await trail()).toHaveLength(2)
  })
})

describe('the unassigned', () => {
  test('are units no rule covers, until one does; who moved out or closed is not among them', async () => {
    await saved({ community: '没有网格的社区' })
    expect(await unassigned()).toEqual([
      { id: unitFacts.id, name: unitFacts.name, street: 'jrj', community: '没有网格的社区', headcount: 20 },
    ])
    await saved({ community: '没有网格的社区', status: 'moved_out' }, 1)
    expect([await unassigned(), await app.deps.uses.movedOut('xicheng')]).toEqual([[], 1])
    await saved({ status: 'closed' }, 2)
    const back = await saved({}, 3)
    expect([back.assignment.area, await unassigned(), await app.deps.uses.movedOut('xicheng')]).toEqual([
      'grid-3',
      [],
      0,
    ])
  })

  test('are listed a page at a time, and a forged cursor opens nothing', async () => {
    for (let n = 1000; n < 1203; n += 1)
      await app.deps.units.put({ ...unitFacts, id: `XC-${n}`, district: 'xicheng', version: 1 })
    for (const path of ['/api/units', '/api/units/unassigned']) {
      const first = Object((await get(path)).body)
      const second = Object((await get(path, `after=${first.after}`)).body)
      expect([first.units.length, second.units.length, second.after, second.units[2].id]).toEqual([
        200,
        3,
        undefined,
        'XC-1202',
      ])
      expect(codeOf(await get(path, 'after=e30'))).toBe('bad_request')
    }
  })
})

describe('a person’s decision', () => {
  test('wants a reason, an area there is, and an active unit', async () => {
    await saved()
    const replies = [
      await assign({ version: 1, area: 'zone-south' }),
      await assign({ version: 1, area: 'nowhere', reason: '离得近' }),
      await assign({ version: 2, area: 'zone-south', reason: '离得近' }),
    ]
    await saved({ status: 'closed' }, 1)
    replies.push(await assign({ version: 2, area: 'zone-south', reason: '离得近' }))
    expect(replies.map(codeOf)).toEqual(['bad_request', 'area_unknown', 'stale_version', 'wrong_state'])
    expect(replies.map(fieldsOf)[0]).toEqual({ reason: '改派要写明原因。' })
    expect(await trail()).toHaveLength(2)
  })

  test('is kept with its reason, overruled by no rule, and done once however often it is sent', async () => {
    await saved()
    const decided = { version: 1, area: 'zone-south', reason: '离得近' }
    await assign(decided)
    expect(Object((await assign(decided)).body).unit).toMatchObject({ version: 2 })
    app.clock.plus(1000)
    const unit = await saved({ headcount: 500 }, 2)
    expect(unit.assignment).toEqual({
      by: 'person',
      area: 'zone-south',
      reason: '离得近',
      who: { id: people.clerk.id, name: '孙文' },
      at: NOW,
    })
    app.clock.plus(1000)
    await post('/api/units/assign', {})
    expect((await trail()).slice(0, 2)).toEqual(['让所有单位重新按规则分派', '职工人数：20 → 500'])
    expect(await trail()).toContain('谁来联系：第三网格 → 南片，原因：离得近')
    expect((await app.deps.units.getMany('xicheng', [unitFacts.id])).get(unitFacts.id)).toMatchObject({ version: 3 })
    const back = Object((await assign({ version: 3 })).body).unit
    expect(back.assignment).toMatchObject({ by: 'rule', area: 'st-area' })
  })
})

describe('asking the rules again', () => {
  test('changes what the new rules say and writes nothing else, with a bar that ends at all units', async () => {
    for (let n = 1000; n < 1230; n += 1) {
      const facts = { ...unitFacts, id: `XC-${n}`, headcount: n % 2 === 0 ? 60 : 20 }
      const assignment = assignmentNow(facts, undefined, unitDistrict)
      await app.deps.units.put({ ...facts, district: 'xicheng', version: 1, assignment })
    }
    const before = await everything()
    const rules = unitDistrict.assign.map((rule) => ('headcountFrom' in rule ? { ...rule, headcountFrom: 50 } : rule))
    await app.deps.districts.put({ ...unitDistrict, version: 2, assign: rules })
    expect((await post('/api/units/assign', {})).body).toMatchObject({
      kind: 'assign',
      state: 'done',
      done: 230,
      total: 230,
    })
    const after = await everything()
    const changed = after.filter(({ pk, sk, version }) => {
      const old = before.find((one) => one.pk === pk && one.sk === sk)
      return pk.startsWith('units#') && old?.version !== version
    })
    expect(changed).toHaveLength(115)
    expect(new Set(changed.map(({ assignment }) => Object(assignment).area))).toEqual(new Set(['st-area']))
  })

  test('overtaken by a person keeps what the person wrote', async () => {
    await saved()
    const units = app.deps.units
    await app.deps.districts.put({ ...unitDistrict, version: 2, assign: [{ to: 'station', by: ['street'] }] })
    let raced = false
    const slow = {
      ...units,
      put: async (unit: Parameters<typeof units.put>[0]) => {
        if (!raced) {
          raced = true
          await saved({ headcount: 33 }, 1)
        }
        return units.put(unit)
      },
    }
    const job = newJob(people.clerk.id, 'xicheng', NOW, { kind: 'assign' })
    await assignAll({ ...app.deps, units: slow })(job, { kind: 'assign' })
    const unit = (await units.getMany('xicheng', [unitFacts.id])).get(unitFacts.id)
    expect(unit).toMatchObject({ headcount: 33, assignment: { area: 'st-area' } })
  })
})
