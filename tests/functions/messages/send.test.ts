import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { addCredits, readMessages } from '../../../functions/src/messages/add-credits'
import { sendMessage } from '../../../functions/src/messages/send-message'
import { people } from '../../support/factories'
import { openMessages } from '../../support/messages'

const DAY = '2026-11-20T02:00:00.000Z'
const NIGHT = '2026-11-20T14:00:00.000Z'
const SEND = '/cgi-bin/message/subscribe/send'
const { worker, cadre } = people
let office: Awaited<ReturnType<typeof openMessages>>
const begin = async (at = DAY) => {
  office = await openMessages(at)
  await office.deps.people.put(cadre)
}
afterEach(() => office.table.drop())

const itemOf = async ([pk, sk]: readonly [string, string]) =>
  (await office.table.documents.send(new GetCommand({ TableName: office.table.name, Key: { pk, sk } }))).Item
const endOf = async (key: readonly [string, string]) => (await itemOf(key))?.sent?.code
const left = (person: string) => office.deps.credits.left(person)

describe('what WeChat refuses', () => {
  test.each([43101, 43107])('errcode %i ends it, and the count is set to none', async (errcode) => {
    await begin()
    await office.allow(worker.id, 't-worker', 3)
    office.wechat.faults.set({ path: SEND, errcode })
    const key = await office.tell(worker.id, 'answer')
    await office.send(...key)
    expect([await endOf(key), await left(worker.id)]).toEqual([String(errcode), { 't-worker': 0 }])
  })

  test.each([47003, 40003, 40037, 45168])('errcode %i ends it, and the credit comes back', async (errcode) => {
    await begin()
    await office.allow(worker.id, 't-worker', 3)
    office.wechat.faults.set({ path: SEND, errcode })
    const key = await office.tell(worker.id, 'answer')
    await office.send(...key)
    expect([await endOf(key), await left(worker.id)]).toEqual([String(errcode), { 't-worker': 3 }])
  })

  test('a busy platform is asked again later, with the same credit, until it goes', async () => {
    await begin()
    await office.allow(worker.id, 't-worker', 1)
    office.wechat.faults.set({ path: SEND, errcode: 45009, times: 2 })
    const key = await office.tell(worker.id, 'answer')
    await office.send(...key)
    await office.send(...key)
    expect(office.wechat.asked.filter((path) => path === SEND)).toHaveLength(1)
    office.clock.plus(61_000)
    await office.send(...key)
    office.clock.plus(121_000)
    await office.send(...key)
    expect([office.sent().length, await endOf(key), await left(worker.id)]).toEqual([1, 'sent', { 't-worker': 0 }])
  })

  test('after the eighth failure it is given up and the log says so', async () => {
    await begin()
    await office.allow(worker.id, 't-worker', 1)
    office.wechat.faults.set({ path: SEND, errcode: 45009, times: 20 })
    const key = await office.tell(worker.id, 'answer')
    for (let hour = 0; hour < 40; hour += 1) {
      await office.send(...key)
      office.clock.plus(3600_000)
    }
    expect(await endOf(key)).toBe('gave_up_45009')
    expect(office.wechat.asked.filter((path) => path === SEND)).toHaveLength(8)
    expect(office.log.join()).toContain('message given up')
    expect(office.log).toContain('MessagesFailed')
  })

  test('a person without WeChat, a kind without a template, nothing allowed: it ends unsent', async () => {
    await begin()
    const unknown = await office.tell(worker.id, 'answer')
    await office.send(...unknown)
    await office.allow(worker.id, 't-other', 1)
    const none = await office.tell(worker.id, 'answer')
    await office.send(...none)
    const wordless = await office.tell(cadre.id, 'supply')
    await office.send(...wordless)
    expect(await Promise.all([unknown, none, wordless].map(endOf))).toEqual(['no_wechat', 'no_credit', 'no_template'])
    expect(office.sent()).toEqual([])
  })
})

