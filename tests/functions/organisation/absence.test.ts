import { Refusal } from '@lianxin/shared/errors'
import type { Absence } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { saveAbsence } from '../../../functions/src/organisation/save-absence'
import { contentsOf } from '../../support/contents'
import { card, people } from '../../support/factories'
import { areaDistrict, cadres, fillRoster } from '../../support/roster'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, clerk, stationHead, departmentHead, worker } = people
const { liu, ma, gao } = cadres

let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
  for (const one of [areaDistrict, { ...areaDistrict, id: 'haidian', areas: [] }]) await app.deps.districts.put(one)
  await fillRoster(app.deps)
})
afterEach(() => app.close())

const MONDAY: Absence = { from: '2026-11-23', to: '2026-11-23' }
const days = (from: string, to: string, substitute?: Actor): Absence => ({
  from: `2026-11-${from}`,
  to: `2026-11-${to}`,
  ...(substitute ? { substitute: substitute.id } : {}),
})
const versionOf = async ({ id }: Actor) => (await app.deps.roster.get('xicheng', id))?.version ?? 0
const leave = async (who: Actor, ...away: Absence[]) =>
  saveAbsence(app.deps)(who, { version: await versionOf(who), away })
const refusalOf = async (act: Promise<unknown>): Promise<{ code: string; fields: unknown; current: unknown }> => {
  try {
    await act
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, fields: thrown.fields, current: thrown.current }
    throw thrown
  }
  throw new Error('was not refused')
}

describe('an absence', () => {
  test('is kept in order, without what is over, and the trail says from what to what', async () => {
    const saved = await leave(cadre, days('25', '27', liu), days('10', '12'), days('23', '24', ma))
    expect(saved).toMatchObject({ version: 2, away: [days('23', '24', ma), days('25', '27', liu)] })
    expect(saved.job).toMatchObject({ kind: 'cards' })
    const { lines } = await app.deps.audit.list('xicheng')
    expect(lines[0]?.words).toBe('不在：无 → 11月23日至11月24日（马春生顶班）、11月25日至11月27日（刘芳顶班）')
  })

  test('sent again, the reply having been lost, is one act with one line in the trail', async () => {
    const first = await saveAbsence(app.deps)(cadre, { version: 1, away: [MONDAY] })
    const again = await saveAbsence(app.deps)(cadre, { version: 1, away: [MONDAY] })
    expect(again).toEqual(first)
    expect((await app.deps.audit.list('xicheng')).lines).toHaveLength(1)
  })

  test('on an old entry is refused with the list as it is', async () => {
    await leave(cadre, MONDAY)
    const late = saveAbsence(app.deps)(cadre, { version: 1, away: [days('24', '24')] })
    expect(await refusalOf(late)).toMatchObject({ code: 'stale_version', current: { version: 2, away: [MONDAY] } })
  })

  test.each([
    ['ends before it begins', [days('24', '23')], 'bad_request', 'away.0.to'],
    ['overlaps another', [days('23', '25'), days('25', '26')], 'bad_request', 'away.1.from'],
    ['lasts longer than a year', [{ from: '2026-11-23', to: '2027-12-01' }], 'bad_request', 'away.0.to'],
    ['lies in the next decade', [{ from: '2035-01-01', to: '2035-01-02' }], 'bad_request', 'away.0.to'],
    ['names oneself', [days('23', '23', cadre)], 'own_substitute', 'away.0.substitute'],
    ['names nobody of the roster', [days('23', '23', worker)], 'officer_unknown', 'away.0.substitute'],
  ])('that %s is refused by its field, and nothing is written', async (_, away, code, field) => {
    const before = await contentsOf(app.deps.table)
    const refused = await refusalOf(leave(cadre, ...away))
    expect(refused).toMatchObject({ code, fields: { [field]: expect.stringMatching(/。$/) } })
    expect(await contentsOf(app.deps.table)).toEqual(before)
  })

  test('may not lead to somebody who has left', async () => {
    const member = await app.deps.roster.get('xicheng', ma.id)
    if (!member) throw new Error('no 马春生')
    await app.deps.roster.save({ members: [{ ...member, version: 2, leftOn: '2026-11-19' }] })
    expect(await refusalOf(leave(cadre, days('23', '23', ma)))).toMatchObject({ code: 'officer_left' })
  })
})

