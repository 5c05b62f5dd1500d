import { boardEndpoints } from '@lianxin/shared/boards/endpoints'
import { contract } from '@lianxin/shared/contract'
import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { unitColumns } from '@lianxin/shared/organisation/sheets/units'
import { peopleEndpoints } from '@lianxin/shared/people/endpoints'
import type { Actor } from '@lianxin/shared/people/schema'
import { auditStore } from '../../../functions/src/audit/store'
import { methodAndPath } from '../../../functions/src/http/mount'
import { contentsOf } from '../../support/contents'
import { card, district, idOf, people } from '../../support/factories'
import { entryOf, fillRoster } from '../../support/roster'
import { openApp } from '../../support/server-app'
import { unitDistrict, unitFacts } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
const { clerk, cadre, worker } = people
type Name = keyof typeof contract
type Said = Record<string, unknown>

let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(unitDistrict)
  await fillRoster(app.deps)
  await app.deps.boards.put({ ...card, sign: { area: 'grid-3' }, createdOn: '2026-11-01' })
})
afterAll(() => app.close())

const ask = async (name: Name, who: Actor | undefined, said: Said = {}) => {
  const [method, pattern] = methodAndPath(contract[name].path)
  const path = pattern.replace(/:(\w+)/g, (_, param: string) => String(said[param]))
  const token = who && (await app.tokenOf(who))
  return app.call(method, path, { token, ...(method === 'POST' ? { body: said } : {}) })
}
const lines = async () => (await contentsOf(app.deps.table)).filter(({ pk }) => pk.startsWith('audit#')).length
const must = async (name: Name, who: Actor | undefined, said: Said = {}) => {
  const reply = await ask(name, who, said)
  if (reply.status !== 200) throw new Error(`${name}: ${reply.text}`)
  return Object(reply.body)
}
const versionOf = async (id: string) => (await app.deps.roster.get(district.id, id))?.version
const sign = async () => (await app.deps.boards.current([card.code]))[0]
const device = { device: { id: idOf('desk'), secret: idOf('desksecret') } }
const fresh = { ...entryOf({ id: idOf('fresh'), name: '新来的', duties: [] }), version: undefined, district: undefined }

const rows = [unitColumns.map(({ field }) => ({ id: 'XC-0900', name: '导入公司', kind: '企业' })[String(field)] ?? '')]
const columns = unitColumns.map(({ title }) => title)
const sheet = async (key: string) => {
  const { id } = await must('startImport', clerk, { key: idOf(key), kind: 'units', columns, rows: 1 })
  await must('sendRows', clerk, { id, part: 0, rows })
  await must('checkImport', clerk, { id })
  return { id }
}
let ticket: Said = {}
let invitation = ''

/** What everybody's commands say, in the order of a working day, and who may say it. */
const commands: [name: Name, said: () => Promise<Said> | Said, who?: Actor][] = [
  ['changeOrganisation', () => ({ version: 1, change: { kind: 'assign', assign: [] } })],
  ['saveOfficer', () => ({ version: 0, officer: fresh })],
  [
    'saveAbsence',
    async () => ({ version: await versionOf(cadre.id), away: [{ from: '2026-12-01', to: '2026-12-02' }] }),
    cadre,
  ],
  ['inviteOfficer', () => ({ officer: fresh.id })],
  ['saveUnit', () => ({ version: 0, unit: unitFacts })],
  ['assignUnit', () => ({ id: unitFacts.id, version: 1, area: 'grid-3', reason: '离得近' })],
  ['assignUnits', () => ({})],
  ['applyImport', () => sheet('sheet')],
  ['createSigns', () => ({ key: idOf('signs'), signs: [{ area: 'grid-3', spot: '门口' }] })],
  [
    'markPrinted',
    async () => {
      const { sheets } = await must('readSheets', clerk, { codes: [card.code] })
      return { printed: [{ code: card.code, facts: sheets[0].facts }] }
    },
  ],
  ['reportBoard', () => ({ code: card.code, kind: 'damaged' }), worker],
  ['verifyBoard', () => ({ code: card.code }), cadre],
  [
    'changeSign',
    async () => ({ code: card.code, version: (await sign())?.version, change: { kind: 'retire', reason: '拆了' } }),
  ],
  ['confirmDesk', () => ticket, cadre],
  [
    'acceptInvitation',
    () => ({ token: invitation, credentials: { wechat: { code: app.codes.mint('openid-fresh') } } }),
    worker,
  ],
  ['departOfficer', async () => ({ officer: cadre.id, version: await versionOf(cadre.id), to: idOf('substitute') })],
]

/** What changes no record of the organisation: questions, dry runs, what is worked out again, a desk that waits. */
const silent: readonly string[] = [
  ...['previewDeparture', 'readSheets', 'startImport', 'sendRows', 'checkImport', 'refreshCards', 'stampCall'],
  ...['openSession', 'readInvitation', 'openDesk', 'readDesk', 'leaveDesk'],
]

test('every command of the organisation, its boards and its people is in this test', () => {
  const all = { ...organisationEndpoints, ...boardEndpoints, ...peopleEndpoints }
  const posted = Object.entries(all).filter(([, { path }]) => path.startsWith('POST'))
  const missing = posted
    .map(([name]) => name)
    .filter((name) => !silent.includes(name) && !commands.some(([one]) => one === name))
  expect(missing).toEqual([])
})

/** What is another act each time: a new invitation, the rules asked once more. */
const anew: readonly Name[] = ['inviteOfficer', 'assignUnits']
/** Who may do it is anybody who signed in. */
const free: readonly Name[] = ['reportBoard']

test.each(commands)(
  '%s leaves one line in the trail, sent again no second one, and refused none',
  async (name, said, who = clerk) => {
    if (name === 'confirmDesk') ticket = ticketOf(await must('openDesk', undefined, device))
    if (name === 'acceptInvitation')
      invitation = String((await must('inviteOfficer', clerk, { officer: fresh.id })).url).slice(-26)
    const body = await said()
    const before = await lines()
    const isOpen = contract[name].session === 'anyone'
    const refused = [
      await ask(name, undefined, isOpen ? { token: 'X' } : body),
      ...(isOpen || free.includes(name) ? [] : [await ask(name, people.stranger, body)]),
    ]
    expect(refused.every(({ status }) => status >= 400)).toBe(true)
    expect(await lines()).toBe(before)
    await must(name, who, body)
    expect(await lines()).toBe(before + 1)
    await ask(name, who, body)
    expect(await lines()).toBe(before + (anew.includes(name) ? 2 : 1))
  },
)

const ticketOf = ({ ticket: one, number }: Said): Said => ({ ticket: one, number })

test('no line names a number of anybody', async () => {
  const { lines: all } = await auditStore(app.deps.table).list(district.id)
  expect(all.length).toBeGreaterThan(10)
  expect(JSON.stringify(all.map(({ words }) => words))).not.toMatch(/\d{3}-\d{4}-\d{4}|139|010-/)
})