describe('two senders, one message', () => {
  test('at once they send it once', async () => {
    await begin()
    await office.allow(worker.id, 't-worker', 5)
    const key = await office.tell(worker.id, 'answer')
    await Promise.allSettled(Array.from({ length: 8 }, () => office.send(...key)))
    expect([office.sent().length, await left(worker.id)]).toEqual([1, { 't-worker': 4 }])
  })

  test('one that died after WeChat took it repeats it once, with the credit it had', async () => {
    await begin()
    await office.allow(worker.id, 't-worker', 5)
    const key = await office.tell(worker.id, 'answer')
    const dying = { ...office.deps.messages, end: () => Promise.reject(new Error('killed')) }
    await expect(sendMessage({ ...office.deps, messages: dying })(...key)).rejects.toThrow('killed')
    await office.send(...key)
    expect(office.sent()).toHaveLength(1)
    office.clock.plus(61_000)
    await office.send(...key)
    expect([office.sent().length, await left(worker.id)]).toEqual([2, { 't-worker': 4 }])
  })

  test('a message that waits wakes nobody: an early nudge writes nothing', async () => {
    await begin(NIGHT)
    await office.allow(worker.id, 't-worker', 1)
    const key = await office.tell(worker.id, 'answer')
    const before = await itemOf(key)
    await office.send(...key)
    expect(await itemOf(key)).toEqual(before)
    expect(before?.outAt).toBe('2026-11-20T23:30:00.000Z')
  })
})

describe('what is sent', () => {
  test('it never says what the matter is, and leads to it', async () => {
    await begin()
    await office.allow(worker.id, 't-worker', 1)
    const key = await office.tell(worker.id, 'answer')
    await office.send(...key)
    const [message] = office.sent()
    expect(message?.data).toEqual({ thing1: { value: '您反映的事有回复了' }, time2: { value: '2026-11-20 10:00' } })
    expect(message?.page).toMatch(/^features\/needs\/pages\/need\?id=NEED1X/)
  })

  test('an officer’s night is one message in the morning with their number', async () => {
    await begin(NIGHT)
    await office.allow(cadre.id, 't-digest', 1)
    await office.allow(cadre.id, 't-officer', 5)
    const told = [
      await office.tell(cadre.id, 'raise'),
      await office.tell(cadre.id, 'raise'),
      await office.tell(cadre.id, 'overdue'),
    ]
    office.clock.set('2026-11-21T00:35:00.000Z')
    for (const key of told) await office.send(...key)
    expect(office.sent()).toMatchObject([
      {
        template_id: 't-digest',
        page: 'features/handling/pages/inbox',
        data: { thing1: { value: '有3件事等您看' }, number2: { value: '3' } },
      },
    ])
    expect((await Promise.all(told.map(endOf))).sort()).toEqual(['digest', 'digest', 'sent'])
  })

  test('one alone is sent as it is', async () => {
    await begin(NIGHT)
    await office.allow(cadre.id, 't-officer', 1)
    const key = await office.tell(cadre.id, 'raise')
    office.clock.set('2026-11-21T00:35:00.000Z')
    await office.send(...key)
    expect(office.sent()).toMatchObject([{ template_id: 't-officer' }])
  })
})

describe('what to ask for', () => {
  test('each audience is asked for its own templates, each once, and told what is left of the scarcest', async () => {
    await begin()
    const read = readMessages(office.deps)
    expect(await read(worker, { as: 'worker' })).toEqual({ templates: ['t-worker'], left: 0 })
    expect((await read(cadre, { as: 'officer' })).templates).toEqual(['t-digest', 't-officer'])
    expect(await read(cadre, { as: 'host' })).toEqual({ templates: ['t-host'], left: 0 })
    await addCredits(office.deps)(cadre, { accepted: ['t-officer', 't-officer', 't-digest'] })
    expect((await read(cadre, { as: 'officer' })).left).toBe(1)
  })

  test('a template that is none of ours is refused', async () => {
    await begin()
    await expect(addCredits(office.deps)(worker, { accepted: ['t-forged'] })).rejects.toMatchObject({
      code: 'bad_request',
    })
    expect(await left(worker.id)).toEqual({})
  })
})
