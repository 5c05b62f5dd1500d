import type { Person } from '@lianxin/shared/people/schema'
import { addCredits } from '../../../functions/src/messages/add-credits'
import { readUnreached } from '../../../functions/src/messages/read-unreached'
import { tellUnreached } from '../../../functions/src/messages/tell-unreached'
import { noticeStore } from '../../../functions/src/notices/store'
import { districtStore } from '../../../functions/src/organisation/store'
import { rosterStore } from '../../../functions/src/organisation/store-roster'
import { tellPlace } from '../../../functions/src/places/tell-place'
import { chineseCalendar } from '../../../functions/src/work-calendar'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { openMessages } from '../../support/messages'
import { placeWith } from '../../support/place-facts'
import { entryOf } from '../../support/roster'
import { unitDistrict } from '../../support/unit-district'

/** Friday, ten o'clock in Shanghai; nine o'clock of it and of the day after. */
const NOW = '2026-11-20T02:00:00.000Z'
const NINE = '2026-11-20T01:00:00.000Z'
const SATURDAY = '2026-11-21T01:00:00.000Z'
const { worker, cadre, stationHead, stationWorker, clerk } = people
const host = { id: idOf('placehost'), name: '周静', since: '2026-11-02' }
const hosted = placeWith({
  hosts: [host],
  cases: [{ subject: 'water', at: NOW, due: '2026-11-24', people: ['r1'], denied: [] }],
})

let office: Awaited<ReturnType<typeof openMessages>>
const begin = async () => {
  office = await openMessages(NOW)
  const { table, clock, deps } = office
  const around = {
    ...deps,
    notices: noticeStore(table, true),
    roster: rosterStore(table),
    districts: districtStore(table, clock),
    calendar: chineseCalendar(),
    checks: { listed: async () => [] },
  }
  await around.districts.put(unitDistrict)
  for (const one of [cadre, stationWorker, stationHead]) {
    const person: Person = one
    await deps.people.put(person)
    await around.roster.save({ members: [entryOf(one)] })
  }
  return around
}
type Around = Awaited<ReturnType<typeof begin>>
let around: Around
beforeEach(async () => {
  around = await begin()
})
afterEach(() => office.table.drop())

const wordsTo = async ({ id }: { id: string }) =>
  (await around.notices.list(id)).notices.map(({ words }) => words).sort()
const note = ({ id, name = '' }: { id: string; name?: string | undefined }) =>
  around.unreached.note(unitDistrict.id, { id, name, since: NOW })
const noteHost = () => around.unreached.note(unitDistrict.id, { id: host.id, place: hosted.id, since: NOW })
const lines = () => around.unreached.all(unitDistrict.id)
/** Has it told whom a place with a report is to be told of, and sends what that put into the outbox. */
const sendReport = async () => {
  await tellPlace({ ...around, publishPlaces: async () => {} })(hosted.id)
  office.clock.plus(5 * 60_000)
  for (const { pk, sk } of await contentsOf(office.table, 'outbox')) await office.send(pk, sk)
}

