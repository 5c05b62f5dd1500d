import { contract } from '@lianxin/shared/contract'
import type { Part } from '@lianxin/shared/needs/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import { methodAndPath } from '../../../functions/src/http/mount'
import { newJob } from '../../../functions/src/jobs/new-job'
import { sweep } from '../../../functions/src/jobs/sweep'
import { contentsOf } from '../../support/contents'
import { enter } from '../../support/enter'
import { idOf, telling } from '../../support/factories'
import {
  boards,
  filed,
  haidian,
  type Place,
  parts,
  places,
  type Resident,
  residents,
  signs,
  xicheng,
} from '../../support/neighbourhood'
import { openApp, type Reply } from '../../support/server-app'
import { boardEntries } from './roles-boards'
import { jobOf, organisationEntries } from './roles-organisation'
import { placeEntries, rolePlaces, withStreet } from './roles-places'
import { problemEntries, QUARTER } from './roles-problems'
import { rosterEntries } from './roles-roster'
import { roleUnits, unitEntries } from './roles-units'
import { wechatEntries } from './roles-wechat'

const NOW = '2026-11-20T02:00:00.000Z'
const WHY = '单位不配合，转给站里'
const everyone = Object.keys(residents).filter((name): name is Resident => Object.hasOwn(residents, name))
const officers: Resident[] = everyone.filter((who) => residents[who].duties.length > 0)
const offices: Resident[] = ['clerk', 'approver', 'foreignClerk']
const districtOf = (who: Resident) => residents[who].duties.map(({ district }) => district)[0]

let app: Awaited<ReturnType<typeof openApp>>
const ids: Record<Place, string> = { own: '', passed: '', neighbour: '', foreign: '' }
let invitation = ''
/** Desks that wait for a phone, one for each try. */
const desks: { ticket: string; number: string }[] = []
let keys = 0
const newKey = () => {
  keys += 1
  return idOf(`k${String(keys).padStart(6, '0')}`)
}
const newDevice = () => ({ device: { id: newKey(), secret: newKey() } })

type Asked = { params?: Record<string, string>; body?: Record<string, unknown> }

/** Calls an endpoint of the contract by its name. */
const ask = async (name: keyof typeof contract, who: Resident | undefined, { params = {}, body }: Asked) => {
  const [method, pattern] = methodAndPath(contract[name].path)
  const path = pattern.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '')
  const token = who && (await app.tokenOf(residents[who]))
  const query = method === 'GET' ? new URLSearchParams(Object.entries(body ?? {}).map(([k, v]) => [k, String(v)])) : ''
  return app.call(method, path, { token, ...(method === 'POST' ? { body: body ?? {} } : { query: String(query) }) })
}

const must = (reply: Reply) => {
  if (reply.status !== 200) throw new Error(reply.text)
  return Object(reply.body)
}

