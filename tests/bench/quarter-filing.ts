import type { Actor } from '@lianxin/shared/people/schema'
import { createApp } from '../../functions/src/app'
import { systemChance } from '../../functions/src/chance'
import { httpHandler } from '../../functions/src/http/lambda'
import { card, people, telling } from '../support/factories'
import type { Office } from '../support/office'
import { gatewayEvent } from '../support/server-app'
import { type Figure, median } from './figure'
import { runClose } from './quarter-child'
import { benchOffice, fillNeeds, serverOn } from './quarter-data'

/** All of them enter, so that the close writes at its full pace for twenty seconds. */
const OPEN = 4_000
const BLOCK = 60
const BLOCKS = 9
const CLIENTS = 4

/** POST of a need through the whole API while a close runs in another process, ÷ the same with none; both in blocks. */
export const filingFigures = async (): Promise<Figure[]> => {
  const office = await benchOffice()
  try {
    await fillNeeds(office, { open: OPEN, all: OPEN, allEnter: true })
    const post = await poster(office)
    await block(post)
    const [alone, during] = [await blocks(post), await blocksWhile(post, runClose(office.table.name))]
    return [
      { name: 'quarter.filing_slowdown', value: median(during) / median(alone), target: { most: 1.5 } },
      { name: 'quarter.filing_ms', value: median(alone) / BLOCK },
    ]
  } finally {
    await office.table.drop()
  }
}

const poster = async ({ table }: Office): Promise<() => Promise<void>> => {
  const deps = serverOn(table.name)
  await deps.boards.put(card)
  const handler = httpHandler(createApp(deps))
  const actor: Actor = people.worker
  const { token } = await deps.tokens.issue(actor)
  return async () => {
    const body = { key: systemChance.id(), board: card.code, telling }
    const reply = await handler(gatewayEvent('POST', '/api/needs', { token, body }), { awsRequestId: 'bench' })
    if (reply.statusCode !== 200) throw new Error(reply.body)
  }
}

/** Milliseconds that one block takes over all clients. */
const block = async (post: () => Promise<void>): Promise<number> => {
  const from = performance.now()
  let left = BLOCK
  const lane = async () => {
    while (left-- > 0) await post()
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane))
  return performance.now() - from
}

const blocks = async (post: () => Promise<void>): Promise<number[]> => {
  const times: number[] = []
  while (times.length < BLOCKS) times.push(await block(post))
  return times
}

/** Blocks for as long as the close runs, without those in which it began or ended. */
const blocksWhile = async (post: () => Promise<void>, closing: Promise<unknown>): Promise<number[]> => {
  let runs = true
  const ended = closing.finally(() => {
    runs = false
  })
  const times: number[] = []
  while (runs) times.push(await block(post))
  await ended
  if (times.length < 5) throw new Error('the close was over before anybody filed')
  return times.slice(2, -1)
}
