import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { stateOf } from '@lianxin/shared/needs/state'
import { systemChance } from '../../functions/src/chance'
import { openClient, openTable, type Table } from '../../functions/src/dynamo/client'
import { tableInput } from '../../functions/src/dynamo/table'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { needStore } from '../../functions/src/needs/store'
import { needItem } from '../../functions/src/needs/store-item'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { startEngine } from '../support/engine-process'
import { telling } from '../support/factories'
import { startServer } from '../support/server'
import { type Figure, median } from './figure'

const calendar = chineseCalendar()
const CLIENTS = 16
const BLOCK = 400
const ROUNDS = 5
const region = 'local'

/**
 * Needs filed a second through the whole stack (HTTP, session, rules, the sweeper and the stream running) ÷ the same
 * items written raw through the same SDK into the same engine, in alternating blocks of one run.
 */
export const throughputFigures = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'))
  const engine = await startEngine(join(folder, 'bench.sqlite'))
  const server = await startServer(engine.endpoint)
  try {
    const token = await server.signIn('courier')
    const filed = openTable({ name: 'lianxin', region, endpoint: engine.endpoint })
    const raw = await rawTable(engine.endpoint)
    const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
    const post = () => fileOne(agent, server.base, token)
    const model = await modelItem(filed, await post())
    const put = () => putOne(raw, model)
    await inLanes(post)
    await inLanes(put)
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await untilTold(filed)
      const bare = await inLanes(put)
      ratios.push((await inLanes(post)) / bare)
    }
    return [{ name: 'file.throughput_ratio', value: median(ratios), target: { least: 0.5 } }]
  } finally {
    await server.stop()
    engine.child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a block over all clients; gives how many a second. */
const inLanes = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  let left = BLOCK
  const lane = async () => {
    while (left-- > 0) await act()
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane))
  return (BLOCK / (performance.now() - from)) * 1000
}

const fileOne = (agent: Agent, base: string, token: string): Promise<string> => {
  const body = JSON.stringify({ key: systemChance.id(), board: FIRST_BOARD, telling })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const sent = request(`${base}/api/needs`, { method: 'POST', agent, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      reply.on('end', () => (reply.statusCode === 200 ? resolve(JSON.parse(text).id) : reject(new Error(text))))
    })
    sent.on('error', reject).end(body)
  })
}

const modelItem = async (table: Table, id: string): Promise<Record<string, unknown>> => {
  const need = await needStore(table, calendar).get(id)
  if (!need) throw new Error('the model need was not filed')
  return needItem(need, stateOf(need), calendar)
}

// A table of its own with the same indexes and stream: raw items must not make work for the teller.
const rawTable = async (endpoint: string): Promise<Table> => {
  await openClient({ region, endpoint }).send(new CreateTableCommand(tableInput('raw')))
  return openTable({ name: 'raw', region, endpoint })
}

const putOne = ({ documents, name }: Table, item: Record<string, unknown>): Promise<unknown> =>
  documents.send(
    new PutCommand({
      TableName: name,
      Item: { ...item, pk: `need#${systemChance.id()}` },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  )

/** Work left from the last block must not slow the next one down. */
const untilTold = async (table: Table): Promise<void> => {
  const needs = needStore(table, calendar)
  for (const shard of needs.shards) while ((await needs.untold(shard)).length > 0);
}
