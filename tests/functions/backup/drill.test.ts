import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@lianxin/shared/contract'
import { exportDistrict } from '../../../functions/src/backup/export-district'
import { importDistrict } from '../../../functions/src/backup/import-district'
import { nameOf } from '../../../functions/src/backup/kinds'
import { itemOf } from '../../../functions/src/backup/lines'
import { openClient } from '../../../functions/src/dynamo/client'
import { sweep } from '../../../functions/src/jobs/sweep'
import { FIRST_BOARD } from '../../../functions/src/local/demo/boards'
import { district as demo } from '../../../functions/src/local/demo/district'
import { loadDemo } from '../../../functions/src/local/demo/load-demo'
import { personas } from '../../../functions/src/local/demo/personas'
import { withForgetting } from '../../../functions/src/privacy/forgetting'
import { contentsOf } from '../../support/contents'
import { card as anyCard, district as anyDistrict, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'
import { inspect } from '../../torture/inspect'

const other = { ...anyDistrict, id: 'elsewhere' }
const card = { ...anyCard, code: 'ZZZZYYYYXX', district: other.id }
const NOW = '2026-11-20T02:00:00.000Z'
type App = Awaited<ReturnType<typeof openApp>>

const client = openClient({ region: 'local', endpoint: process.env.TEST_DYNAMODB_ENDPOINT })
const rawOf = ({ deps }: App) => ({ client, name: deps.table.name })
const folders = mkdtempSync(join(tmpdir(), 'lianxin-backup-'))
const out = join(folders, 'demo')
let source: App

beforeAll(async () => {
  source = await openApp(NOW)
  await loadDemo({ deps: source.deps, setNow: source.clock.set }, NOW)
  source.clock.set(NOW)
  // Another district lives in the same table.
  await source.deps.districts.put(other)
  await source.deps.boards.put(card)
  const filing = { key: idOf('elsewhere'), board: card.code, telling }
  await source.call('POST', '/api/needs', { token: await source.tokenOf(people.worker), body: filing })
  // A worker who is no persona, and so on no list but as whoever filed a need.
  const code = source.codes.mint('worker-of-the-drill')
  const session = Object((await source.call('POST', '/api/session', { body: { wechat: { code } } })).body)
  const mine = { key: idOf('byworker'), board: FIRST_BOARD, telling }
  await source.call('POST', '/api/needs', { token: session.token, body: mine })
  await exportDistrict(rawOf(source), { district: demo.id, folder: out, now: NOW })
}, 120_000)

afterAll(async () => {
  await source.close()
  client.destroy()
  rmSync(folders, { recursive: true, force: true })
})

const linesIn = (kind: string): string[] =>
  readFileSync(join(out, `${kind}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)

/** How many items of each kind a table has of a district. */
const counts = (items: readonly { pk: string }[]): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const { pk } of items) {
    const kind = nameOf({ pk: { S: pk } })
    found[kind] = (found[kind] ?? 0) + 1
  }
  return found
}

test('an export of a district there is not, or into a folder that holds something, leaves nothing that could be imported', async () => {
  const folder = join(folders, 'nowhere')
  await expect(exportDistrict(rawOf(source), { district: 'nowhere', folder, now: NOW })).rejects.toThrow('no district')
  expect(readdirSync(folder)).not.toContain('manifest.json')
  await expect(exportDistrict(rawOf(source), { district: demo.id, folder: out, now: NOW })).rejects.toThrow('not empty')
})

test('nothing of another district goes along', () => {
  for (const file of readdirSync(out)) {
    const text = readFileSync(join(out, file), 'utf8')
    expect([file, text.includes(`"${other.id}"`), text.includes(card.code)]).toEqual([file, false, false])
  }
})

test('an export that was cut short or altered is refused before the first write', async () => {
  const target = await openApp(NOW)
  const folder = mkdtempSync(join(folders, 'altered-'))
  for (const file of readdirSync(out)) writeFileSync(join(folder, file), readFileSync(join(out, file)))
  const needs = linesIn('need')
  writeFileSync(
    join(folder, 'need.jsonl'),
    needs
      .slice(1)
      .map((line) => `${line}\n`)
      .join(''),
  )
  await expect(importDistrict(rawOf(target), folder, NOW)).rejects.toThrow('need.jsonl is not as it was exported')
  expect(await contentsOf(target.deps.table)).toEqual([])
  await target.close()
})

describe('the restore drill', () => {
  let target: App
  beforeAll(async () => {
    target = await openApp(NOW)
    await importDistrict(rawOf(target), out, NOW)
  }, 60_000)
  afterAll(() => target.close())

  test('the new table has what the export counts, kind by kind', async () => {
    const { kinds } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    const items = await contentsOf(target.deps.table)
    expect(counts(items)).toEqual(
      Object.fromEntries(Object.entries<{ items: number }>(kinds).map(([kind, { items: n }]) => [kind, n])),
    )
  })

  test('everybody reads in it what they read before', async () => {
    const needs = linesIn('need').map((line) => itemOf(line).pk?.S?.slice('need#'.length) ?? '')
    const fill = (path: string): string[] => {
      if (path.includes('/needs/:id')) return needs.map((id) => path.replace(':id', id))
      return [path.replace(':code', FIRST_BOARD).replace(/:\w+/g, needs[0] ?? '')]
    }
    const paths = Object.values(contract)
      .flatMap(({ path }) => (path.startsWith('GET ') ? fill(path.slice('GET '.length)) : []))
      // What a system counts of itself, and the token it has of WeChat's.
      .filter((path) => !/health|sign-code|wechat/.test(path))
    let read = 0
    for (const { person } of personas)
      for (const path of paths) {
        const [before, after] = await Promise.all(
          [source, target].map(async (app) => app.call('GET', path, { token: await app.tokenOf(person) })),
        )
        expect([path, after?.status, after?.body]).toEqual([path, before?.status, before?.body])
        if (after?.status === 200) read += 1
      }
    expect(read).toBeGreaterThan(150)
  }, 60_000)

  test('a worker is recognised by WeChat, and a query code on paper still opens its need', async () => {
    const [need] = linesIn('need')
    const id = itemOf(need ?? '').pk?.S?.slice('need#'.length) ?? ''
    const sent = async (app: App) =>
      app.call('POST', '/api/needs/lookup', {
        token: await app.tokenOf({ id: idOf('stranger'), duties: [] }),
        body: { code: app.deps.queryCodeOf(id) },
      })
    const [before, after] = [await sent(source), await sent(target)]
    expect([after.status, after.body]).toEqual([200, before.body])
    const [known, same] = await Promise.all(
      [source, target].map(({ deps }) => deps.people.findIdentity('wechat#worker-of-the-drill')),
    )
    expect(known).toBeDefined()
    expect(same).toEqual(known)
  })

  test('what was still to be told when it was exported is told by the new system, and then it agrees with itself', async () => {
    expect((await inspect(target.deps.table)).untold).toHaveLength(1)
    await sweep(withForgetting(target.deps))()
    const { untold, toldTwice, broken } = await inspect(target.deps.table)
    expect({ untold, toldTwice, broken }).toEqual({ untold: [], toldTwice: [], broken: [] })
  })

  test('a district that is there is never written over', async () => {
    const before = await contentsOf(target.deps.table)
    await expect(importDistrict(rawOf(target), out, NOW)).rejects.toThrow('in this table already')
    expect(await contentsOf(target.deps.table)).toEqual(before)
  })
})

test('an import that was killed half-way is simply run again', async () => {
  const target = await openApp(NOW)
  const calls = { left: 200 }
  const mortal = Object.assign(Object.create(client), {
    send: (...sent: Parameters<typeof client.send>) => {
      calls.left -= 1
      return calls.left < 0 ? Promise.reject(new Error('killed')) : client.send(...sent)
    },
  })
  await expect(importDistrict({ client: mortal, name: target.deps.table.name }, out, NOW)).rejects.toThrow('killed')
  const { put, there } = await importDistrict(rawOf(target), out, NOW)
  expect(there).toBeGreaterThan(0)
  expect((await contentsOf(target.deps.table)).length).toBe(put + there)
  await target.close()
})