beforeAll(async () => {
  app = await openApp(NOW)
  for (const one of [xicheng, haidian]) await app.deps.districts.put(withStreet(one))
  for (const one of rolePlaces) await app.deps.places.put(one)
  // Nobody's act writes the app's own token then.
  await app.deps.askWechat('wxa/msg_sec_check', {})
  for (const unit of roleUnits) await app.deps.units.put(unit)
  for (const one of [...Object.values(boards), ...Object.values(signs)]) await app.deps.boards.put(one)
  for (const { name, ...officer } of officers.map((who): Actor => residents[who]))
    if (name) await enter(app, { ...officer, name })
  const { body: invited } = await ask('inviteOfficer', 'clerk', { body: { officer: residents.cadre.id } })
  invitation = String(Object(invited).url).slice(-26)
  for (const _ of [...everyone, ...everyone]) desks.push(must(await ask('openDesk', undefined, { body: newDevice() })))
  for (const place of places) {
    const { by, cadre, board, secret, phone } = filed[place]
    const told = { ...telling, words: secret, name: `${secret}先生`, workplace: `${secret}公司`, phone }
    const need = must(await ask('fileNeed', by, { body: { key: newKey(), board: board.code, telling: told } }))
    ids[place] = need.id
    await move(cadre, place, 1, { move: 'accept' })
  }
  await move('cadre', 'passed', 2, { move: 'refer', to: 'st-1', due: '2026-11-27', words: WHY })
  await move('stationHead', 'passed', 3, { move: 'accept' })
  for (const place of places) {
    const problem = { district: filed[place].board.district, quarter: QUARTER, needId: ids[place] }
    const line = {
      area: '网格',
      category: 'wages',
      why: 'overdue',
      holder: '服务站',
      raisedAt: NOW,
      enteredAt: NOW,
    } as const
    const by = { id: 'system', name: '', as: 'system' } as const
    const events = [{ n: 1, at: NOW, by, key: '', move: 'enter' } as const]
    await app.deps.problems.put({ ...problem, ...line, carriedOver: 0, events })
  }
  for (const district of ['xicheng', 'haidian'])
    await app.deps.problems.putSummary({
      district,
      quarter: QUARTER,
      closedAt: NOW,
      beyondReach: 0,
      overdue: 1,
      carried: 0,
      stayed: 0,
      stayedAsked: 0,
    })
  await app.deps.jobs.start(newJob(jobOf.xicheng, 'xicheng', NOW, { kind: 'cards' }))
  await app.deps.jobs.start(newJob(jobOf.haidian, 'haidian', NOW, { kind: 'cards' }))
  await sweep(app.deps)()
})
afterAll(() => app.close())

const move = async (who: Resident, place: Place, version: number, act: object) =>
  must(await ask('moveNeed', who, { params: { id: ids[place] }, body: { key: newKey(), version, act } }))

const codeOf = (place: Place) => app.deps.queryCodeOf(ids[place])
const say = { move: 'say', words: '请问怎么样了' }
const isHere = (place: Place, who: Resident) => filed[place].board.district === districtOf(who)
const maySay = (place: Place, who: Resident) => {
  const part = parts[place][who]
  if (part === undefined) return 'not_found'
  return part === 'filer' || part === 'handler' ? 'ok' : 'not_handler'
}

/** How an endpoint is asked about each record, and what each role is to get: `ok`, or the code of the refusal. */
type Entry = {
  /** Absent: it is about nobody's record but the reader's own. */
  places?: readonly Place[]
  asked: (place: Place) => Asked
  expected: (place: Place, who: Resident) => string
}
const anyone = () => 'ok'
const onlyOffice = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')