describe('an officer nothing reaches', () => {
  test('is on the office’s list from the first message that could not be sent until they allow some', async () => {
    for (const plus of [0, 60_000]) {
      office.clock.plus(plus)
      await office.send(...(await office.tell(cadre.id, 'raise')))
    }
    const { officers } = await readUnreached(around)(clerk)
    expect(officers).toEqual([{ id: cadre.id, name: cadre.name, since: NOW }])
    expect(office.log.filter((line) => line === 'MessagesWithoutCredit')).toHaveLength(2)
    await addCredits(around)(cadre, { accepted: ['t-officer'] })
    expect(await lines()).toEqual([])
  })

  test('is on it no more once they have left, and their line goes', async () => {
    const gone = entryOf(stationWorker, { version: 2, leftOn: '2026-11-19' })
    await note(stationWorker)
    await around.roster.save({ members: [gone] })
    expect((await readUnreached(around)(clerk)).officers).toEqual([])
    await tellUnreached(around)({ at: NINE })
    expect([await wordsTo(stationHead), await lines()]).toEqual([[], []])
  })

  test('a worker is on no list, and none but the office reads it', async () => {
    await office.send(...(await office.tell(worker.id, 'answer')))
    expect(await lines()).toEqual([])
    await expect(readUnreached(around)(cadre)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a host nothing reaches', () => {
  test('a report of their place is sent to a host who allowed it, and opens the place', async () => {
    await around.places.change(hosted, {})
    await office.allow(host.id, 't-host', 1)
    await sendReport()
    expect(office.sent()).toMatchObject([
      {
        touser: `o-${host.id}`,
        template_id: 't-host',
        page: `features/hosting/pages/keep?id=${hosted.id}`,
        data: { thing1: { value: '有人反映了您管的站点' } },
      },
    ])
    expect(await lines()).toEqual([])
  })

  test('of a place without hosts the head is sent it as an officer, in what officers allow', async () => {
    await around.places.change({ ...hosted, hosts: [] }, {})
    await office.allow(stationHead.id, 't-officer', 1)
    await sendReport()
    expect(office.sent()).toMatchObject([{ touser: `o-${stationHead.id}`, template_id: 't-officer' }])
  })

  test('is on the office’s list with their place until they allow what hosts are sent', async () => {
    await around.places.change(hosted, {})
    await sendReport()
    const { officers, hosts } = await readUnreached(around)(clerk)
    expect(officers).toEqual([])
    expect(hosts).toMatchObject([{ id: host.id, name: '周静', place: { id: hosted.id, name: hosted.name } }])
    expect(office.log).toContain('MessagesWithoutCredit')
  })

  test('their line names nobody, and goes when they host the place no more', async () => {
    await around.places.change(hosted, {})
    await noteHost()
    expect(JSON.stringify(await lines())).not.toContain('周静')
    await around.places.change({ ...hosted, version: 2, hosts: [] }, {})
    expect((await readUnreached(around)(clerk)).hosts).toEqual([])
    // On a Saturday nobody is told, and what is over goes all the same.
    office.clock.set(SATURDAY)
    await tellUnreached(around)({ at: SATURDAY })
    expect(await lines()).toEqual([])
  })
})

describe('at nine', () => {
  test('the head of their body reads their names; the office those of whom nobody is head', async () => {
    for (const one of [stationWorker, cadre]) await note(one)
    await tellUnreached(around)({ at: NINE })
    expect(await wordsTo(stationHead)).toEqual([expect.stringMatching(/^陈晓燕收不到微信提醒/)])
    expect(await wordsTo(clerk)).toEqual([expect.stringMatching(/^王建国收不到微信提醒/)])
  })

  test('a host and their place stand in a list of their own for the head who would be told of lateness', async () => {
    await around.places.change(hosted, {})
    await note(stationWorker)
    await noteHost()
    await tellUnreached(around)({ at: NINE })
    expect(await wordsTo(stationHead)).toEqual([
      '周静（惠民银行金融街支行）收不到微信提醒，请让他们打开小程序，在“我管的站点”里点“用微信提醒我”。',
      expect.stringMatching(/^陈晓燕收不到微信提醒/),
    ])
    expect(await wordsTo(clerk)).toEqual([])
  })

  test('a host who is that head themself is the office’s to call', async () => {
    const self = { ...host, id: stationHead.id, name: stationHead.name ?? '' }
    await around.places.change({ ...hosted, hosts: [self] }, {})
    await around.unreached.note(unitDistrict.id, { id: self.id, place: hosted.id, since: NOW })
    await tellUnreached(around)({ at: NINE })
    expect([await wordsTo(stationHead), (await wordsTo(clerk)).length]).toEqual([[], 1])
  })

  test('run again, also later in the day with more of them, nobody is told twice', async () => {
    await note(stationWorker)
    await tellUnreached(around)({ at: NINE })
    await note(cadre)
    office.clock.plus(6 * 3600_000)
    for (const at of [NINE, NINE]) await tellUnreached(around)({ at })
    expect((await wordsTo(stationHead)).length).toBe(1)
  })

  test('a run that comes on a later day tells nothing: that day has its own', async () => {
    await note(stationWorker)
    office.clock.set('2026-11-23T02:00:00.000Z')
    await tellUnreached(around)({ at: NINE })
    expect(await wordsTo(stationHead)).toEqual([])
    await tellUnreached(around)({ at: '2026-11-23T01:00:00.000Z' })
    expect((await wordsTo(stationHead)).length).toBe(1)
  })

  test('on a day off nobody is told', async () => {
    await note(stationWorker)
    office.clock.set(SATURDAY)
    await tellUnreached(around)({ at: SATURDAY })
    expect(await wordsTo(stationHead)).toEqual([])
  })
})
