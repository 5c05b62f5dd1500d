import type { Actor } from '@lianxin/shared/people/schema'
import { createApp } from '../../functions/src/app'
import { systemChance } from '../../functions/src/chance'
import { httpHandler } from '../../functions/src/http/lambda'
import { card, people, telling } from '../support/factories'
import type { Office } from '../support/office'
import { gatewayEvent } from '../support/server-app'
import { type Figure, median } from './figure'
import { startClose } from './quarter-child'
import { benchOffice, fillNeeds, serverOn } from './quarter-data'

/** All of them enter, so that the close writes at its full pace for twenty seconds. */
const OPEN = 4_000
const BLOCK = 40
const PAIRS = 15

/**
 * POST of a need through the whole API while a close runs in another process, ÷ the same while that process stands still:
 * in pairs of blocks, so that what else a machine does slows both.
 */
export const filingFigures = async (): Promise<Figure[]> => {
  const office = await benchOffice()
  try {
    await fillNeeds(office, { open: OPEN, all: OPEN, allEnter: true })
    const post = await poster(office)
    await block(post)
    const { ratios, alone } = await pairs(post, office.table.name)
    return [
      { name: 'quarter.filing_slowdown', value: median(ratios), target: { most: 1.5 } },
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

/** Milliseconds that one block takes, one need after another: what a person waits, not what a machine can do at most. */
const block = async (post: () => Promise<void>): Promise<number> => {
  const from = performance.now()
  for (let left = BLOCK; left > 0; left -= 1) await post()
  return performance.now() - from
}

/** @throws Error when the close was over before the last pair. */
const pairs = async (post: () => Promise<void>, table: string) => {
  const { child, ended } = startClose(table)
  let runs = true
  const over = ended.then(
    () => {
      runs = false
    },
    () => {},
  )
  while ((await listed(table)) === 0 && runs) await block(post)
  const [ratios, alone]: [number[], number[]] = [[], []]
  while (ratios.length < PAIRS) {
    child.kill('SIGSTOP')
    const still = await block(post)
    child.kill('SIGCONT')
    ratios.push((await block(post)) / still)
    alone.push(still)
    if (!runs) throw new Error('the close was over before everybody had filed')
  }
  child.kill('SIGKILL')
  await over
  return { ratios, alone }
}

/** How many are on the list yet: one page says whether the close has begun to write. */
const listed = async (table: string): Promise<number> =>
  (await serverOn(table).problems.listRows('xicheng', '2026Q4')).rows.length