/** Every endpoint of the contract; a new one has no entry and fails. */
const entries: Record<string, Entry> = {
  openSession: { asked: () => ({ body: { device: { id: newKey(), secret: newKey() } } }), expected: anyone },
  inviteOfficer: {
    places: ['own', 'neighbour', 'foreign'],
    asked: (place) => ({ body: { officer: residents[filed[place].cadre].id } }),
    expected: (place, who) => {
      if (!offices.includes(who)) return 'forbidden'
      return isHere(place, who) ? 'ok' : 'officer_unknown'
    },
  },
  // Whoever has the token may: that is what it is for.
  readInvitation: { asked: () => ({ body: { token: invitation } }), expected: anyone },
  acceptInvitation: {
    asked: () => ({ body: { token: invitation, credentials: newDevice() } }),
    expected: () => 'invitation_wechat',
  },
  openDesk: { asked: () => ({ body: newDevice() }), expected: anyone },
  readDesk: {
    asked: () => ({ body: { ...newDevice(), ticket: desks[0]?.ticket } }),
    expected: () => 'login_refused',
  },
  confirmDesk: {
    asked: () => ({ body: desks.pop() ?? {} }),
    expected: (_, who) => (officers.includes(who) ? 'ok' : 'forbidden'),
  },
  // Who has duties is told to leave first; nobody’s credentials but one’s own delete anything.
  forgetMe: { asked: () => ({ body: { credentials: newDevice() } }), expected: () => 'login_refused' },
  correctNeed: {
    places,
    asked: (place) => ({ params: { id: ids[place] }, body: { key: newKey(), phone: filed[place].phone } }),
    expected: (place, who) => (filed[place].by === who ? 'ok' : 'not_found'),
  },
  leaveDesk: { asked: () => ({ body: newDevice() }), expected: anyone },
  readBoard: { places, asked: (place) => ({ params: { code: filed[place].board.code } }), expected: anyone },
  stampCall: {
    places: ['own', 'neighbour', 'foreign'],
    asked: (place) => ({
      params: { code: filed[place].board.code },
      body: { key: newKey(), name: filed[place].board.officers[0]?.name, answered: true },
    }),
    expected: anyone,
  },
  listBodies: {
    places: ['own', 'foreign'],
    asked: (place) => ({ body: { district: filed[place].board.district } }),
    expected: (place, who) => (isHere(place, who) ? 'ok' : 'forbidden'),
  },
  fileNeed: {
    places: ['own', 'neighbour', 'foreign'],
    asked: (place) => ({
      body: { key: newKey(), board: filed[place].board.code, telling: { ...telling, words: '新的' } },
    }),
    expected: anyone,
  },
  recordNeed: {
    asked: () => ({ body: { key: newKey(), how: 'visit', for: 'worker', telling: { ...telling, words: '新的' } } }),
    expected: (_, who) => (officers.includes(who) && !offices.includes(who) && who !== 'leader' ? 'ok' : 'forbidden'),
  },
  listMyNeeds: { asked: () => ({}), expected: anyone },
  listInbox: { asked: () => ({}), expected: anyone },
  // Whoever has the code may see it: that is what the code is for.
  findNeed: { places, asked: (place) => ({ body: { code: codeOf(place) } }), expected: anyone },
  readNeed: {
    places,
    asked: (place) => ({ params: { id: ids[place] } }),
    expected: (place, who) => (parts[place][who] ? 'ok' : 'not_found'),
  },
  moveNeed: {
    places,
    asked: (place) => ({ params: { id: ids[place] }, body: { key: newKey(), version: 1, act: say } }),
    expected: maySay,
  },
  moveNeeds: {
    places,
    asked: (place) => ({ body: { key: newKey(), needs: [{ id: ids[place], version: 1 }], act: say } }),
    expected: maySay,
  },
  startPhoto: { asked: () => ({ body: { key: newKey(), type: 'image/jpeg', bytes: 1000 } }), expected: anyone },
  finishPhoto: { asked: () => ({ params: { id: newKey() } }), expected: () => 'photo_missing' },
  viewPhotos: {
    places,
    asked: (place) => ({ params: { id: ids[place] }, body: {} }),
    expected: (place, who) => (parts[place][who] ? 'ok' : 'not_found'),
  },
  listNotices: { asked: () => ({}), expected: anyone },
  markNoticesRead: {
    places,
    asked: (place) => ({ body: { upTo: `${NOW}#${ids[place]}#001` } }),
    expected: anyone,
  },
  ...problemEntries((place) => ids[place]),
  readHealth: { asked: () => ({}), expected: onlyOffice },
  ...organisationEntries,
  ...unitEntries,
  ...boardEntries,
  ...wechatEntries,
  ...rosterEntries,
  ...placeEntries,
  readJob: {
    places: ['own', 'foreign'],
    asked: (place) => ({ params: { id: place === 'own' ? jobOf.xicheng : jobOf.haidian } }),
    expected: (place, who) => (isHere(place, who) ? 'ok' : 'not_found'),
  },
}