describe('a chain of substitutes', () => {
  test('is followed to its end, and a link that is away is named with the day', async () => {
    await leave(ma, days('24', '24', gao))
    await leave(liu, days('24', '25', ma))
    expect(await leave(cadre, days('23', '25', liu))).toMatchObject({ version: 2 })
    const refused = await refusalOf(leave(gao, days('24', '24')))
    expect(refused).toMatchObject({ code: 'substitute_away' })
    expect(JSON.stringify(refused.fields)).toContain('11月24日')
  })

  test('that ends with somebody away is refused, naming who and when', async () => {
    await leave(liu, days('24', '24'))
    expect(await refusalOf(leave(cadre, days('23', '25', liu)))).toEqual({
      code: 'substitute_away',
      fields: { 'away.0.substitute': '11月24日刘芳也不在，请换个人，或者改一下日子。' },
      current: undefined,
    })
  })

  test('that runs in a circle is refused', async () => {
    await leave(cadre, days('23', '23', liu))
    expect(await refusalOf(leave(liu, days('23', '23', cadre)))).toMatchObject({ code: 'substitute_away' })
  })

  test('leaves nobody alone who counts on this officer', async () => {
    await leave(cadre, days('23', '25', liu))
    expect(await refusalOf(leave(liu, days('25', '26')))).toMatchObject({
      code: 'substitute_away',
      fields: { away: '11月25日您要替王建国顶班，也不在。请选个能顶您的人，或者改一下日子。' },
    })
    expect(await leave(liu, days('25', '26', ma))).toMatchObject({ version: 2 })
  })

  test('never breaks when two name each other at the same moment', async () => {
    await Promise.all(
      [leave(cadre, days('23', '23', liu)), leave(liu, days('23', '23', cadre))].map((act) => act.catch(() => {})),
    )
    const roster = await app.deps.roster.all('xicheng')
    const away = roster.filter((member) => member.away.length > 0)
    expect(away).toHaveLength(1)
  })
})

describe('who may say it', () => {
  const forCadre = (actor: Actor) => saveAbsence(app.deps)(actor, { officer: cadre.id, version: 1, away: [MONDAY] })

  test('the head of the station the area belongs to, and the office', async () => {
    expect(await forCadre(stationHead)).toMatchObject({ version: 2 })
    await saveAbsence(app.deps)(clerk, { officer: cadre.id, version: 2, away: [] })
    const { lines } = await app.deps.audit.list('xicheng')
    expect(lines.map(({ by, on }) => [by.name, on.name])).toEqual([
      ['孙文', '王建国'],
      ['李桂兰', '王建国'],
    ])
  })

  test('nobody else, and the refusal does not tell whether there is such an officer', async () => {
    for (const actor of [worker, people.stationWorker, departmentHead, people.foreignClerk]) {
      const known = await refusalOf(forCadre(actor))
      const made = await refusalOf(
        saveAbsence(app.deps)(actor, { officer: 'Z'.repeat(26), version: 1, away: [MONDAY] }),
      )
      const code = actor === people.foreignClerk ? 'officer_unknown' : 'forbidden'
      expect([known.code, made.code]).toEqual([code, code])
    }
  })
})

test('a board shows the substitute from the saving on, by the job that comes with it', async () => {
  await app.deps.boards.put({ ...card, sign: { area: 'grid-3' }, createdOn: '2026-11-01' })
  const { job } = await leave(cadre, days('20', '21', gao))
  expect(job).toMatchObject({ kind: 'cards', state: 'done' })
  const { body } = await app.call('GET', `/api/boards/${card.code}`)
  expect(body).toMatchObject({
    rungs: [{ name: '高洁' }, { name: '刘芳' }, { kind: 'station' }, { kind: 'hotline' }],
    standingInFor: '王建国',
  })
})
