import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { dayOf, instantAt, plusDays } from '@lianxin/shared/calendar'
import { openTable } from '../../../functions/src/dynamo/client'
import { keys } from '../../../functions/src/dynamo/keys'
import { FIRST_BOARD } from '../../../functions/src/local/demo/boards'
import { openidOf } from '../../../functions/src/local/demo/personas'
import { idOf } from '../../support/factories'
import { type LocalServer, startServer } from '../../support/server'
import { until } from '../../support/until'
import { postForm } from '../photos/photo-server'
import { sample } from '../photos/samples'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
  // Ten in the morning, in no quiet hours, and before nobody's digest.
  await server.moveClock(instantAt(plusDays(dayOf(await server.now()), 1), '10:00'))
}, 60_000)
afterAll(() => server.stop())

const send = async (path: string, token: string, body: unknown) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const reply = await fetch(server.base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}
const get = async (path: string, token: string) =>
  (await fetch(server.base + path, { headers: { authorization: `Bearer ${token}` } })).json()
const file = (token: string, key: string, words: string) =>
  send('/api/needs', token, {
    key: idOf(key),
    board: FIRST_BOARD,
    telling: { category: 'advice', words, identity: 'nobody', employer: 'no' },
  })
type Sent = { touser: string; template_id: string; page: string; data: Record<string, { value: string }> }
const sentTo = async (persona: string): Promise<Sent[]> => {
  const { sent } = await get('/local/wechat/sent', '')
  return sent.filter(({ touser }: Sent) => touser === openidOf(persona))
}

test('the start itself rings no phone: what the demo tells lies in the past', async () => {
  expect(await sentTo('courier')).toEqual([])
})

test('an answer is sent to its worker by the stand-in, without its matter, and one of what they allowed is used up', async () => {
  const worker = await server.signIn('courier')
  const left = async () => (await get('/api/wechat/messages?as=worker', worker)).left
  expect(await left()).toBe(5)
  const { id, version } = await file(worker, 'answered', '给手机充电去哪儿？')
  const cadre = await server.signIn('cadre')
  const act = (key: string, seen: number, move: object) =>
    send(`/api/needs/${id}/moves`, cadre, { key: idOf(key), version: seen, act: move })
  const accepted = await act('accept', version, { move: 'accept' })
  await act('answer', accepted.version, { move: 'answer', result: 'solved', words: '对面银行里有充电的地方。' })
  await until(async () => (await sentTo('courier')).length > 0)
  const sent = await sentTo('courier')
  expect(sent).toMatchObject([{ template_id: 'local-answer', page: `features/needs/pages/need?id=${id}` }])
  expect(JSON.stringify(sent)).not.toMatch(/充电|手机/)
  expect(await left()).toBe(4)
  await send('/api/wechat/credits', worker, { accepted: ['local-answer'] })
  expect(await left()).toBe(5)
})

test('a text WeChat calls risky is held for the office, which has it first, and its writer is told', async () => {
  const { id } = await file(await server.signIn('courier'), 'risky', '这里写着违规样例四个字')
  const seen = await get(`/api/needs/${id}`, await server.signIn('courier'))
  expect(seen.events[0].check).toBe('risky')
  const office = await server.signIn('clerk')
  await until(async () => {
    const { checks } = await get('/api/wechat/unreached', office)
    return checks.some((check: { needId: string; state: string }) => check.needId === id && check.state === 'risky')
  })
})

test('what WeChat says of a photo comes back by its push, signed and sealed', async () => {
  const token = await server.signIn('courier')
  const jpeg = sample('jpeg')
  const { id, url, fields } = await send('/api/photos', token, {
    key: idOf('photo'),
    type: 'image/jpeg',
    bytes: jpeg.length,
  })
  expect((await postForm(url, fields, jpeg)).status).toBe(204)
  await send(`/api/photos/${id}/done`, token, {})
  const table = openTable({ name: 'lianxin', region: 'local', endpoint: server.engineEndpoint() })
  const checkOf = async () => {
    const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: keys.photo(id) }))
    return [Item?.check, Item?.out]
  }
  await until(async () => (await checkOf())[0] !== undefined)
  expect(await checkOf()).toEqual(['pass', undefined])
  table.documents.destroy()
})