/** What a session is not asked for: a scan, signing in, and what its own token or secret opens. */
const open: readonly string[] = [
  'openSession',
  'readBoard',
  'readInvitation',
  'acceptInvitation',
  'openDesk',
  'readDesk',
  'leaveDesk',
  'readResults',
  'listLive',
  'readPlace',
  'readHosting',
]

/** `ok`, or the code of the refusal; of several needs moved at once, that of the one there is. */
const outcomeOf = ({ status, body }: Reply): string => {
  if (status !== 200) return String(Object(body).error?.code)
  const [only] = Object(body).outcomes ?? []
  return only?.refused?.code ?? 'ok'
}

// A refusal is counted, and a code tried in vain: of both nobody's record knows.
const records = async () =>
  (await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#') && !pk.startsWith('limit#'))

const everyEndpoint = Object.keys(contract).filter((name): name is keyof typeof contract =>
  Object.hasOwn(contract, name),
)

test('every endpoint of the contract has its roles and records here', () => {
  expect(everyEndpoint.filter((name) => !Object.hasOwn(entries, name))).toEqual([])
})

describe.each(everyEndpoint)('%s', (name) => {
  const entry = entries[name]
  const about = entry?.places ?? (['own'] as const)

  test('answers each role about each record with what they may have, and no refusal reveals or changes anything', async () => {
    if (!entry) throw new Error(`${name} has no roles`)
    const cases = about.flatMap((place) =>
      everyone.map((who) => ({ who, place, outcome: entry.expected(place, who), asked: entry.asked(place) })),
    )
    const answers: string[] = []
    const leaks: string[] = []
    const askAll = async (some: typeof cases) => {
      for (const { who, place, asked } of some) {
        const reply = await ask(name, who, asked)
        answers.push(`${who}, ${place}: ${outcomeOf(reply)}`)
        const found = leaksIn(reply, who, name === 'findNeed' ? place : undefined)
        leaks.push(...found.map((leak) => `${who}, ${place}: ${leak}`))
      }
    }
    const refused = cases.filter(({ outcome }) => outcome !== 'ok')
    const before = await records()
    await askAll(refused)
    expect(await records()).toEqual(before)
    const allowed = cases.filter(({ outcome }) => outcome === 'ok')
    await askAll(allowed)
    const expectations = [...refused, ...allowed].map(({ who, place, outcome }) => `${who}, ${place}: ${outcome}`)
    expect(answers).toEqual(expectations)
    expect(leaks).toEqual([])
  })

  test('is refused to anyone who has not signed in, before anything is read', async () => {
    if (contract[name].session === 'anyone') return expect(open).toContain(name)
    for (const place of about) {
      const reply = await ask(name, undefined, entry?.asked(place) ?? {})
      expect([reply.status, outcomeOf(reply), leaksIn(reply, undefined)]).toEqual([401, 'unauthenticated', []])
    }
  })
})

const filers = [residents.worker, residents.neighbourWorker, residents.foreignWorker].map(({ id }) => id)

/**
 * What a reply says that this reader may not know: another filer's person id, anything of a need that does not exist
 * for them, why officers passed it on to its filer; `byCode` names the need they have the code of.
 */
const leaksIn = ({ text, status, body }: Reply, who: Resident | undefined, byCode?: Place): string[] => {
  const own = who && residents[who].id
  const leaks = filers.filter((id) => id !== own && text.includes(id)).map((id) => `filer ${id}`)
  for (const place of places) {
    const part = who && parts[place][who]
    const { secret, phone } = filed[place]
    const person = [`${secret}先生`, `${secret}公司`, phone]
    const hidden = part ? [] : place === byCode ? person : [secret, ...person]
    if (place === 'passed' && (part === undefined || part === 'filer')) hidden.push(WHY)
    leaks.push(...hidden.filter((words) => text.includes(words)))
  }
  const { error } = Object(body)
  const told = Object.keys(error ?? {}).filter((field) => !['code', 'message', 'requestId'].includes(field))
  return status === 200 ? leaks : [...leaks, ...told, ...Object.keys(Object(body)).filter((field) => field !== 'error')]
}

describe('a list', () => {
  test.each(everyone)('of %s holds only what they filed, hold, or were told of', async (who) => {
    for (const name of ['listMyNeeds', 'listInbox', 'listNotices'] as const) {
      const { text } = await ask(name, who, {})
      expect([name, places.filter((place) => text.includes(ids[place]) && parts[place][who] === undefined)]).toEqual([
        name,
        [],
      ])
    }
    const mine = await ask('listMyNeeds', who, {})
    const held = await ask('listInbox', who, {})
    const having = (part: Part) => places.filter((place) => parts[place][who] === part)
    expect(places.filter((place) => mine.text.includes(ids[place]))).toEqual(having('filer'))
    expect(places.filter((place) => held.text.includes(ids[place]))).toEqual(having('handler'))
  })

  test('of notices is nobody else’s, by any cursor or mark', async () => {
    const before = must(await ask('listNotices', 'foreignWorker', {}))
    expect(before.notices.length).toBeGreaterThan(0)
    const [{ id }] = before.notices
    const after = Buffer.from(JSON.stringify(id)).toString('base64url')
    const reply = await ask('listNotices', 'worker', { body: { after } })
    expect(reply.text).not.toContain(ids.foreign)
    const unread = must(await ask('listNotices', 'neighbourWorker', {})).unread
    await ask('markNoticesRead', 'worker', { body: { upTo: id } })
    expect(must(await ask('listNotices', 'neighbourWorker', {})).unread).toBe(unread)
  })

  test('of problems is the district’s own, and the office of another finds none of its lines', async () => {
    for (const [who, district] of [
      ['clerk', 'xicheng'],
      ['foreignClerk', 'haidian'],
    ] as const) {
      const { problems } = must(await ask('listProblems', who, { params: { quarter: QUARTER } }))
      expect(new Set(problems.map((one: { district: string }) => one.district))).toEqual(new Set([district]))
      const { lists } = must(await ask('listProblemLists', who, {}))
      expect(lists).toMatchObject([{ district }])
    }
  })
})

describe('a 查询码', () => {
  const withCode = (who: Resident, place: Place, code: string) =>
    ask('moveNeed', who, { params: { id: ids[place] }, body: { key: newKey(), version: 1, act: say, code } })

  test('gives the filer’s right to its own need, without name, workplace or phone, and to no other', async () => {
    const reply = await withCode('stranger', 'own', codeOf('own'))
    expect([outcomeOf(reply), leaksIn(reply, 'stranger', 'own')]).toEqual(['ok', []])
    expect(reply.body).toMatchObject({ part: 'filer', byCode: true })
    const before = await records()
    for (const place of ['passed', 'neighbour', 'foreign'] as const)
      expect(outcomeOf(await withCode('stranger', place, codeOf('own')))).toBe('not_found')
    expect(outcomeOf(await withCode('stranger', 'own', '000000000000'))).toBe('not_found')
    expect(await records()).toEqual(before)
  })

  test('makes nobody a handler, and an officer who handles the need stays one', async () => {
    const accept = { key: newKey(), version: 1, act: { move: 'accept' }, code: codeOf('own') }
    const reply = await ask('moveNeed', 'stranger', { params: { id: ids.own }, body: accept })
    expect(outcomeOf(reply)).toMatch(/^(not_handler|stale_version)$/)
    expect((await withCode('cadre', 'own', codeOf('own'))).body).toMatchObject({ part: 'handler', byCode: false })
  })

  test('is shown to the filer and to nobody else', async () => {
    for (const who of everyone)
      for (const place of places) {
        const { text } = await ask('readNeed', who, { params: { id: ids[place] } })
        expect([who, place, text.includes(codeOf(place))]).toEqual([who, place, parts[place][who] === 'filer'])
      }
  })
})
